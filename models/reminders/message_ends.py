"""The end of a message and of the reminders it carried, in one transaction.

What nobody received is sent again. If a push was tried and its outcome is unknown, nothing is taken
back: no push comes twice.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.queues.outbox import CANCELLED, EXPIRED, PARKED, SENT, WAITING, OutboxMessage
from models.queues.outbox_queue import EMPTIED, ClaimedMessage, update_leased
from models.reminders import reminder_record


def settle(
    session: Session,
    message: ClaimedMessage,
    state: str,
    now: datetime,
    via: str | None = None,
    fault: str | None = None,
) -> None:
    """Ends the message: sent, cancelled, expired or parked, for good.

    A parked message keeps its body for a replay, except in a complaint. If it expired untried, its
    reminders are sent again.
    """
    assert state in (SENT, CANCELLED, EXPIRED, PARKED)
    values = {
        "state": state, "settled_at": now, "sent_via": via, "fault": fault, "leased_until": 0.0,
    }  # fmt: skip
    gone = EMPTIED if state != PARKED or message.secret else {}
    update_leased(session, message, **values, **gone)
    if state == EXPIRED and not message.push_tried:
        reminder_record.unsay(session, message.key)


def cancel_pushes(session: Session, lane: str, now: datetime) -> None:
    """Withdraws the pushes to this lane that have not left yet (the person blocked the bot).

    The reminders of those that were never tried are sent again.
    """
    done = session.execute(
        update(OutboxMessage)
        .where(
            OutboxMessage.lane == lane,
            OutboxMessage.state == WAITING,
            OutboxMessage.reply_token.is_(None),
        )
        .values(state=CANCELLED, settled_at=now, **EMPTIED)
        .returning(OutboxMessage.key, OutboxMessage.push_tried)
    ).all()
    for key, push_tried in done:
        if not push_tried:
            reminder_record.unsay(session, key)
