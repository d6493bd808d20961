"""Who is sent the audit trail's heads and on which days: two administrators, once a week. Reads
only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.people import people
from models.people.person import Person
from models.trail import facts

WITNESSES = 2
"""Administrators who are sent the heads: the first ones whom LINE reaches."""

_DAY = timedelta(days=1)


def witnesses(session: Session) -> list[Person]:
    """Who is sent them now."""
    return people.administrators(session)[:WITNESSES]


def ends_week(calendar: WorkingDays, day: date) -> bool:
    """Whether it is its week's last working day."""
    sunday = day + timedelta(days=6 - day.weekday())
    return calendar.is_working(day) and calendar.first_working_after(day) > sunday


def last_told(session: Session) -> date | None:
    """The office day on which heads were told last."""
    told = facts.get(session, facts.HEADS_TOLD)
    return date.fromisoformat(told) if told is not None else None


def told_today(session: Session, now: datetime) -> bool:
    """Whether the week's heads were told on the office day of `now`."""
    return last_told(session) == office_day(now)


def ahead(
    session: Session, calendar: WorkingDays, now: datetime, first: date, last: date
) -> Mapping[date, int]:
    """Messages that are billed for them, by day, from `first` (today, if that is later) to `last`:
    as if something were recorded in every week."""
    today, count = office_day(now), len(witnesses(session))
    day = max(first, today + _DAY if told_today(session, now) else today)
    found: dict[date, int] = {}
    while count and day <= last:
        if ends_week(calendar, day):
            found[day] = count
        day += _DAY
    return found
