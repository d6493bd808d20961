"""An office with an event at which people sign in, for tests."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.attendance import events
from models.attendance.attendance_event import AttendanceEvent
from models.attendance.events import NewEvent
from models.calendar import BANGKOK
from models.crypto import KeyRing, Sealer
from models.people.person import Person
from tests import factories

BEGINS = datetime(2027, 3, 1, 9, tzinfo=BANGKOK)
ENDS = BEGINS + timedelta(hours=3)
SEALER = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
EVENT = NewEvent(title="อบรมจริยธรรม", place="ห้อง 301", begins_at=BEGINS, ends_at=ENDS)


@dataclass
class Gathering:
    """Bureaus of these sizes; the reporter of the first makes an event an hour before it begins."""

    session: Session
    sizes: tuple[int, ...] = (4, 2)
    new: NewEvent = EVENT
    made_at: datetime = BEGINS - timedelta(hours=1)
    people: list[list[Person]] = field(init=False)
    event: AttendanceEvent = field(init=False)

    def __post_init__(self) -> None:
        s = self.session
        self.people = [
            [factories.person(s, factories.bureau(s, f"สำนัก {n}"), []) for _ in range(size)]
            for n, size in enumerate(self.sizes)
        ]
        first = self.people[0][0]
        first.roles = ["staff", "reporter"]
        s.flush()
        self.event = events.make(s, first, self.new, secrets.token_bytes, self.made_at)


def with_outsiders(session: Session) -> Gathering:
    """The same where people who are not on the roster may sign in."""
    return Gathering(session, new=replace(EVENT, outsiders=True))
