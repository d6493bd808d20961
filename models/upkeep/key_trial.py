"""Whether a key ring opens a database that has no check value (models/upkeep/key_check)."""

from __future__ import annotations

import hmac
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import audit_heads
from models.base import table_of
from models.crypto import CannotOpen, Sealer
from models.declaration import SealedColumn
from models.trail import trail
from models.upkeep.key_rotation import COLUMNS

_TRIED = 3
"""Newest values of a column, and newest beginnings of trails, that are tried."""


def fits(session: Session, sealer: Sealer) -> bool:
    """Whether the ring opens what a database without a check value holds.

    Its schema must be this code's. Returns True if it holds nothing that could tell.
    """
    tried = False
    for opened in _tries(session, sealer):
        if opened:
            return True
        tried = True
    return not tried


def _tries(session: Session, sealer: Sealer) -> Iterator[bool]:
    for column in COLUMNS:
        yield from _opened(session, sealer, column)
    yield from _linked(session, sealer)


def _opened(session: Session, sealer: Sealer, column: SealedColumn) -> Iterator[bool]:
    table = table_of(column.model)
    (key,) = table.primary_key.columns
    value = table.c[column.name]
    newest = select(key, value).where(value.is_not(None)).order_by(key.desc())
    for of, sealed in session.execute(newest.limit(min(_TRIED, column.batch))):
        try:
            sealer.open(sealed, column.purpose(of))
        except CannotOpen:
            yield False
        else:
            yield True


def _linked(session: Session, sealer: Sealer) -> Iterator[bool]:
    """Whether the ring's trail key made the links of the newest entries that begin a trail."""
    key = sealer.derived_key(trail.PURPOSE)
    rows = audit_heads.ENTRIES
    begun = rows.where(rows.selected_columns.number == 1)
    for row in session.execute(begun.order_by(rows.selected_columns.id.desc()).limit(_TRIED)):
        link = trail.link_after(key, trail.BEGINNING, audit_heads.content(row))
        yield hmac.compare_digest(link, row.link or "")
