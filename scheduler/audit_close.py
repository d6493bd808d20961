"""The audit trail's days: each finished one gets its head, and two administrators are sent them.

The heads of a week are one message a person, on the week's last working day: pushes are billed.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from handlers.reminding import trail_heads
from models.audit import AuditHead
from models.calendar import WorkingDays, office_day
from models.services import audit_heads, facts, people
from models.services.working_days import working_days
from scheduler.ports import Outside
from scheduler.telling import telling

WITNESSES = 2
"""Administrators who are sent the heads: the first ones whom LINE reaches."""

_WEEK = timedelta(days=7)


def close_one(outside: Outside) -> bool:
    """Close the day that is over, or tell the week's heads; False if there was neither.

    Any number of workers may do it, twice or killed anywhere: a day has one head, and a person is
    told a head once, by the message's key.
    """
    now = outside.clock.now()
    if outside.database.read(lambda session: audit_heads.may_close(session, now)):
        return _close(outside, now)
    if outside.database.read(lambda session: _to_tell(session, now)):
        outside.database.write(lambda session: _tell(outside, session, now))
        return True
    return False


def _close(outside: Outside, now: datetime) -> bool:
    through = outside.database.write(lambda session: audit_heads.boundary(session, now))
    outside.checkpoint("audit:bounded")
    if through is None:
        return False
    head = outside.database.write(lambda session: audit_heads.close_day(session, through, now))
    outside.checkpoint("audit:closed")
    if head is not None:
        outside.log.info("audit_day_closed", day=head.day.isoformat(), entries=head.entries)
    return head is not None


def _to_tell(session: Session, now: datetime) -> list[AuditHead]:
    """The heads of the week, on its last working day, if nobody has told them yet."""
    calendar, today = working_days(session), office_day(now)
    if not calendar.may_speak(now) or not _ends_week(calendar, today):
        return []
    if facts.get(session, facts.HEADS_TOLD) == today.isoformat():
        return []
    return audit_heads.heads_since(session, today - _WEEK)


def _ends_week(calendar: WorkingDays, today: date) -> bool:
    sunday = today + timedelta(days=6 - today.weekday())
    return calendar.first_working_after(today) > sunday


def _tell(outside: Outside, session: Session, now: datetime) -> None:
    heads = _to_tell(session, now)
    if not heads:
        return
    facts.put(session, facts.HEADS_TOLD, office_day(now).isoformat())
    said = trail_heads.card([(head.day, audit_heads.short(head)) for head in heads])
    with telling(outside, session) as context:
        for person in people.administrators(session)[:WITNESSES]:
            key = f"audit_head:{heads[-1].day.isoformat()}:{person.id}"
            context.notify(person, [said], key, "notice", must_arrive=False)
