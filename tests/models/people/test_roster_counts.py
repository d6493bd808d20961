"""The roster is counted by indexes, and as everybody would be counted one by one."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.people import roster_gaps, roster_search, scope
from models.people.person import EXECUTIVE, REPORTER, ROLES, STAFF, Person
from models.people.roster_gaps import NO_SUPERIOR, NOT_JOINED, BureauGap, Gap
from tests.bench import many_reports
from tests.models.duties.random_office import built, offices
from tests.plans import gather_statistics, plan_of, walks_through
from tests.soaking import examples


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(60),
    deadline=None,
)
@given(told=offices, executives=st.sets(st.integers(0, 7)), bare=st.sets(st.integers(0, 7)))
def test_counts_are_those_of_everybody(
    database: Database, told: list[dict[str, Any]], executives: set[int], bare: set[int]
) -> None:
    def play(session: Session) -> None:
        _, ids, _ = built(session, told, [], [])
        for place, each in enumerate(ids):
            person = session.get_one(Person, each)
            if place in executives:
                person.roles = [*person.roles, EXECUTIVE]
            if place in bare:
                person.roles = [role for role in person.roles if role != STAFF]
        session.flush()
        everybody = list(session.scalars(select(Person)).unique())
        here = {each.id: each for each in everybody if each.retired_at is None}
        alone = [p for p in here.values() if p.supervisor_id not in here and not p.has(EXECUTIVE)]
        waiting = [p for p in here.values() if p.line_user_id is None]
        found = roster_search.counts(session)
        assert (found.people, found.joined) == (len(here), len(here) - len(waiting))
        assert found.without_superior == len(alone)
        assert found.roles == {r: sum(p.has(r) for p in here.values()) for r in ROLES}
        lacking: dict[Gap, list[Person]] = {NOT_JOINED: waiting, NO_SUPERIOR: alone}
        for gap, these in lacking.items():
            whole = plainly([*here.values()], these)
            assert roster_gaps.counts(session, gap) == whole
            top = next(iter(here.values()), None)
            if top is not None:
                below = scope.people_under(session, top) | ({top.id} & _circled(here, top))
                people = [p for p in here.values() if p.id in below]
                expected = plainly(people, [p for p in these if p.id in below])
                assert roster_gaps.counts(session, gap, top.id) == expected
        session.rollback()

    database.write(play)


def _circled(here: dict[int, Person], top: Person) -> set[int]:
    """The person, if a circle in the roster puts them below themselves."""
    seen: set[int] = set()
    at = here.get(top.supervisor_id or 0)
    while at is not None and at.id not in seen:
        seen.add(at.id)
        at = here.get(at.supervisor_id or 0)
    return seen & {top.id}


def plainly(people: list[Person], these: list[Person]) -> list[BureauGap]:
    """The same, everybody gone through."""
    found = []
    for bureau in {person.bureau_id: person.bureau for person in people}.values():
        own = [person for person in people if person.bureau_id == bureau.id]
        reporters = sum(p.has(REPORTER) and p.line_user_id is not None for p in own)
        missing = sum(each in own for each in these)
        found.append(BureauGap(bureau.id, bureau.name, len(own), missing, reporters))
    return sorted(found, key=lambda each: (-each.missing, each.bureau))


def test_nobody_is_gone_through_who_lacks_nothing(database: Database, sealer: Sealer) -> None:
    many_reports.fill(database, 100, sealer, many_reports.Size(20, 5_000))
    gather_statistics(database)
    if database.dialect != "sqlite":  # PostgreSQL may count so few people in their table
        return
    for count in (
        roster_search.counts,
        lambda session: roster_gaps.counts(session, NOT_JOINED),
        lambda session: roster_gaps.counts(session, NO_SUPERIOR),
    ):
        plan = plan_of(database, count)
        assert not walks_through(plan, "person"), plan
