"""The urn: all ballots of an election while people vote, kept so that none can be told from others.

It is one sealed value. Each vote seals it anew, ballots and receipts each in a new random order of
their own, so no place joins a receipt with a ballot, and none tells which came last. It grows by
many places at a time (docs/decisions/0050).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.elections.ballot_sealing import SEALED_BYTES
from models.elections.election import ElectionUrn
from models.receipt_code import CodeForm

RECEIPT = CodeForm(8)
PLACES = 64
"""An urn grows by so many places at a time."""

_RECEIPT_BYTES = RECEIPT.length
_COUNT_BYTES, _ORDER_BYTES = 4, 16

T = TypeVar("T")


@dataclass(frozen=True)
class UrnContents:
    """What lies in an urn. The order says nothing; no ballot belongs to the receipt beside it."""

    ballots: Sequence[bytes] = ()
    receipts: Sequence[str] = ()


def purpose(election_id: int) -> str:
    """What an election's urn is sealed for."""
    return f"election.urn:{election_id}"


def prepare(session: Session, sealer: Sealer, election_id: int) -> None:
    """Store an empty urn: the first ballot must not be seen by it."""
    sealed = _sealed(sealer, election_id, UrnContents())
    session.add(ElectionUrn(election_id=election_id, sealed=sealed))
    session.flush()


def put(session: Session, sealer: Sealer, election_id: int, ballot: bytes) -> str:
    """Put in a sealed ballot; returns its receipt. Call it after the mark, in the same transaction.

    Raises AssertionError if the ballot has another length.
    """
    assert len(ballot) == SEALED_BYTES
    urn = _locked(session, election_id)
    inside = _opened(sealer, urn)
    receipt = RECEIPT.read(RECEIPT.new(sealer.random))
    while receipt in inside.receipts:
        receipt = RECEIPT.read(RECEIPT.new(sealer.random))
    now = UrnContents([*inside.ballots, ballot], [*inside.receipts, receipt])
    urn.sealed = _sealed(sealer, election_id, now)
    session.flush()
    return receipt


def emptied(session: Session, sealer: Sealer, election_id: int) -> UrnContents:
    """What lay in the urn, in random order; the urn is gone."""
    urn = _locked(session, election_id)
    inside = _opened(sealer, urn)
    session.delete(urn)
    session.flush()
    return _mixed(inside, sealer.random)


def _locked(session: Session, election_id: int) -> ElectionUrn:
    query = select(ElectionUrn).where(ElectionUrn.election_id == election_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def _sealed(sealer: Sealer, election_id: int, inside: UrnContents) -> bytes:
    mixed = _mixed(inside, sealer.random)
    count = len(mixed.ballots)
    places = max(1, -(-count // PLACES)) * PLACES
    content = count.to_bytes(_COUNT_BYTES, "big") + b"".join(mixed.ballots)
    content += "".join(mixed.receipts).encode()
    whole = _COUNT_BYTES + places * (SEALED_BYTES + _RECEIPT_BYTES)
    return sealer.seal(content.ljust(whole, b"\x00"), purpose(election_id))


def _opened(sealer: Sealer, urn: ElectionUrn) -> UrnContents:
    content = sealer.open(urn.sealed, purpose(urn.election_id))
    count = int.from_bytes(content[:_COUNT_BYTES], "big")
    middle = _COUNT_BYTES + count * SEALED_BYTES
    receipts = content[middle : middle + count * _RECEIPT_BYTES].decode()
    return UrnContents(
        [content[at : at + SEALED_BYTES] for at in range(_COUNT_BYTES, middle, SEALED_BYTES)],
        [
            receipts[at : at + _RECEIPT_BYTES]
            for at in range(0, count * _RECEIPT_BYTES, _RECEIPT_BYTES)
        ],
    )


def _mixed(inside: UrnContents, random_bytes: Callable[[int], bytes]) -> UrnContents:
    return UrnContents(
        _shuffled(inside.ballots, random_bytes), _shuffled(inside.receipts, random_bytes)
    )


def _shuffled(values: Sequence[T], random_bytes: Callable[[int], bytes]) -> list[T]:
    order = sorted((random_bytes(_ORDER_BYTES), at) for at in range(len(values)))
    return [values[at] for _, at in order]
