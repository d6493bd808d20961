"""Announcing a round to the office's LINE groups: twice before it, and the result after."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.reminders.rounds import round_announcements
from models.reminders.rounds.round_announcements import RoundAnnouncement
from scheduler.ports import Outside
from scheduler.reminders.pass_quota import leaves_room


def announce_one(outside: Outside) -> bool:
    """Queues one announcement, or notes that the quota leaves it out. False if there is none."""
    now = outside.clock.now()
    found = outside.database.read(lambda session: _next(outside, session, now))
    if found is None:
        return False
    from scheduler.reminders import round_told  # noqa: PLC0415  says words

    return outside.database.write(lambda session: round_told.put(outside, session, *found, now))


def _next(
    outside: Outside, session: Session, now: datetime
) -> tuple[RoundAnnouncement, bool] | None:
    """Returns what is to be announced next, and whether the month's quota holds it; or None."""
    found = round_announcements.due_now(session, outside.sealer, now)
    return (found[0], leaves_room(session, found[0].members, now)) if found else None
