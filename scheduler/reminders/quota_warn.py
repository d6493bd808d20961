"""Telling administrators before a month begins that its quota is too small for its reminders."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from models.audit import audit_witnesses
from models.calendar import office_day
from models.plans.working_days import working_days
from models.queues import quota
from models.reminders import briefings
from models.reminders.reminder_pass import DayAhead, forecast
from models.trail import facts
from scheduler.ports import Outside

LAST_DAYS = 3
"""How many working days before the month begins it is looked at, once."""


def warn_one(outside: Outside) -> bool:
    """Looks once at the month to come. False if that was done, or if the month is not near."""
    now = outside.clock.now()
    month = outside.database.read(lambda session: _month_to_look_at(session, now))
    if month is None:
        return False
    ahead = outside.database.read(lambda session: _ahead(session, month, now))
    from scheduler.reminders import quota_told  # noqa: PLC0415  says words

    outside.database.write(lambda session: quota_told.tell(outside, session, month, *ahead))
    return True


def _month_to_look_at(session: Session, now: datetime) -> date | None:
    """Returns the first day of the month to come if it is near and not looked at yet; else None."""
    calendar, today = working_days(session), office_day(now)
    month = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    if not calendar.may_speak(now) or today < calendar.shift(month, -LAST_DAYS):
        return None
    known = quota.load(session, now)
    if known is None or known.limit is None:
        return None
    return None if facts.get(session, facts.QUOTA_LOOKED) == month.isoformat() else month


def _ahead(session: Session, month: date, now: datetime) -> tuple[list[DayAhead], int, int]:
    """Returns the month's days, and how many messages the trail's heads and the summaries take."""
    last = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    calendar = working_days(session)
    heads = sum(audit_witnesses.ahead(session, calendar, now, month, last).values())
    summaries = sum(briefings.ahead(session, calendar, now, month, last).values())
    return forecast(session, calendar, now, month, last), heads, summaries
