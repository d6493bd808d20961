"""A bureau with the people whom reminders concern, and days that pass over it, for tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, WorkingDays
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Bureau, Person
from models.plans.plan import Activity, Plan
from models.plans.working_days import public_days
from models.reminders import reminder_record
from models.reminders.reminder_lines import Digest
from models.reminders.reminder_pass import Pass, pass_at
from tests import factories

DUE = date(2027, 3, 20)  # a Saturday
CALENDAR = WorkingDays(public_days)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment in Bangkok."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BANGKOK)


def statements(session: Session, ask: Callable[[], Any]) -> int:
    """How many statements a question takes."""
    seen: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        seen.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        ask()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return len(seen)


@dataclass
class Owing:
    """One bureau: two reporters below a head below a director, and an administrator elsewhere."""

    session: Session
    name: str = "สำนักก"
    bureau: Bureau = field(init=False)
    plan: Plan = field(init=False)
    director: Person = field(init=False)
    head: Person = field(init=False)
    first: Person = field(init=False)
    second: Person = field(init=False)
    admin: Person = field(init=False)

    def __post_init__(self) -> None:
        s = self.session
        self.bureau = factories.bureau(s, self.name)
        self.plan = factories.plan(s, f"plan {self.name}")
        self.director = factories.person(s, self.bureau, [SUPERVISOR])
        self.head = factories.person(s, self.bureau, [SUPERVISOR], self.director)
        self.first = factories.person(s, self.bureau, [REPORTER], self.head)
        self.second = factories.person(s, self.bureau, [REPORTER], self.head)
        self.admin = factories.person(s, factories.bureau(s, "สำนักกลาง"), [ADMIN])

    def activity(self, number: str = "1.1", *due: date) -> Activity:
        """An activity of this bureau alone, due on 20 March if no date is named."""
        days = due or (DUE,)
        return factories.activity(self.session, self.plan, number, [self.bureau], days)

    def passes(self, now: datetime) -> Pass:
        """What a pass would send."""
        return pass_at(self.session, CALENDAR, now)

    def sends(self, now: datetime) -> list[Digest]:
        """A pass whose digests are written down as said."""
        found = self.passes(now).digests
        return reminder_record.note_digests(self.session, found, now)

    def lives(self, first: date, last: date, hour: int = 9) -> list[tuple[date, str, str, str]]:
        """A pass a day: the day, who, in which role, and the step of each line that was said."""
        names = {p.id: n for n, p in vars(self).items() if isinstance(p, Person)}
        said = []
        day = first
        while day <= last:
            for digest in self.sends(at(day, hour)):
                who = names.get(digest.person_id, str(digest.person_id))
                said += [(day, who, line.role, line.step) for line in digest.lines]
            day += timedelta(days=1)
        return said


def heard(said: list[tuple[date, str, str, str]], who: str) -> list[tuple[str, str]]:
    """What one person heard: day (month-day) and step."""
    return [(day.isoformat()[5:], step) for day, name, _, step in said if name == who]
