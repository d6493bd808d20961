"""Claiming the oldest unhandled event of a free lane, and settling it.

Times are ticks: seconds on a clock that nobody moves (scheduler.ports.Clock.ticks).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Float,
    Insert,
    Integer,
    LargeBinary,
    String,
    and_,
    bindparam,
    cast,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from models.base import FLAGS, SKEW, Moment, changed_by, insert_once, past, table_of, written_out
from models.queues.inbox import DONE, GIVEN_UP, PARKED, WAITING, InboxEvent
from models.queues.lane import Lane
from models.trail import trail

LEASE_FOR = 10.0  # seconds; a turn takes milliseconds: only a dead process lets one run out
MOST_ATTEMPTS = 5
MOST_ENDS = 12
"""Attempts of which the process ended: one that is killed again and again for another's fault must
not park the event that it was about to handle. An event that ends its process has cost two minutes
by then, since each time its lease has to run out; others go on meanwhile."""
LONGEST_WAIT = 30.0  # seconds between two attempts at the same event
CANDIDATES = 8


class LeaseLost(Exception):
    """Another process took this lane over; this transaction must be rolled back."""


@dataclass(frozen=True)
class ClaimedEvent:
    """A leased event; reading it needs no session."""

    id: int
    event_id: str
    lane: str
    owner: str
    kind: str
    payload: bytes | None
    occurred_at: int
    received_ticks: float
    attempts: int


# Statements are built once: building one anew costs more than running it.
_events, _lanes = table_of(InboxEvent), table_of(Lane)
_WAITS = _events.c.state == written_out(WAITING)
_TICKS = bindparam("ticks", type_=Float)
_OVER = past(_lanes.c.leased_until, _TICKS, LEASE_FOR)
_DUE = past(_lanes.c.retry_at, _TICKS, LONGEST_WAIT)
_FREE = or_(Lane.key.is_(None), and_(_OVER, _DUE))
# By lane first: thousands of events in one busy lane do not hide other lanes, and only the index
# of waiting events is read, however long the table has grown.
_WAITING_LANES = (
    select(_events.c.lane, func.min(_events.c.id).label("oldest"))
    .where(_WAITS)
    .group_by(_events.c.lane)
    .subquery()
)
_CLAIMABLE = (
    select(
        _WAITING_LANES.c.lane,
        _lanes.c.key.is_(None).label("is_new"),
        _lanes.c.lease_owner.is_not(None).label("was_leased"),
    )
    .select_from(_WAITING_LANES.outerjoin(_lanes, _lanes.c.key == _WAITING_LANES.c.lane))
    .where(_FREE)
)
_CANDIDATES = _CLAIMABLE.order_by(_WAITING_LANES.c.oldest).limit(CANDIDATES)
_CANDIDATE = _CLAIMABLE.where(_WAITING_LANES.c.lane == bindparam("only"))
_WAITED = or_(
    _events.c.received_ticks <= bindparam("before", type_=Float),
    _events.c.received_ticks > _TICKS + SKEW,
)
_ANY = (
    select(_events.c.id)
    .select_from(_events.outerjoin(_lanes, _lanes.c.key == _events.c.lane))
    .where(_WAITS, _WAITED, _FREE)
    .limit(1)
)
_OLDEST = (
    select(_events.c.id)
    .where(_WAITS, _events.c.lane == bindparam("of_lane"))
    .order_by(_events.c.occurred_at, _events.c.id)
    .limit(1)
    .scalar_subquery()
)
_CLAIMED = (
    _events.c.id,
    _events.c.event_id,
    _events.c.lane,
    _events.c.kind,
    _events.c.payload,
    _events.c.occurred_at,
    _events.c.received_ticks,
    _events.c.attempts,
)
_COUNT_ATTEMPT = (
    update(_events)
    .where(_events.c.id == _OLDEST)
    .values(attempts=_events.c.attempts + 1)
    .returning(*_CLAIMED)
)
_READ_OLDEST = select(*_CLAIMED).where(_events.c.id == _OLDEST)
_FIRST = _CANDIDATES.limit(1).subquery()
_WAITING = _events.alias()
_FIRST_AND_ITS_OLDEST = select(_FIRST.c.was_leased, *_CLAIMED).join_from(
    _FIRST,
    _events,
    _events.c.id
    == select(_WAITING.c.id)
    .where(_WAITING.c.state == written_out(WAITING), _WAITING.c.lane == _FIRST.c.lane)
    .order_by(_WAITING.c.occurred_at, _WAITING.c.id)
    .limit(1)
    .correlate(_FIRST)
    .scalar_subquery(),
)
"""For a database where nobody else can take the lane meanwhile: found and read at once."""
_HOLD = (
    update(_lanes)
    .where(_lanes.c.key == bindparam("of_lane"), _lanes.c.lease_owner == bindparam("by"))
    .values(leased_until=0.0, lease_owner=None, retry_at=bindparam("again"))
)
_SETTLE = (
    update(_events)
    .where(_events.c.id == bindparam("event"))
    # Always delete the payload: if others kept theirs, an event without one would be a complaint.
    .values(
        state=DONE,
        payload=None,
        handled_at=bindparam("at", type_=Moment),
        shown=bindparam("shows", type_=LargeBinary),
    )
)


# A busy lane is skipped, never waited for: ON CONFLICT DO UPDATE would wait for its row and keep
# it locked until the commit, even in vain; such claimers deadlock. ON CONFLICT DO NOTHING waits for
# the commit of whoever inserts the same row: a new lane is inserted by who gets its lock.
_LEASED = {"leased_until": _TICKS + LEASE_FOR, "lease_owner": bindparam("by")}
_FREE_ROW = (
    select(_lanes.c.key)
    .where(_lanes.c.key == bindparam("of_lane"), _OVER, _DUE)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_LEASE = update(_lanes).where(_lanes.c.key == _FREE_ROW).values(_LEASED).returning(_lanes.c.key)
_UNLEASED = {"leased_until": 0.0, "lease_owner": None, "retry_at": 0.0}
_LOCK = update(_lanes).where(_lanes.c.key == _FREE_ROW).values(_UNLEASED).returning(_lanes.c.key)
_NEW_LANE = 0x6C6E  # the class of locks that are new lanes'


def _new(dialect: str, values: Mapping[str, Any]) -> Insert:
    """Insert the lane's row; no row is returned if it is there, or somebody inserts it now."""
    row = {"key": bindparam("of_lane", type_=String), "retry_at": 0.0, **values}
    insert = insert_once(Lane, dialect)
    if FLAGS[dialect].one_writer:
        return insert.values(row).returning(_lanes.c.key)
    lock = func.hashtext(bindparam("of_lane", type_=String))
    held = func.pg_try_advisory_xact_lock(cast(_NEW_LANE, Integer), lock)
    columns = [cast(value, _lanes.c[name].type) for name, value in row.items()]
    return insert.from_select(list(row), select(*columns).where(held)).returning(_lanes.c.key)


_LOCK_NEW = {name: _new(name, _UNLEASED) for name in FLAGS}
_LEASE_NEW = {name: _new(name, _LEASED) for name in FLAGS}


def has_waiting(session: Session, ticks: float, for_seconds: float = 0.0) -> bool:
    """Whether a free lane has an event that has waited `for_seconds`."""
    given = {"ticks": ticks, "before": ticks - for_seconds}
    return session.connection().execute(_ANY, given).first() is not None


def take(session: Session, owner: str, ticks: float) -> ClaimedEvent | None:
    """Keep the lane of the oldest waiting event to this transaction. None if no lane is free.

    Counts no attempt and leases nothing: what ends the process leaves the event as it was.
    """
    connection = session.connection()
    if FLAGS[connection.dialect.name].one_writer:
        return _take_alone(connection, owner, ticks)
    for lane, is_new, _ in connection.execute(_CANDIDATES, {"ticks": ticks}).all():
        lock = _LOCK_NEW[connection.dialect.name] if is_new else _LOCK
        if connection.execute(lock, {"ticks": ticks, "of_lane": lane}).first() is None:
            continue
        event = connection.execute(_READ_OLDEST, {"of_lane": lane}).first()
        if event is not None:
            return ClaimedEvent(owner=owner, **event._mapping)
    return None


def _take_alone(connection: Connection, owner: str, ticks: float) -> ClaimedEvent | None:
    """Take the lane where no other transaction writes until this one ends."""
    found = connection.execute(_FIRST_AND_ITS_OLDEST, {"ticks": ticks}).first()
    if found is None:
        return None
    event = dict(found._mapping)
    was_leased = event.pop("was_leased")
    taken = ClaimedEvent(owner=owner, **event)
    if was_leased:  # whose lease ran out must not come back to it
        connection.execute(_LOCK, {"ticks": ticks, "of_lane": taken.lane})
    return taken


def claim(
    session: Session, owner: str, ticks: float, only: str | None = None
) -> ClaimedEvent | None:
    """Lease the lane of the oldest waiting event and count the attempt. None if no lane is free.

    only: look at this lane and no other.
    """
    connection = session.connection()
    if only is None:
        candidates = connection.execute(_CANDIDATES, {"ticks": ticks}).all()
    else:
        candidates = connection.execute(_CANDIDATE, {"ticks": ticks, "only": only}).all()
    for lane, is_new, _ in candidates:
        taken = {"ticks": ticks, "of_lane": lane, "by": owner}
        lease = _LEASE_NEW[connection.dialect.name] if is_new else _LEASE
        if connection.execute(lease, taken).first() is None:
            continue
        event = connection.execute(_COUNT_ATTEMPT, {"of_lane": lane}).first()
        if event is not None:
            return ClaimedEvent(owner=owner, **event._mapping)
        # Somebody else finished the lane between the two statements.
        connection.execute(_HOLD, {"of_lane": lane, "by": owner, "again": 0.0})
    return None


def hold(session: Session, claimed: ClaimedEvent, retry_at: float = 0.0) -> None:
    """Lock the lane for this transaction; the commit frees it. Raises LeaseLost if it is not ours.

    retry_at: do not try its next event before this tick.
    """
    lane = {"of_lane": claimed.lane, "by": claimed.owner, "again": retry_at}
    if session.connection().execute(_HOLD, lane).rowcount != 1:
        raise LeaseLost(claimed.lane)


def settle(
    session: Session, claimed: ClaimedEvent, now: datetime, shows: bytes | None = None
) -> None:
    """Mark the event handled and delete its payload (architecture.md, rule 10).

    shows: the sealed buttons of its answer (shown_buttons).
    """
    given = {"event": claimed.id, "at": now, "shows": shows}
    session.connection().execute(_SETTLE, given)


def note_fault(session: Session, claimed: ClaimedEvent, fault: str, ticks: float) -> bool:
    """Note that the event failed, and try it again later. Returns True if it is parked instead.

    fault: a step and a kind of error, never an exception's text. Raises LeaseLost: the lane's new
    owner may have handled the event already.
    """
    parked = claimed.attempts >= MOST_ATTEMPTS
    wait = 0.0 if parked else min(2.0 ** (claimed.attempts - 1), LONGEST_WAIT)
    hold(session, claimed, ticks + wait)
    session.execute(
        update(InboxEvent)
        .where(InboxEvent.id == claimed.id)
        .values(fault=fault[:120], state=PARKED if parked else WAITING)
    )
    return parked


def parked_events(session: Session) -> list[InboxEvent]:
    """Parked events, the oldest first (for administrators and `check`)."""
    query = select(InboxEvent).where(InboxEvent.state == PARKED).order_by(InboxEvent.id)
    return list(session.scalars(query))


def replay(session: Session, inbox_id: int) -> bool:
    """Try a parked event again. False if it is not parked or its payload is gone."""
    again = (
        update(InboxEvent)
        .where(
            InboxEvent.id == inbox_id, InboxEvent.state == PARKED, InboxEvent.payload.is_not(None)
        )
        .values(state=WAITING, attempts=0, fault=None)
    )
    return changed_by(session, again) > 0


def give_up(session: Session, inbox_id: int, now: datetime) -> bool:
    """Give a parked event up for good and record it. False if it is not parked."""
    given_up = (
        update(InboxEvent)
        .where(InboxEvent.id == inbox_id, InboxEvent.state == PARKED)
        .values(state=GIVEN_UP, handled_at=now, payload=None)
    )
    if not changed_by(session, given_up):
        return False
    trail.record(session, now, None, "event.give_up", f"in:{inbox_id}")
    return True


def forget_parked(session: Session, lane: str, now: datetime) -> None:
    """Delete the payloads of the lane's parked events, which are handled so, at `now` (aware).

    The writer took a message back; no replay may use words that were withdrawn.
    """
    session.execute(
        update(InboxEvent)
        .where(InboxEvent.lane == lane, InboxEvent.state == PARKED)
        .values(payload=None, state=DONE, handled_at=now)
    )
