"""Empties the columns and deletes the rows whose time is over, as the rooms declare it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from models.base import table_of
from models.calendar import office_day
from models.declaration import EndingRows, ExpiringColumns
from models.tables import STORAGES

BATCH = 500

EXPIRING = tuple(each for storage in STORAGES for each in storage.expiring)
ENDING = tuple(each for storage in STORAGES for each in storage.ending)


def has_old(session: Session, now: datetime) -> bool:
    """Tells whether there is anything that `drop_old` would empty or delete."""
    emptied = any(_old(session, each, now, 1) for each in EXPIRING)
    return emptied or any(_ended(session, each, now, 1) for each in ENDING)


def drop_old(session: Session, now: datetime) -> int:
    """Empties or deletes one batch of each table. Returns how many rows."""
    emptied = sum(_drop(session, each, now) for each in EXPIRING)
    return emptied + sum(_delete(session, each, now) for each in ENDING)


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


def _delete(session: Session, ending: EndingRows, now: datetime) -> int:
    keys = _ended(session, ending, now, BATCH)
    if keys:
        session.execute(delete(table_of(ending.model)).where(_key(ending).in_(keys)))
    return len(keys)


def _ended(session: Session, ending: EndingRows, now: datetime, limit: int) -> list[Any]:
    over = ending.since <= office_day(now) - ending.kept_for
    return list(session.scalars(select(_key(ending)).where(over).limit(limit)))


def _key(ending: EndingRows) -> ColumnElement[Any]:
    [key] = table_of(ending.model).primary_key.columns
    return key
