"""The end of a message and of the reminders it carried, in one transaction. Never commits.

What nobody heard is owed to be told again. Where a push was tried and its outcome is unknown
nothing is taken back: no push comes twice.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.queues import outbox_ends
from models.queues.outbox_queue import Outgoing
from models.reminders import reminder_record


def settle(
    session: Session,
    message: Outgoing,
    state: str,
    now: datetime,
    via: str | None = None,
    fault: str | None = None,
) -> None:
    """The message is sent, cancelled, expired or parked, for good; where it expired untried, what
    it reminded of is owed again."""
    for key in outbox_ends.settle(session, message, state, now, via, fault):
        reminder_record.unsay(session, key)


def cancel_pushes(session: Session, lane: str, now: datetime) -> None:
    """Withdraw the pushes to this lane that have not left yet (the person blocked the bot); what
    they would have reminded of is owed again."""
    for key in outbox_ends.cancel_pushes(session, lane, now):
        reminder_record.unsay(session, key)
