"""Which heads of the audit trail are to be sent to the administrators who keep them."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.audit import audit_heads, audit_witnesses
from models.calendar import office_day
from models.plans.working_days import working_days
from models.trail.audit_entry import AuditHead

_WEEK, _MOST = timedelta(days=7), timedelta(days=31)


def heads_to_send(session: Session, now: datetime) -> list[AuditHead]:
    """Returns the heads to send: on a week's last working day, usually those of the week."""
    calendar, today = working_days(session), office_day(now)
    if not calendar.may_speak(now) or not audit_witnesses.ends_week(calendar, today):
        return []
    if audit_witnesses.sent_today(session, now):
        return []
    # The day of the last message has its own head still unsent; a week of holidays sends nothing.
    last = audit_witnesses.last_sent(session) or today - _WEEK
    return audit_heads.heads_since(session, max(last, today - _MOST))
