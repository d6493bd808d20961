"""Empties the columns and deletes the rows whose time is over, as the rooms declare it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, null, select, update
from sqlalchemy.orm import Session

from models.base import Base, Moment, table_of
from models.calendar import BANGKOK, fiscal_year, fiscal_year_days, office_day
from models.campaigns.campaign import Campaign
from models.declaration import EndingRows, ExpiringColumns
from models.tables import STORAGES
from models.upkeep import secret_traces

BATCH = 500

ANSWERS_KEPT = 10
"""Fiscal years to whose end answers are kept after that of the closing (docs/decisions/0032)."""

EXPIRING = tuple(each for storage in STORAGES for each in storage.expiring)
ENDING = tuple(each for storage in STORAGES for each in storage.ending)
ANSWERS = tuple(each for storage in STORAGES for each in storage.answers)


def times() -> Mapping[str, timedelta | int]:
    """Returns how long what is deleted is kept, by its name; a number is one of fiscal years.

    A table's name is that of its rows, `table.column` that of a column and those beside it; rows of
    traffic have the name of their rule.
    """
    emptied = {f"{each.model.__tablename__}.{each.names[0]}": each.kept_for for each in EXPIRING}
    ended = {each.model.__tablename__: each.kept_for for each in ENDING}
    passed = {each.name: each.kept_for for storage in STORAGES for each in storage.passing}
    answers = {each.__tablename__: ANSWERS_KEPT for each in ANSWERS}
    own = {name: kept for storage in STORAGES for name, kept in storage.forgets.items()}
    return {
        **emptied,
        **ended,
        **passed,
        **answers,
        **own,
        "secret drafts": secret_traces.DRAFTS_KEPT,
    }


def has_old(session: Session, now: datetime) -> bool:
    """Tells whether there is anything that `drop_old` would empty or delete."""
    emptied = any(_old(session, each, now, 1) for each in EXPIRING)
    ended = emptied or any(_ended(session, each, now, 1) for each in ENDING)
    return ended or any(_answers(session, each, now, 1) for each in ANSWERS)


def drop_old(session: Session, now: datetime) -> int:
    """Empties or deletes one batch of each table. Returns how many rows."""
    emptied = sum(_drop(session, each, now) for each in EXPIRING)
    ended = [(each.model, _ended(session, each, now, BATCH)) for each in ENDING]
    answers = [(each, _answers(session, each, now, BATCH)) for each in ANSWERS]
    return emptied + sum(_delete(session, *each) for each in (*ended, *answers))


def _drop(session: Session, expiring: ExpiringColumns, now: datetime) -> int:
    ids = _old(session, expiring, now, BATCH)
    if ids:
        table = table_of(expiring.model)
        empty = dict.fromkeys(expiring.names, null())  # None in a JSON column is JSON's null
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


def _delete(session: Session, model: type[Base], keys: list[Any]) -> int:
    if keys:
        session.execute(delete(table_of(model)).where(_key(model).in_(keys)))
    return len(keys)


def _ended(session: Session, ending: EndingRows, now: datetime, limit: int) -> list[Any]:
    counted_to = now if isinstance(ending.since.type, Moment) else office_day(now)
    over = ending.since <= counted_to - ending.kept_for
    return list(session.scalars(select(_key(ending.model)).where(over).limit(limit)))


def _answers(session: Session, model: type[Base], now: datetime, limit: int) -> list[Any]:
    first_kept, _ = fiscal_year_days(fiscal_year(office_day(now)) - ANSWERS_KEPT)
    over = Campaign.closed_at < datetime.combine(first_kept, time(), BANGKOK)
    of_campaign = table_of(model).c.campaign_id.in_(select(Campaign.id).where(over))
    return list(session.scalars(select(_key(model)).where(of_campaign).limit(limit)))


def _key(model: type[Base]) -> ColumnElement[Any]:
    [key] = table_of(model).primary_key.columns
    return key
