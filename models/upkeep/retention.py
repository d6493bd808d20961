"""What is dropped when its time is over. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.queues.inbox import InboxEvent
from models.queues.outbox import PARKED, OutboxMessage

BATCH = 500


def has_old(session: Session, before: datetime) -> bool:
    """Whether there is anything `drop_old` would drop."""
    return bool(_old_events(session, before, 1) or _old_messages(session, before, 1))


def drop_old(session: Session, before: datetime) -> int:
    """Drop one batch of what was not understood and of words that an earlier version left; how
    many. What is handled now leaves no words."""
    events = _old_events(session, before, BATCH)
    messages = _old_messages(session, before, BATCH)
    if events:
        session.execute(update(InboxEvent).where(InboxEvent.id.in_(events)).values(payload=None))
    if messages:
        session.execute(
            update(OutboxMessage)
            .where(OutboxMessage.id.in_(messages))
            .values(body=None, reply_token=None, recipient=None)
        )
    return len(events) + len(messages)


def _old_events(session: Session, before: datetime, limit: int) -> list[int]:
    query = select(InboxEvent.id).where(
        InboxEvent.payload.is_not(None), InboxEvent.handled_at < before
    )
    return list(session.scalars(query.limit(limit)))


def _old_messages(session: Session, before: datetime, limit: int) -> list[int]:
    # A parked message keeps its body: an administrator may replay it.
    query = select(OutboxMessage.id).where(
        OutboxMessage.body.is_not(None),
        OutboxMessage.settled_at < before,
        OutboxMessage.state != PARKED,
    )
    return list(session.scalars(query.limit(limit)))
