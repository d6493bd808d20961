"""How messages end: sent, cancelled, expired or parked, for good.

Only `models.reminders.message_ends` calls these, so that the reminders of a message end with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.queues.outbox import CANCELLED, EXPIRED, PARKED, SENT, WAITING, OutboxMessage
from models.queues.outbox_queue import EMPTIED, ClaimedMessage, update_leased


def settle(
    session: Session,
    message: ClaimedMessage,
    state: str,
    now: datetime,
    via: str | None = None,
    fault: str | None = None,
) -> Sequence[str]:
    """End the message as sent, cancelled, expired or parked, for good.

    A parked message keeps its body for a replay, except in a complaint. Returns its key if it
    expired and no push was tried: then nobody got it.
    """
    assert state in (SENT, CANCELLED, EXPIRED, PARKED)
    values = {
        "state": state, "settled_at": now, "sent_via": via, "fault": fault, "leased_until": 0.0,
    }  # fmt: skip
    gone = EMPTIED if state != PARKED or message.secret else {}
    update_leased(session, message, **values, **gone)
    return [message.key] if state == EXPIRED and not message.push_tried else []


def cancel_pushes(session: Session, lane: str, now: datetime) -> Sequence[str]:
    """Cancel the waiting pushes to this lane (the person blocked the bot).

    Returns the keys of those that were never tried.
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
    )
    return [key for key, push_tried in done if not push_tried]
