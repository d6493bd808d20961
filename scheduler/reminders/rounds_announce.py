"""Announcing a round to the office's LINE groups: twice before it, and the result after."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.plans.working_days import working_days
from models.reminders.rounds import round_announcements
from models.reminders.rounds.round_announcements import RoundAnnouncement
from scheduler.ports import Outside
from scheduler.reminders.reminders_fire import leaves_room


def announce_one(outside: Outside) -> bool:
    """Queues one announcement, or notes that the quota leaves it out. False if there is none."""
    now = outside.clock.now()
    found = outside.database.read(lambda session: _next(outside, session, now))
    if found is None:
        return False
    from scheduler.reminders import round_told  # noqa: PLC0415  says words

    return outside.database.write(lambda session: round_told.put(outside, session, *found, now))


def due(outside: Outside, session: Session, now: datetime) -> list[RoundAnnouncement]:
    """Returns what is to be announced now, while the bot may speak."""
    calendar = working_days(session)
    if not calendar.may_speak(now):
        return []
    return round_announcements.due(session, outside.sealer, calendar, office_day(now))


def _next(
    outside: Outside, session: Session, now: datetime
) -> tuple[RoundAnnouncement, bool] | None:
    """Returns what is to be announced next, and whether the month's quota holds it; or None."""
    found = due(outside, session, now)
    return (found[0], leaves_room(session, found[0].members, now)) if found else None
