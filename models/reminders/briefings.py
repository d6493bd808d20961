"""The executives' monthly summary: who takes it, and for which period it is due.

Kept as a fact for each person: the month in which they were sent it last; empty if they stopped it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.people import people
from models.people.person import EXECUTIVE, Person
from models.reports.figures.memo_periods import MONTHS_A_QUARTER, MemoPeriod, month_of, quarter_of
from models.trail import facts, trail
from models.trail.audit_entry import Fact

_PREFIX = "briefing:"
_DAY = timedelta(days=1)


def wanted(session: Session, person: Person) -> bool:
    """Returns whether the person takes it."""
    return bool(facts.get(session, _fact(person.id)))


def take(session: Session, person: Person, now: datetime) -> None:
    """Sends it to the person from the next month on. Changes nothing if they take it already."""
    if not wanted(session, person):
        _put(session, person, _month(office_day(now)), now, "briefing.taken")


def stop(session: Session, person: Person, now: datetime) -> None:
    """Sends it to the person no more."""
    if wanted(session, person):
        _put(session, person, "", now, "briefing.stopped")


def forget(session: Session, person_ids: Iterable[int]) -> None:
    """Deletes what these people chose. Whoever comes back asks for it anew."""
    names = [_fact(person_id) for person_id in person_ids]
    session.execute(delete(Fact).where(Fact.name.in_(names)))


def is_day(calendar: WorkingDays, day: date) -> bool:
    """Returns whether it is the first working day of its month."""
    return calendar.first_working_on_or_after(day.replace(day=1)) == day


def next_day(calendar: WorkingDays, after: date) -> date:
    """Returns the first working day of the month after the one that holds `after`."""
    return calendar.first_working_on_or_after(month_of(after).last + _DAY)


def period_before(day: date) -> MemoPeriod:
    """Returns the period that is sent in the month of `day`: the quarter that ended with the month
    before, else that month."""
    ended = day.replace(day=1) - _DAY
    quarter = quarter_of(ended)
    return quarter if quarter.last == ended else month_of(ended)


def waiting(session: Session, calendar: WorkingDays, now: datetime) -> list[Person]:
    """Returns the executives who take it and were not sent it this month. Empty outside the sending
    hours of the month's first working day."""
    today = office_day(now)
    if not calendar.may_speak(now) or not is_day(calendar, today):
        return []
    month = _month(today)
    return [person for person, newest in _takers(session) if newest < month]


def note_told(session: Session, person: Person, now: datetime) -> None:
    """Notes that this month's was sent, or left out."""
    facts.put(session, _fact(person.id), _month(office_day(now)))


def key(person: Person, period: MemoPeriod) -> str:
    """Returns the key of the message: one for each person and period, for ever."""
    length = MONTHS_A_QUARTER if period.quarter else 1
    return f"briefing:{period.last:%Y-%m}:{length}:{person.id}"


def ahead(
    session: Session, calendar: WorkingDays, now: datetime, first: date, last: date
) -> Mapping[date, int]:
    """Returns how many messages are billed for it, by day, from `first` (today, if that is later)
    to `last`, if nobody changes their choice."""
    day, found = max(first, office_day(now)), {}
    takers = _takers(session)
    while takers and day <= last:
        count = sum(month < _month(day) for _, month in takers)
        if count and is_day(calendar, day):
            found[day] = count
        day += _DAY
    return found


def _takers(session: Session) -> list[tuple[Person, str]]:
    """Returns who takes it, each with the month in which they were sent it last."""
    rows = session.execute(
        select(Fact.name, Fact.value).where(Fact.name.startswith(_PREFIX), Fact.value != "")
    )
    months = {int(name.removeprefix(_PREFIX)): month for name, month in rows}
    found = session.scalars(select(Person).where(Person.id.in_(months)).order_by(Person.id))
    return [(p, months[p.id]) for p in found if p.has(EXECUTIVE) and people.reachable(p)]


def _put(session: Session, person: Person, month: str, now: datetime, verb: str) -> None:
    facts.put(session, _fact(person.id), month)
    trail.record(session, now, person.id, verb, f"person:{person.id}")


def _fact(person_id: int) -> str:
    return f"{_PREFIX}{person_id}"


def _month(day: date) -> str:
    return f"{day:%Y-%m}"
