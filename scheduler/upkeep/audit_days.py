"""The audit trail's days: closes finished days, sends their heads to two administrators.

The heads of a week are one message a person, on the week's last working day: LINE bills pushes.
"""

from __future__ import annotations

from datetime import datetime

from models.audit import audit_heads
from models.audit.heads_to_send import heads_to_send
from scheduler.ports import Outside


def close_audit_day(outside: Outside) -> bool:
    """Close the day that is over, or send the week's heads. Returns False if neither was due.

    Any number of workers may run it, twice or killed anywhere: a day has one head, and the
    message's key sends it to a person once.
    """
    now = outside.clock.now()
    if outside.database.read(lambda session: audit_heads.may_close(session, now)):
        return _close(outside, now)
    if outside.database.read(lambda session: heads_to_send(session, now)):
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
