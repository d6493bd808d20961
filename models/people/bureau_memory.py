"""Each process remembers the list of bureaus: words that name one are looked at without reading it
again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.people.stamped_lists import StampedList
from models.trail import facts


class KnownBureau(NamedTuple):
    """A bureau of the list, which has no more than these."""

    id: int
    name: str


AnyBureau = Bureau | KnownBureau
"""One of which only id and name are wanted."""

_BUREAUS = select(Bureau.id, Bureau.name).order_by(Bureau.name)


def _read(session: Session, _before: Sequence[KnownBureau] | None) -> Sequence[KnownBureau]:
    return tuple(KnownBureau._make(row) for row in session.execute(_BUREAUS))


_remembered = StampedList(facts.BUREAUS, _read)


def bureaus(session: Session) -> Sequence[KnownBureau]:
    """All bureaus by name, as this session sees them. One statement while they stay the same, two
    after a change."""
    return _remembered.of(session)
