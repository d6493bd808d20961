"""Parked messages: list them, try them again, or give them up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import case, select, update
from sqlalchemy.orm import Session

from models.base import changed_by
from models.queues.outbox import GIVEN_UP, PARKED, WAITING, OutboxMessage
from models.queues.outbox_queue import EMPTIED, NO_TOKEN, PUSH_UNKNOWN
from models.trail import trail


def parked_messages(session: Session) -> list[OutboxMessage]:
    """Messages that LINE refused for good, the oldest first."""
    query = select(OutboxMessage).where(OutboxMessage.state == PARKED).order_by(OutboxMessage.id)
    return list(session.scalars(query))


def replay(session: Session, outbox_id: int) -> bool:
    """Try a parked message again, by push. False if it is not parked.

    If the outcome of its push was never known, it goes as new: LINE has forgotten its retry key.
    """
    forgotten = OutboxMessage.fault == PUSH_UNKNOWN
    again = (
        update(OutboxMessage)
        .where(
            OutboxMessage.id == outbox_id,
            OutboxMessage.state == PARKED,
            OutboxMessage.body.is_not(None),
        )
        .values(
            state=WAITING,
            attempts=0,
            next_try=0.0,
            fault=None,
            settled_at=None,
            push_tried=case((forgotten, False), else_=OutboxMessage.push_tried),
            push_since=case((forgotten, None), else_=OutboxMessage.push_since),
            **NO_TOKEN,
        )
    )
    return changed_by(session, again) > 0


def give_up(session: Session, outbox_id: int, now: datetime) -> bool:
    """Give a parked message up for good and record it. False if it is not parked."""
    given_up = (
        update(OutboxMessage)
        .where(OutboxMessage.id == outbox_id, OutboxMessage.state == PARKED)
        .values(state=GIVEN_UP, settled_at=now, **EMPTIED)
    )
    if not changed_by(session, given_up):
        return False
    trail.record(session, now, None, "message.give_up", f"out:{outbox_id}")
    return True
