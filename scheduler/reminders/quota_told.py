"""Telling administrators that a month's quota is too small for its reminders."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from handlers.reminders import quota_warning
from models.people import people
from models.queues import quota
from models.reminders.reminder_pass import DayAhead
from models.trail import facts
from scheduler.notifying import notifying
from scheduler.ports import Outside


def tell(
    outside: Outside,
    session: Session,
    month: date,
    ahead: list[DayAhead],
    heads: int,
    summaries: int,
) -> None:
    """Note that the month was looked at; tell administrators if its quota is too small."""
    known = quota.load(session, outside.clock.now())
    if known is None or known.limit is None:
        return
    facts.put(session, facts.QUOTA_LOOKED, month.isoformat())
    billed = heads + summaries + sum(day.billed for day in ahead)
    must = heads + sum(day.must for day in ahead)
    if billed <= known.limit:
        return
    with notifying(outside, session) as context:
        for each in people.administrators(session):
            card = quota_warning.card(month, billed, must, known.limit)
            key = f"quota:{month.isoformat()}:{each.id}"
            context.notify(each, [card], key, "notice", must_arrive=False)
