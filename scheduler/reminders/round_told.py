"""Queueing the announcement of a round to one LINE group."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.messages import render
from handlers.reminders.rounds import round_announcement
from models.calendar import BANGKOK, QUIET_FROM, fiscal_year, office_day
from models.plans.working_days import working_days
from models.queues import outbox_queue
from models.queues.outbox_queue import Envelope
from models.queues.quota import ANNOUNCEMENT
from models.reminders.rounds import round_announcements
from models.reminders.rounds.round_announcements import RoundAnnouncement
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter
from scheduler.ports import Outside


def put(
    outside: Outside, session: Session, each: RoundAnnouncement, affordable: bool, now: datetime
) -> bool:
    """Queues it, or notes that it is left out. Returns True."""
    round_announcements.hold(session)
    due = round_announcements.due_now(session, outside.sealer, now)
    if each.key not in {other.key for other in due}:
        return True  # another worker was first
    if not affordable:
        round_announcements.note_left_out(session, each, now)
        outside.log.info("announcement_left_out", group=each.code)
        return True
    year = fiscal_year(each.round)
    today = office_day(now)
    [count] = progress.counts(session, year, today, narrow=ReportFilter(due=each.round))
    if not count.total:
        round_announcements.note_left_out(session, each, now)
        return True
    left = -working_days(session).count_between(each.round, today)
    envelope = Envelope(
        key=each.key,
        kind=ANNOUNCEMENT,
        lane=each.lane,
        messages=render([round_announcement.card(each.round, left, count)]),
        recipient=each.group_id,
        expires_at=datetime.combine(today, QUIET_FROM, BANGKOK),
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
    return True
