"""Seals everything again with the newest key of the ring, batch by batch.

A value is opened and sealed in one step, and nothing reads it. Of a complaint only the wrapped key
is opened: no story, message, name or file. A value that no key of the ring opens stays as it is and
is counted.

The order for `keys rotate`: every process must hold the new key before one seals with it. So all
processes get the ring with its new newest key (`KeyRing.with_newest`) and start again. Then `step`
runs until it returns None. If `left` is 0, the older keys may go.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import LargeBinary, bindparam, func, select, update
from sqlalchemy.orm import Session

from models.base import table_of
from models.crypto import CannotOpen, Sealer
from models.declaration import SealedColumn
from models.tables import STORAGES


@dataclass(frozen=True)
class Place:
    """How far a rotation has come.

    column: the place of the column in `COLUMNS`.
    after: the primary key of the last row that was looked at there.
    resealed: how many values were sealed again.
    lost: how many values no key opens.
    """

    column: int = 0
    after: Any = None
    resealed: int = 0
    lost: int = 0


COLUMNS = tuple(column for storage in STORAGES for column in storage.sealed)
"""Everything that the ring seals. What a case's own key seals needs no rotation: its key has it."""


def step(session: Session, sealer: Sealer, place: Place) -> Place | None:
    """Seals one batch again. Returns where to go on, or None at the end.

    The first call takes `Place()`. The last place that was returned has the counts. A value that
    somebody changes meanwhile stays as they wrote it.
    """
    if place.column >= len(COLUMNS):
        return None
    column = COLUMNS[place.column]
    rows = _batch(session, sealer, column, place.after)
    if not rows:
        return replace(place, column=place.column + 1, after=None)
    done = [_reseal(session, sealer, column, key, sealed) for key, sealed in rows]
    return replace(
        place,
        after=rows[-1][0],
        resealed=place.resealed + done.count(True),
        lost=place.lost + done.count(False),
    )


def left(session: Session, sealer: Sealer) -> int:
    """Returns how many values are not sealed with the newest key. Reads only their first bytes."""
    total = 0
    for column in COLUMNS:
        query = select(func.count()).select_from(column.model).where(_older(sealer, column))
        total += session.scalar(query) or 0
    return total


def count(session: Session) -> int:
    """Returns how many values the ring seals."""
    total = 0
    for column in COLUMNS:
        value = table_of(column.model).c[column.name]
        total += session.scalar(select(func.count(value)).select_from(column.model)) or 0
    return total


def _older(sealer: Sealer, column: SealedColumn) -> Any:
    value = table_of(column.model).c[column.name]
    head = sealer.newest_head
    return value.is_not(None) & (func.substr(value, 1, len(head), type_=LargeBinary()) != head)


def _batch(session: Session, sealer: Sealer, column: SealedColumn, after: Any) -> list[Any]:
    table = table_of(column.model)
    (key,) = table.primary_key.columns
    query = select(key, table.c[column.name]).where(_older(sealer, column))
    if after is not None:
        query = query.where(key > after)
    return list(session.execute(query.order_by(key).limit(column.batch)))


def _reseal(
    session: Session, sealer: Sealer, column: SealedColumn, key: Any, sealed: bytes
) -> bool:
    table = table_of(column.model)
    (primary,) = table.primary_key.columns
    try:
        fresh = sealer.resealed(sealed, column.purpose(key))
    except CannotOpen:
        return False
    unchanged = (primary == key) & (table.c[column.name] == bindparam("as_it_was", sealed))
    session.execute(update(table).where(unchanged).values({column.name: fresh}))
    return True
