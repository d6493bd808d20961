"""Handling one event of the inbox: claim its lane, then one transaction for all it causes.

Conversation, domain rows, audit and outgoing messages commit together; the attempt is counted in
the small commit of the claim. An event that keeps failing is parked and its person told.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from handlers import dispatcher, events, registry
from handlers.context import Context
from models.crypto import CannotOpen
from models.queues import inbox_lanes, outbox_queue
from models.queues.inbox_lanes import Claimed, LeaseLost
from models.queues.outbox_queue import Envelope
from scheduler.ports import Outside

PAYLOAD = "inbox.payload"
TOKEN_LIFE = 55.0  # seconds; LINE says "about a minute" and not to build on it (line.md, D)


class EndedMidway(Exception):
    """Every attempt ended without a word: the event takes its process down with it."""


def drain_one(outside: Outside) -> bool:
    """Handle the oldest event of a free lane; False if there was none."""
    claimed = outside.database.write(
        lambda session: inbox_lanes.claim(session, outside.owner_token(), outside.clock.ticks())
    )
    if claimed is None:
        return False
    outside.checkpoint("drain:claimed")
    if claimed.attempts > inbox_lanes.MOST_ATTEMPTS:
        _failed(outside, claimed, EndedMidway())
        return True
    try:
        outside.database.write(lambda session: _handle(outside, session, claimed))
    except LeaseLost:
        outside.log.warning("lease_lost", inbox=claimed.id)
    except Exception as fault:  # noqa: BLE001  our own mistake: kept on the row, never silence
        _failed(outside, claimed, fault)
    else:
        outside.checkpoint("drain:committed")
    return True


def _handle(outside: Outside, session: Session, claimed: Claimed) -> None:
    inbox_lanes.hold(session, claimed)
    event = _open(outside, claimed)
    context = _context(outside, session, claimed)
    outcome = dispatcher.handle(context, event)
    outside.checkpoint("drain:handled")
    for envelope in outcome.envelopes:
        # When news of a complaint was made must not tell which event it came of.
        later = envelope.not_before if outcome.secret else None
        outbox_queue.put(
            session, outside.sealer, envelope, later or context.now, outside.random_bytes
        )
    inbox_lanes.settle(session, claimed, context.now)
    outside.checkpoint("drain:before_commit")


def _open(outside: Outside, claimed: Claimed) -> events.Event:
    if claimed.payload is None:
        return events.Event(kind="other")
    return events.parse(outside.sealer.open_json(claimed.payload, PAYLOAD))


def _context(outside: Outside, session: Session, claimed: Claimed) -> Context:
    return Context(
        session=session,
        now=outside.clock.now(),
        sealer=outside.sealer,
        random_bytes=outside.random_bytes,
        lane=claimed.lane,
        event_key=claimed.event_id,
        occurred_at=claimed.occurred_at,
        received_ticks=claimed.received_ticks,
        reply_until=claimed.received_ticks + TOKEN_LIFE,
        flows=registry.flows_by_name(),
        file_link=outside.file_link,
        data_link=outside.data_link,
        document_link=outside.document_link,
        nothing_owed=outside.nothing_owed,
    )


def _failed(outside: Outside, claimed: Claimed, fault: Exception) -> None:
    step = "open" if isinstance(fault, CannotOpen) else "handle"
    kind = f"{step}: {type(fault).__name__}"

    def write_down(session: Session) -> bool:
        parked = inbox_lanes.note_fault(session, claimed, kind, outside.clock.ticks())
        if parked:
            _apologise(outside, session, claimed)
        return parked

    try:
        parked = outside.database.write(write_down)
    except LeaseLost:
        outside.log.warning("lease_lost", inbox=claimed.id)
        return
    log = outside.log.error if parked else outside.log.warning
    log("event_parked" if parked else "event_failed", inbox=claimed.id, fault=kind,
        attempts=claimed.attempts)  # fmt: skip


def _apologise(outside: Outside, session: Session, claimed: Claimed) -> None:
    """Never silence: the person hears that it was our fault and under which number."""
    try:
        event = _open(outside, claimed)
    except (CannotOpen, ValueError):
        return
    if not event.one_to_one or event.silent:
        return
    now = outside.clock.now()
    envelope = Envelope(
        key=f"sorry:{claimed.event_id}",
        kind="sorry",
        lane=claimed.lane,
        messages=dispatcher.apology(f"in:{claimed.id}"),
        reply_token=event.reply_token or None,
        reply_until=claimed.received_ticks + TOKEN_LIFE,
        recipient=event.user_id or None,
        must_arrive=True,
        expires_at=now + timedelta(days=1),
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
