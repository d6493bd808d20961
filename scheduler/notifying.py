"""A context outside any chat, for messages to people from timed work and commands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from handlers import dispatcher, registry
from handlers.context import Context
from models.queues import outbox_queue
from scheduler.ports import Outside


@contextmanager
def notifying(outside: Outside, session: Session) -> Iterator[Context]:
    """Yield a context to `notify` with; at its end its messages join the caller's transaction."""
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
        subjects=registry.SUBJECTS,
        file_link=outside.file_link,
        case_link=outside.case_link,
        data_link=outside.data_link,
        signed_link=outside.signed_link,
        thursday_link=outside.thursday_link,
    )
    yield context
    outbox_queue.cancel_all(session, context.withdrawn, now)
    for envelope in dispatcher.notices(context):
        outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)


@contextmanager
def changing_roster(outside: Outside, session: Session) -> Iterator[Context]:
    """As `notifying`, around a change of the roster: what waits for others by then is handed on."""
    with notifying(outside, session) as context:
        hand_on = [subject.roster_changing(context) for subject in context.subjects]
        yield context
        for each in hand_on:
            each()
