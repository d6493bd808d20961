"""Who gets the audit trail's heads, and when: two administrators, once a week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.people import people
from models.people.person import Person
from models.trail import facts

WITNESSES = 2
"""How many administrators get the heads: the first ones who can get messages in LINE."""

_DAY = timedelta(days=1)


def witnesses(session: Session) -> list[Person]:
    """The administrators who get the heads now."""
    return people.administrators(session)[:WITNESSES]


def ends_week(calendar: WorkingDays, day: date) -> bool:
    sunday = day + timedelta(days=6 - day.weekday())
    return calendar.is_working(day) and calendar.first_working_after(day) > sunday


def last_sent(session: Session) -> date | None:
    stored = facts.get(session, facts.HEADS_SENT)
    return date.fromisoformat(stored) if stored is not None else None


def sent_today(session: Session, now: datetime) -> bool:
    """Whether the week's heads were sent on the office day of `now`."""
    return last_sent(session) == office_day(now)


def ahead(
    session: Session, calendar: WorkingDays, now: datetime, first: date, last: date
) -> Mapping[date, int]:
    """How many messages LINE will bill for the heads, by day, from `first` (or today) to `last`.

    Assumes that something is recorded in every week.
    """
    today, count = office_day(now), len(witnesses(session))
    day = max(first, today + _DAY if sent_today(session, now) else today)
    found: dict[date, int] = {}
    while count and day <= last:
        if ends_week(calendar, day):
            found[day] = count
        day += _DAY
    return found
