"""Announcing a round to the office's LINE groups: twice before it, and the result after."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from handlers import announcement_card
from handlers.messages import render
from models.calendar import BANGKOK, QUIET_FROM, fiscal_year, office_day
from models.services import announcements, outbox_queue, progress, quota
from models.services.announcements import Announcement
from models.services.outbox_queue import Envelope
from models.services.progress import Narrow
from models.services.working_days import working_days
from scheduler.ports import Outside
from scheduler.reminders_fire import must_say_this_month

ANNOUNCEMENT = "announcement"


def announce_one(outside: Outside) -> bool:
    """Queue one announcement, or put on record that the quota leaves it out; False if none."""
    now = outside.clock.now()
    if not outside.database.read(lambda session: _due(outside, session, now)):
        return False
    return outside.database.write(lambda session: _announce(outside, session, now))


def _due(outside: Outside, session: Session, now: datetime) -> list[Announcement]:
    calendar = working_days(session)
    if not calendar.may_speak(now):
        return []
    return announcements.due(session, outside.sealer, calendar, office_day(now))


def _announce(outside: Outside, session: Session, now: datetime) -> bool:
    found = _due(outside, session, now)
    if not found:
        return False
    each = found[0]
    if not _affordable(session, each, now):
        announcements.note_left_out(session, each, now)
        outside.log.info("announcement_left_out", group=each.code)
        return True
    year = fiscal_year(each.round)
    today = office_day(now)
    [count] = progress.counts(session, year, today, narrow=Narrow(due=each.round))
    if not count.total:
        announcements.note_left_out(session, each, now)
        return True
    envelope = Envelope(
        key=each.key,
        kind=ANNOUNCEMENT,
        lane=each.lane,
        messages=render([announcement_card.card(each.round, each.offset, count)]),
        recipient=each.group_id,
        expires_at=datetime.combine(today, QUIET_FROM, BANGKOK),
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
    return True


def _affordable(session: Session, each: Announcement, now: datetime) -> bool:
    """Whether the month holds it beside everything that must still be said."""
    known = quota.load(session, now)
    if known is None or known.left is None:
        return True
    return known.left - must_say_this_month(session, now) >= each.members
