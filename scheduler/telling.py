"""A desk outside any chat: what is said there to people goes into the outbox. Sends nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from handlers import dispatcher, registry
from handlers.context import Context
from models.queues import outbox_queue
from scheduler.ports import Outside


@contextmanager
def telling(outside: Outside, session: Session) -> Iterator[Context]:
    """A desk to `notify` at; its messages are queued in the caller's transaction at the end."""
    now = outside.clock.now()
    context = Context(
        session=session,
        now=now,
        sealer=outside.sealer,
        random_bytes=outside.random_bytes,
        lane="",
        event_key=outside.random_bytes(8).hex(),
        occurred_at=int(now.timestamp() * 1000),
        received_ticks=outside.clock.ticks(),
        reply_until=0.0,
        flows=registry.flows_by_name(),
        file_link=outside.file_link,
        data_link=outside.data_link,
    )
    yield context
    for key in context.withdrawn:
        outbox_queue.cancel(session, key, now)
    for envelope in dispatcher.notices(context):
        outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
