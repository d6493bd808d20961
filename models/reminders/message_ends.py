"""The end of a message and of the reminders it carried, in one transaction.

What nobody received is sent again. If a push was tried and its outcome is unknown, nothing is taken
back: no push comes twice.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.queues import outbox_ends
from models.queues.outbox_queue import ClaimedMessage
from models.reminders import reminder_record


def settle(
    session: Session,
    message: ClaimedMessage,
    state: str,
    now: datetime,
    via: str | None = None,
    fault: str | None = None,
) -> None:
    """Ends the message: sent, cancelled, expired or parked, for good. If it expired untried, its
    reminders are sent again."""
    for key in outbox_ends.settle(session, message, state, now, via, fault):
        reminder_record.unsay(session, key)


def cancel_pushes(session: Session, lane: str, now: datetime) -> None:
    """Withdraws the pushes to this lane that have not left yet (the person blocked the bot). Their
    reminders are sent again."""
    for key in outbox_ends.cancel_pushes(session, lane, now):
        reminder_record.unsay(session, key)
