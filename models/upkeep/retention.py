"""Empties the columns whose time is over, as the rooms declare it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.base import table_of
from models.declaration import ExpiringColumns
from models.tables import STORAGES

BATCH = 500

EXPIRING = tuple(each for storage in STORAGES for each in storage.expiring)


def has_old(session: Session, now: datetime) -> bool:
    """Tells whether there is anything that `drop_old` would empty."""
    return any(_old(session, each, now, 1) for each in EXPIRING)


def drop_old(session: Session, now: datetime) -> int:
    """Empties one batch of each table. Returns how many rows."""
    return sum(_drop(session, each, now) for each in EXPIRING)


def _drop(session: Session, expiring: ExpiringColumns, now: datetime) -> int:
    ids = _old(session, expiring, now, BATCH)
    if ids:
        table = table_of(expiring.model)
        empty = dict.fromkeys(expiring.names)
        session.execute(update(table).where(table.c.id.in_(ids)).values(empty))
    return len(ids)


def _old(session: Session, expiring: ExpiringColumns, now: datetime, limit: int) -> list[int]:
    table = table_of(expiring.model)
    query = select(table.c.id).where(
        table.c[expiring.names[0]].is_not(None),
        expiring.since < now - expiring.kept_for,
        expiring.only,
    )
    return list(session.scalars(query.limit(limit)))
