"""Claiming the oldest unhandled event of a free lane, and settling it. Never commits.

Times are ticks: seconds on a clock that nobody moves (scheduler.ports.Clock.ticks).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.inbox import DONE, PARKED, WAITING, InboxEvent
from models.lane import Lane

LEASE_FOR = 60.0  # seconds; a turn takes milliseconds, so only a dead process lets one run out
MOST_ATTEMPTS = 5
_CANDIDATES = 8


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


def _free(ticks: float) -> object:
    # A lease that ends later than any granted now could end is from before a restart of the
    # machine, whose tick counter began anew: it is void.
    over = or_(Lane.leased_until <= ticks, Lane.leased_until > ticks + LEASE_FOR)
    return or_(Lane.key.is_(None), and_(over, Lane.retry_at <= ticks))


def has_waiting(session: Session, ticks: float) -> bool:
    """Whether some lane could be claimed now; reads only."""
    query = (
        select(InboxEvent.id)
        .outerjoin(Lane, Lane.key == InboxEvent.lane)
        .where(InboxEvent.state == WAITING, _free(ticks))  # type: ignore[arg-type]
        .limit(1)
    )
    return session.execute(query).first() is not None


def claim(session: Session, owner: str, ticks: float) -> Claimed | None:
    """Lease the lane of the oldest waiting event; count the attempt; None if nothing is free."""
    query = (
        select(InboxEvent.lane)
        .outerjoin(Lane, Lane.key == InboxEvent.lane)
        .where(InboxEvent.state == WAITING, _free(ticks))  # type: ignore[arg-type]
        .order_by(InboxEvent.id)
        .limit(_CANDIDATES)
    )
    for lane in dict.fromkeys(session.scalars(query)):
        if not _lease(session, lane, owner, ticks):
            continue
        event = _oldest(session, lane)
        if event is None:  # somebody else finished the lane between the two statements
            release(session, lane, owner)
            continue
        session.execute(
            update(InboxEvent)
            .where(InboxEvent.id == event.id)
            .values(attempts=InboxEvent.attempts + 1)
        )
        return event
    return None


def _lease(session: Session, lane: str, owner: str, ticks: float) -> bool:
    maker = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    until = ticks + LEASE_FOR
    insert = maker(Lane).values(key=lane, leased_until=until, lease_owner=owner, retry_at=0.0)
    taken = insert.on_conflict_do_update(
        index_elements=[Lane.key],
        set_={"leased_until": until, "lease_owner": owner},
        where=_free(ticks),  # type: ignore[arg-type]
    ).returning(Lane.key)
    return session.execute(taken).first() is not None


def _oldest(session: Session, lane: str) -> Claimed | None:
    query = (
        select(InboxEvent)
        .where(InboxEvent.state == WAITING, InboxEvent.lane == lane)
        .order_by(InboxEvent.occurred_at, InboxEvent.id)
        .limit(1)
    )
    row = session.scalars(query).first()
    if row is None:
        return None
    owner = session.get_one(Lane, lane).lease_owner or ""
    return Claimed(
        row.id,
        row.event_id,
        row.lane,
        owner,
        row.kind,
        row.payload,
        row.occurred_at,
        row.received_ticks,
        row.attempts + 1,
    )


def hold(session: Session, claimed: Claimed) -> None:
    """Keep the lane for this transaction; raises LeaseLost if it is no longer ours."""
    held = session.execute(
        update(Lane)
        .where(Lane.key == claimed.lane, Lane.lease_owner == claimed.owner)
        .values(leased_until=0.0, lease_owner=None, retry_at=0.0)
    )
    if held.rowcount != 1:  # type: ignore[attr-defined]
        raise LeaseLost(claimed.lane)


def settle(session: Session, claimed: Claimed, now: datetime, forget: bool) -> None:
    """The event is handled. `forget`: its payload goes at once (complaints, rule 10)."""
    values: dict[str, object] = {"state": DONE, "handled_at": now}
    if forget:
        values["payload"] = None
    session.execute(update(InboxEvent).where(InboxEvent.id == claimed.id).values(**values))


def release(session: Session, lane: str, owner: str, retry_at: float = 0.0) -> None:
    """Give the lane back; its next event is not tried before `retry_at` (ticks)."""
    session.execute(
        update(Lane)
        .where(Lane.key == lane, Lane.lease_owner == owner)
        .values(leased_until=0.0, lease_owner=None, retry_at=retry_at)
    )


def note_fault(session: Session, claimed: Claimed, fault: str, ticks: float) -> bool:
    """Write down why the event failed and when it is tried again; True once it is parked.

    `fault` is a step and a kind of error, never an exception's text.
    """
    parked = claimed.attempts >= MOST_ATTEMPTS
    session.execute(
        update(InboxEvent)
        .where(InboxEvent.id == claimed.id)
        .values(fault=fault[:120], state=PARKED if parked else WAITING)
    )
    wait = 0.0 if parked else min(2.0 ** (claimed.attempts - 1), 30.0)
    release(session, claimed.lane, claimed.owner, ticks + wait)
    return parked


def parked_events(session: Session) -> list[InboxEvent]:
    """Events that gave up, oldest first (for administrators and `check`)."""
    query = select(InboxEvent).where(InboxEvent.state == PARKED).order_by(InboxEvent.id)
    return list(session.scalars(query))


def replay(session: Session, inbox_id: int) -> bool:
    """Let a parked event be tried again; False if it is not parked or its payload is gone."""
    changed = session.execute(
        update(InboxEvent)
        .where(
            InboxEvent.id == inbox_id, InboxEvent.state == PARKED, InboxEvent.payload.is_not(None)
        )
        .values(state=WAITING, attempts=0, fault=None)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


def forget_payloads(session: Session, lane: str) -> None:
    """Drop what the lane's handled events said (a message was taken back)."""
    session.execute(
        update(InboxEvent)
        .where(InboxEvent.lane == lane, InboxEvent.state == DONE)
        .values(payload=None)
    )
