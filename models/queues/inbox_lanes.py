"""Claiming the oldest unhandled event of a free lane, and settling it. Never commits.

Times are ticks: seconds on a clock that nobody moves (scheduler.ports.Clock.ticks).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Float, and_, bindparam, func, or_, select, update
from sqlalchemy.orm import Session

from models.base import FLAGS, SKEW, Moment, changed_by, insert_once, table_of
from models.queues.inbox import DONE, GIVEN_UP, PARKED, WAITING, InboxEvent
from models.queues.lane import Lane
from models.trail import trail

LEASE_FOR = 10.0  # seconds; a turn takes milliseconds: only a dead process lets one run out
MOST_ATTEMPTS = 5
LONGEST_WAIT = 30.0  # seconds between two attempts at the same event
CANDIDATES = 8


class LeaseLost(Exception):
    """Another process took this lane over; what was done in this transaction must not count."""


@dataclass(frozen=True)
class Claimed:
    """A leased event, read out so that nothing of it needs the session again."""

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
_TICKS = bindparam("ticks", type_=Float)
# A lease that ends later than any granted now could end is from before a restart of the machine,
# whose tick counter began anew: it is void. The same holds for a retry.
_OVER = or_(Lane.leased_until <= _TICKS, Lane.leased_until > _TICKS + (LEASE_FOR + SKEW))
_DUE = or_(Lane.retry_at <= _TICKS, Lane.retry_at > _TICKS + (LONGEST_WAIT + SKEW))
_FREE = or_(Lane.key.is_(None), and_(_OVER, _DUE))
# By lane first: thousands of events behind one busy lane hide nobody, and only the index of what
# waits is read, however long the table has grown.
_WAITING_LANES = (
    select(_events.c.lane, func.min(_events.c.id).label("oldest"))
    .where(_events.c.state == WAITING)
    .group_by(_events.c.lane)
    .subquery()
)
_CLAIMABLE = (
    select(_WAITING_LANES.c.lane, _lanes.c.key.is_(None).label("is_new"))
    .select_from(_WAITING_LANES.outerjoin(_lanes, _lanes.c.key == _WAITING_LANES.c.lane))
    .where(_FREE)
)
_CANDIDATES = _CLAIMABLE.order_by(_WAITING_LANES.c.oldest).limit(CANDIDATES)
_WAITED = or_(
    _events.c.received_ticks <= bindparam("before", type_=Float),
    _events.c.received_ticks > _TICKS + SKEW,
)
_ANY = (
    select(_events.c.id)
    .select_from(_events.outerjoin(_lanes, _lanes.c.key == _events.c.lane))
    .where(_events.c.state == WAITING, _WAITED, _FREE)
    .limit(1)
)
_OLDEST = (
    select(_events.c.id)
    .where(_events.c.state == WAITING, _events.c.lane == bindparam("of_lane"))
    .order_by(_events.c.occurred_at, _events.c.id)
    .limit(1)
    .scalar_subquery()
)
_COUNT_ATTEMPT = (
    update(_events)
    .where(_events.c.id == _OLDEST)
    .values(attempts=_events.c.attempts + 1)
    .returning(
        _events.c.id,
        _events.c.event_id,
        _events.c.lane,
        _events.c.kind,
        _events.c.payload,
        _events.c.occurred_at,
        _events.c.received_ticks,
        _events.c.attempts,
    )
)
_HOLD = (
    update(_lanes)
    .where(_lanes.c.key == bindparam("of_lane"), _lanes.c.lease_owner == bindparam("by"))
    .values(leased_until=0.0, lease_owner=None, retry_at=bindparam("again"))
)
_SETTLE = (
    update(_events)
    .where(_events.c.id == bindparam("event"))
    # Whatever was said: an event without its words beside others with theirs would be a complaint.
    .values(state=DONE, payload=None, handled_at=bindparam("at", type_=Moment))
)


# A lane that somebody else works in is passed by, never waited for: ON CONFLICT DO UPDATE would
# wait for its row and, not getting it, keep it locked to the commit; such claimers deadlock.
_LEASED = {"leased_until": _TICKS + LEASE_FOR, "lease_owner": bindparam("by")}
_FREE_ROW = (
    select(_lanes.c.key)
    .where(_lanes.c.key == bindparam("of_lane"), _OVER, _DUE)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_LEASE = update(_lanes).where(_lanes.c.key == _FREE_ROW).values(_LEASED).returning(_lanes.c.key)
_LEASE_NEW = {
    name: insert_once(Lane, name)
    .values(key=bindparam("of_lane"), retry_at=0.0, **_LEASED)
    .returning(_lanes.c.key)
    for name in FLAGS
}


def has_waiting(session: Session, ticks: float, for_seconds: float = 0.0) -> bool:
    """Whether some lane could be claimed now whose event has waited so long; reads only."""
    given = {"ticks": ticks, "before": ticks - for_seconds}
    return session.connection().execute(_ANY, given).first() is not None


def claim(session: Session, owner: str, ticks: float) -> Claimed | None:
    """Lease the lane of the oldest waiting event; count the attempt; None if nothing is free."""
    connection = session.connection()
    candidates = connection.execute(_CANDIDATES, {"ticks": ticks}).all()
    for lane, is_new in candidates:
        taken = {"ticks": ticks, "of_lane": lane, "by": owner}
        lease = _LEASE_NEW[connection.dialect.name] if is_new else _LEASE
        if connection.execute(lease, taken).first() is None:
            continue
        event = connection.execute(_COUNT_ATTEMPT, {"of_lane": lane}).first()
        if event is not None:
            return Claimed(owner=owner, **event._mapping)
        # Somebody else finished the lane between the two statements.
        connection.execute(_HOLD, {"of_lane": lane, "by": owner, "again": 0.0})
    return None


def hold(session: Session, claimed: Claimed, retry_at: float = 0.0) -> None:
    """Keep the lane for this transaction; raises LeaseLost if it is no longer ours.

    After the commit the lane is free; its next event is not tried before `retry_at` (ticks).
    """
    held = {"of_lane": claimed.lane, "by": claimed.owner, "again": retry_at}
    if session.connection().execute(_HOLD, held).rowcount != 1:
        raise LeaseLost(claimed.lane)


def settle(session: Session, claimed: Claimed, now: datetime) -> None:
    """The event is handled, and its payload goes (architecture.md, rule 10)."""
    session.connection().execute(_SETTLE, {"event": claimed.id, "at": now})


def note_fault(session: Session, claimed: Claimed, fault: str, ticks: float) -> bool:
    """Write down why the event failed and when it is tried again; True once it is parked.

    `fault` is a step and a kind of error, never an exception's text. Raises LeaseLost: whoever
    has the lane now may have handled the event already.
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
    """Events that gave up, oldest first (for administrators and `check`)."""
    query = select(InboxEvent).where(InboxEvent.state == PARKED).order_by(InboxEvent.id)
    return list(session.scalars(query))


def replay(session: Session, inbox_id: int) -> bool:
    """Let a parked event be tried again; False if it is not parked or its payload is gone."""
    again = (
        update(InboxEvent)
        .where(
            InboxEvent.id == inbox_id, InboxEvent.state == PARKED, InboxEvent.payload.is_not(None)
        )
        .values(state=WAITING, attempts=0, fault=None)
    )
    return changed_by(session, again) > 0


def give_up(session: Session, inbox_id: int, now: datetime) -> bool:
    """Let go of a parked event for good, on record; False if it is not parked."""
    given_up = (
        update(InboxEvent)
        .where(InboxEvent.id == inbox_id, InboxEvent.state == PARKED)
        .values(state=GIVEN_UP, handled_at=now, payload=None)
    )
    if not changed_by(session, given_up):
        return False
    trail.record(session, now, None, "event.give_up", f"in:{inbox_id}")
    return True


def forget_parked(session: Session, lane: str) -> None:
    """Drop what the lane's parked events said: a message was taken back, and none of them may be
    replayed with words that their writer has withdrawn."""
    session.execute(
        update(InboxEvent)
        .where(InboxEvent.lane == lane, InboxEvent.state == PARKED)
        .values(payload=None, state=DONE)
    )
