"""What a turn asks of the trail is found by an index, however much of it there is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from models.accounts import personal_data
from models.audit import trail_reading
from models.crypto import Sealer
from models.database import Database
from models.people.person import Person
from models.reminders.rounds import round_moves
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.reports.reporting import NOW
from tests.plans import gather_statistics, plan_of, walks_through

ENTRIES, ACTORS = 6_000, 500

ASKED: dict[str, Callable[[Session, Sealer, Person], object]] = {
    "what somebody did": lambda session, _sealer, me: trail_reading.of_person(session, me.id, 9),
    "one's own file": personal_data.gather,
    "moved rounds": lambda session, _sealer, _me: round_moves.moved_from(session, 2570),
}


@pytest.mark.parametrize("asked", ASKED)
def test_the_trail_is_not_walked_through(database: Database, sealer: Sealer, asked: str) -> None:
    def fill(session: Session) -> int:
        rows = [
            {"at": NOW, "actor_id": 2 + n % ACTORS, "verb": "seen", "subject": f"gift:{n}",
             "details": {}}
            for n in range(ENTRIES)
        ]  # fmt: skip
        session.execute(insert(AuditEntry), rows)
        return factories.person(session, factories.bureau(session)).id

    me = database.write(fill)
    gather_statistics(database)
    plan = plan_of(
        database, lambda session: ASKED[asked](session, sealer, session.get_one(Person, me))
    )
    assert not walks_through(plan, "audit_entry"), plan
