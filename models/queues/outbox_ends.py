"""How messages end: sent, cancelled, expired or parked, for good. Never commits.

Only `models.reminders.message_ends` calls these: whoever ends a message through it cannot forget
what became of its reminders.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.queues.outbox import CANCELLED, EXPIRED, PARKED, SENT, WAITING, OutboxMessage
from models.queues.outbox_queue import EMPTIED, Outgoing, update_leased


def settle(
    session: Session,
    message: Outgoing,
    state: str,
    now: datetime,
    via: str | None = None,
    fault: str | None = None,
) -> Sequence[str]:
    """The message is sent, cancelled, expired or parked, for good; its key, if it expired and no
    push of it was tried: then certainly nobody was pushed to.

    A parked one keeps its words for an administrator who lets it be tried again, except where they
    are of a complaint.
    """
    assert state in (SENT, CANCELLED, EXPIRED, PARKED)
    values = {
        "state": state, "settled_at": now, "sent_via": via, "fault": fault, "leased_until": 0.0,
    }  # fmt: skip
    gone = EMPTIED if state != PARKED or message.secret else {}
    update_leased(session, message, **values, **gone)
    return [message.key] if state == EXPIRED and not message.push_tried else []


def cancel_pushes(session: Session, lane: str, now: datetime) -> Sequence[str]:
    """Withdraw the pushes to this lane that have not left yet (the person blocked the bot); the
    keys of those that were never tried."""
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
