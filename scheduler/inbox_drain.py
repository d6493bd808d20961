"""Handles one event of the inbox: claims its lane, then runs one transaction for all it causes.

Conversation, domain rows, audit and outgoing messages commit together. The small commit of the
claim counts the attempt. An event that keeps failing is parked, and its person is told.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache

from sqlalchemy.orm import Session

from handlers import dispatcher, events, registry
from handlers.context import Context
from models.crypto import CannotOpen
from models.people import people
from models.queues import inbox_lanes, outbox_queue, shown_buttons
from models.queues.inbox_lanes import ClaimedEvent, LeaseLost
from models.queues.outbox_queue import Envelope
from models.queues.storage import PAYLOAD
from scheduler.ports import Outside

TOKEN_LIFE = 55.0  # seconds; LINE says "about a minute", and not to rely on it (line.md, D)


class EndedMidway(Exception):
    """Every attempt ended without a result: the event ends its process."""


def drain_one(outside: Outside, queued: Callable[[int], None] = lambda _count: None) -> bool:
    """Handle the oldest event of a free lane. Returns False if there was none.

    queued: called after the commit with the number of messages that it put into the outbox.
    """
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
        count = outside.database.write(lambda session: _handle(outside, session, claimed))
    except LeaseLost:
        outside.log.warning("lease_lost", inbox=claimed.id)
    except Exception as fault:  # noqa: BLE001  our own mistake: kept on the row, never silence
        _failed(outside, claimed, fault)
        queued(1)  # an apology, after the last attempt
    else:
        outside.checkpoint("drain:committed")
        queued(count)
    return True


def _handle(outside: Outside, session: Session, claimed: ClaimedEvent) -> int:
    """Do all that the event causes; returns the number of messages put into the outbox."""
    inbox_lanes.hold(session, claimed)
    event = _open(outside, claimed)
    context = _context(outside, session, claimed)
    outcome = dispatcher.handle(context, event)
    outside.checkpoint("drain:handled")
    for envelope in outcome.envelopes:
        # The time of news about a complaint must not show which event caused it.
        later = envelope.not_before if outcome.secret else None
        outbox_queue.put(
            session, outside.sealer, envelope, later or context.now, outside.random_bytes
        )
    shows = shown_buttons.packed(outside.sealer, outcome.shows, outcome.asked, context.now)
    inbox_lanes.settle(session, claimed, context.now, shows)
    outside.checkpoint("drain:before_commit")
    return len(outcome.envelopes)


def _open(outside: Outside, claimed: ClaimedEvent) -> events.Event:
    if claimed.payload is None:
        return events.Event(kind="other")
    return events.parse(outside.sealer.open_json(claimed.payload, PAYLOAD))


def _context(outside: Outside, session: Session, claimed: ClaimedEvent) -> Context:
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
        subjects=registry.SUBJECTS,
        file_link=outside.file_link,
        data_link=outside.data_link,
        page_link=outside.page_link,
        document_link=outside.document_link,
        screen_link=outside.screen_link,
        calendar_link=outside.calendar_link,
        thursday_link=outside.thursday_link,
        shown=cache(
            lambda: shown_buttons.newest(session, outside.sealer, claimed.lane, outside.clock.now())
        ),
        asked_before=lambda: shown_buttons.asked_before(
            session, outside.sealer, claimed.lane, outside.clock.now()
        ),
        nothing_due=outside.nothing_due,
    )


def _failed(outside: Outside, claimed: ClaimedEvent, fault: Exception) -> None:
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


def _apologise(outside: Outside, session: Session, claimed: ClaimedEvent) -> None:
    """Tell the person that the fault is ours, with its number: never silence."""
    try:
        event = _open(outside, claimed)
    except (CannotOpen, ValueError):
        return
    if not event.one_to_one or event.silent:
        return
    now = outside.clock.now()
    person = people.by_line_id(session, event.user_id) if event.user_id else None
    envelope = Envelope(
        key=f"sorry:{claimed.event_id}",
        kind=outbox_queue.APOLOGY,
        lane=claimed.lane,
        messages=dispatcher.apology(f"in:{claimed.id}", person),
        reply_token=event.reply_token or None,
        reply_until=claimed.received_ticks + TOKEN_LIFE,
        recipient=event.user_id or None,
        must_arrive=True,
        expires_at=now + timedelta(days=1),
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
