"""Handles one event of the inbox: claims its lane, then runs one transaction for all it causes.

Conversation, domain rows, audit and outgoing messages commit together. The small commit of the
claim counts the attempt; an event that nobody can have tried needs none (`AtOnce`). An event that
keeps failing is parked, and its person is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from sqlalchemy.orm import Session

from handlers import dispatcher, events, registry
from handlers.context import Context
from models.crypto import CannotOpen
from models.people import people
from models.queues import inbox_lanes, outbox_queue, outbox_reply, shown_buttons
from models.queues.inbox_lanes import ClaimedEvent, LeaseLost
from models.queues.outbox_queue import ClaimedMessage, Envelope
from models.queues.storage import PAYLOAD
from scheduler.ports import Outside

TOKEN_LIFE = 55.0  # seconds; LINE says "about a minute", and not to rely on it (line.md, D)


class EndedMidway(Exception):
    """Every attempt ended without a result: the event ends its process."""


@dataclass(frozen=True)
class AtOnce:
    """How a process handles the events that it stored itself: in one commit with their claim.

    since() -> when the process began, in ticks. What was received before may have ended a process:
        its attempts are counted.
    answer(message): called after the commit with the reply to send. Nobody else sends it before
        its lease runs out.
    """

    since: Callable[[], float]
    answer: Callable[[ClaimedMessage], None]


def drain_one(
    outside: Outside,
    queued: Callable[[int], None] = lambda _count: None,
    at_once: AtOnce | None = None,
) -> bool:
    """Handle the oldest event of a free lane. Returns False if there was none.

    queued: called after the commit with the number of messages that it put into the outbox.
    """
    handled = None if at_once is None else _handle_at_once(outside, queued, at_once)
    return _handle_counted(outside, queued) if handled is None else handled


def _handle_counted(outside: Outside, queued: Callable[[int], None]) -> bool:
    """Claim the oldest event and count the attempt in a commit of its own; then handle it."""
    claimed = outside.database.write(
        lambda session: inbox_lanes.claim(session, outside.owner_token(), outside.clock.ticks())
    )
    if claimed is None:
        return False
    outside.checkpoint("drain:claimed")
    if claimed.attempts > inbox_lanes.MOST_ENDS:
        _failed(outside, claimed, EndedMidway())
        return True

    def handle(session: Session) -> _Handled:
        inbox_lanes.hold(session, claimed)
        return _handle(outside, session, claimed)

    try:
        done = outside.database.write(handle)
    except LeaseLost:
        outside.log.warning("lease_lost", inbox=claimed.id)
    except Exception as fault:  # noqa: BLE001  our own mistake: kept on the row, never silence
        _failed(outside, claimed, fault)
        queued(1)  # an apology, after the last attempt
    else:
        outside.checkpoint("drain:committed")
        queued(done.queued)
    return True


@dataclass(frozen=True)
class _Handled:
    """queued: messages in the outbox for whoever looks; answer: one more, which is ours to send."""

    queued: int
    answer: ClaimedMessage | None = None


def _handle_at_once(
    outside: Outside, queued: Callable[[int], None], at_once: AtOnce
) -> bool | None:
    """Claim and handle the oldest event in one commit. None if it may have been tried before."""
    taken: list[ClaimedEvent] = []
    owner = outside.owner_token()

    def handle(session: Session) -> _Handled | None:
        taken.clear()
        event = inbox_lanes.take(session, owner, outside.clock.ticks())
        if event is None:
            return None
        taken.append(event)
        if event.attempts or event.received_ticks < at_once.since():
            return None
        outside.checkpoint("drain:claimed")
        return _handle(outside, session, event, replies=True)

    try:
        done = outside.database.write(handle)
    except Exception as fault:  # noqa: BLE001  our own mistake: kept on the row, never silence
        if not taken:
            raise
        _count_and_note(outside, taken[0], fault)
        queued(1)
        return True
    if done is None:
        return None if taken else False
    outside.checkpoint("drain:committed")
    if done.answer is not None:
        at_once.answer(done.answer)
    queued(done.queued)
    return True


def _count_and_note(outside: Outside, taken: ClaimedEvent, fault: Exception) -> None:
    """Count the attempt that failed before anything of it was stored."""
    claimed = outside.database.write(
        lambda session: inbox_lanes.claim(session, taken.owner, outside.clock.ticks(), taken.lane)
    )
    if claimed is not None and claimed.id == taken.id:
        _failed(outside, claimed, fault)


def _handle(
    outside: Outside, session: Session, claimed: ClaimedEvent, replies: bool = False
) -> _Handled:
    """Do all that the event causes. replies: the caller sends the answer right after the commit."""
    event = _open(outside, claimed)
    context = _context(outside, session, claimed)
    outcome = dispatcher.handle(context, event)
    outside.checkpoint("drain:handled")
    answer, others = None, 0
    for envelope in outcome.envelopes:
        # The time of news about a complaint must not show which event caused it.
        at = (envelope.not_before if outcome.secret else None) or context.now
        if replies and answer is None:
            owner, ticks = outside.owner_token(), outside.clock.ticks()
            answer = outbox_reply.put(
                session, outside.sealer, envelope, at, outside.random_bytes, owner, ticks
            )
            if answer is not None:
                continue
        outbox_queue.put(session, outside.sealer, envelope, at, outside.random_bytes)
        others += 1
    shows = shown_buttons.packed(outside.sealer, outcome.shows, outcome.asked, context.now)
    inbox_lanes.settle(session, claimed, context.now, shows)
    outside.checkpoint("drain:before_commit")
    return _Handled(others, answer)


def _open(outside: Outside, claimed: ClaimedEvent) -> events.Event:
    if claimed.payload is None:
        return events.Event(kind="other")
    return events.parse(outside.sealer.open_json(claimed.payload, PAYLOAD))


def _context(outside: Outside, session: Session, claimed: ClaimedEvent) -> Context:
    now = outside.clock.now()
    latest = cache(lambda: shown_buttons.latest(session, outside.sealer, claimed.lane, now))
    return Context(
        session=session,
        now=now,
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
        case_link=outside.case_link,
        data_link=outside.data_link,
        page_link=outside.page_link,
        document_link=outside.document_link,
        signed_link=outside.signed_link,
        screen_link=outside.screen_link,
        calendar_link=outside.calendar_link,
        thursday_link=outside.thursday_link,
        shown=cache(lambda: latest().shown()),
        asked_before=cache(lambda: latest().asked(now)),
        asked_lately=cache(lambda: latest().asked_lately()),
        told_before=lambda key: latest().sentence(key),
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
