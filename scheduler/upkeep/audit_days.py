"""The audit trail's days: closes finished days, sends their heads to two administrators.

The heads of a week are one message a person, on the week's last working day: LINE bills pushes.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.audit import audit_heads, audit_witnesses
from models.calendar import office_day
from models.plans.working_days import working_days
from models.trail.audit_entry import AuditHead
from scheduler.ports import Outside

_WEEK, _MOST = timedelta(days=7), timedelta(days=31)


def close_audit_day(outside: Outside) -> bool:
    """Close the day that is over, or send the week's heads. Returns False if neither was due.

    Any number of workers may run it, twice or killed anywhere: a day has one head, and the
    message's key sends it to a person once.
    """
    now = outside.clock.now()
    if outside.database.read(lambda session: audit_heads.may_close(session, now)):
        return _close(outside, now)
    if outside.database.read(lambda session: to_tell(session, now)):
        from scheduler.upkeep import audit_heads_told  # noqa: PLC0415  says words

        outside.database.write(lambda session: audit_heads_told.tell(outside, session, now))
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


def to_tell(session: Session, now: datetime) -> list[AuditHead]:
    """Return the heads to send: on a week's last working day, usually those of the week."""
    calendar, today = working_days(session), office_day(now)
    if not calendar.may_speak(now) or not audit_witnesses.ends_week(calendar, today):
        return []
    if audit_witnesses.sent_today(session, now):
        return []
    # The day of the last message has its own head still unsent; a week of holidays sends nothing.
    last = audit_witnesses.last_sent(session) or today - _WEEK
    return audit_heads.heads_since(session, max(last, today - _MOST))
