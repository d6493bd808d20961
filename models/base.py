"""The ground all tables stand on: the declarative base, moments, and what differs by database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    CursorResult,
    DateTime,
    Delete,
    Dialect,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    TypeDecorator,
    Update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session

NAMES = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

SKEW = 5.0
"""Seconds by which the ticks of two processes may differ, generously: each compares its own clock
with the database server's from time to time, over a network."""

BigId = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up INTEGER keys only


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; a naive one is a mistake of the program and raises."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    metadata = NAMES
    type_annotation_map: ClassVar[Mapping[Any, Any]] = {
        datetime: Moment(),
        bytes: LargeBinary(),
        dict[str, Any]: JSON(),
        list[str]: JSON(),
        list[dict[str, Any]]: JSON(),
        list[int]: JSON(),
    }


@dataclass(frozen=True)
class Flags:
    """The differences between the databases, by name and in one place.

    one_writer: all writes of a process go through one connection, one commit for all (SQLite).
    shared_clock: the server's clock is the one all hosts agree on (leases).
    wakes: LISTEN/NOTIFY is there.
    """

    one_writer: bool
    shared_clock: bool
    wakes: bool


FLAGS: Mapping[str, Flags] = {
    "sqlite": Flags(one_writer=True, shared_clock=False, wakes=False),
    "postgresql": Flags(one_writer=False, shared_clock=True, wakes=True),
}


def table_of(model: type[Base]) -> Table:
    """The table of a model, for statements that are built once and skip the ORM."""
    return cast(Table, model.__table__)


def insert_once(table: type[Base], dialect: str) -> Insert:
    """An INSERT that leaves an existing row (same unique key) as it is."""
    if dialect == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def changed_by(session: Session, statement: Update | Delete) -> int:
    """Run it; how many rows it changed."""
    done = session.execute(statement)
    assert isinstance(done, CursorResult)
    return done.rowcount
