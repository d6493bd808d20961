"""The worker's side of a road: a step is claimed, and counts or ends the road."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Float, and_, bindparam, select
from sqlalchemy.orm import Session

from models.base import past, table_of
from models.sign_offs import roads
from models.sign_offs.sign_off import (
    CHANGED,
    CHECK,
    ISSUE,
    ISSUED,
    PROPOSE,
    SIGN,
    SIGNED,
    SIGNING,
    WITHDRAWN,
    SignOff,
)
from models.trail import trail

LEASE_FOR = 60.0
MOST_ATTEMPTS = 3


@dataclass(frozen=True)
class RoadStep:
    """A claimed step, to be made outside any transaction."""

    road_id: int
    step: str
    revision: int
    owner: str
    attempts: int


@dataclass(frozen=True)
class Files:
    """Keys of what a step has kept: its PDF, and from what the next one is printed."""

    pdf: str
    frozen: str


_roads = table_of(SignOff)
_RIPE = and_(
    _roads.c.wants.is_not(None),
    past(_roads.c.leased_until, bindparam("ticks", type_=Float), LEASE_FOR),
)
_ANY = select(_roads.c.id).where(_RIPE).limit(1)


def has_waiting(session: Session, ticks: float) -> bool:
    return session.connection().execute(_ANY, {"ticks": ticks}).first() is not None


def claim(session: Session, owner: str, ticks: float) -> RoadStep | None:
    """Lease the oldest step."""
    query = (
        select(SignOff)
        .where(_RIPE)
        .order_by(SignOff.wanted_at, SignOff.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = session.scalars(query, {"ticks": ticks}).first()
    if row is None or row.wants is None:
        return None
    row.leased_until, row.lease_owner = ticks + LEASE_FOR, owner
    row.attempts += 1
    session.flush()
    return RoadStep(row.id, row.wants, row.revision, owner, row.attempts)


def still(session: Session, step: RoadStep) -> SignOff | None:
    """The road, locked, if it still wants this step of this worker."""
    row = roads.held(session, step.road_id)
    if row is None or row.wants != step.step or row.lease_owner != step.owner:
        return None
    return row if row.revision == step.revision else None


def finish(session: Session, row: SignOff, step: str, files: Files, now: datetime) -> None:
    """The step counts, with the PDF that was printed for it."""
    at = row.wanted_at or now
    match step:
        case "check":
            row.state, row.checked_at = SIGNING, at
        case "sign":
            row.state, row.signed_at = SIGNED, at
        case "issue":
            row.state = ISSUED
    _settle(session, row, files)
    who = {CHECK: row.checker_id, SIGN: row.signer_id, ISSUE: row.prepared_by}.get(step)
    if who is not None:
        verb = {CHECK: "checked", SIGN: "signed", ISSUE: "issued"}[step]
        trail.record(session, now, who, f"sign_off.{verb}", roads.subject(row), code=row.code)


def changed(session: Session, row: SignOff, now: datetime) -> None:
    """The rows no longer give the document: its road ends, and nothing of it counts."""
    row.state, row.ended_at = CHANGED, now
    _settle(session, row, None)
    trail.record(session, now, None, "sign_off.changed", roads.subject(row))


def give_up(session: Session, row: SignOff) -> None:
    """The step could not be made: whoever tapped may tap again. What was only proposed ends."""
    if row.wants == PROPOSE:
        row.state, row.revision = WITHDRAWN, row.revision + 1
    if row.wants == ISSUE:
        row.number = row.issued_on = row.issued_year = None
    row.wants = row.lease_owner = None
    row.leased_until = 0.0
    session.flush()


def _settle(session: Session, row: SignOff, files: Files | None) -> None:
    """Puts the files of this step in the place of those before; with its number it is printed for
    the last time."""
    keep = files is not None and row.state != ISSUED
    before = {row.file_key, row.frozen_key}
    row.file_key = files.pdf if files is not None else None
    row.frozen_key = files.frozen if files is not None and keep else None
    roads.forget_files(session, before - {row.file_key, row.frozen_key})
    row.wants, row.lease_owner, row.leased_until = None, None, 0.0
    row.revision += 1
    session.flush()
