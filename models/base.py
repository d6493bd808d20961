"""What all tables share: the declarative base, aware moments, and how the databases differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar, TypeVar, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    CursorResult,
    DateTime,
    Delete,
    Dialect,
    FromClause,
    Index,
    Insert,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    Update,
    column,
    func,
    literal_column,
    or_,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

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
"""Seconds by which the ticks of two processes may differ: each of them compares its own clock with
the database server's from time to time, over a network. A generous value."""


def past(ticks_column: ColumnElement[Any], ticks: Any, longest: float) -> ColumnElement[bool]:
    """Whether the column's ticks are over, or void.

    Void are ticks later than any set now (`longest` seconds ahead): they are from before the
    machine restarted, when the tick counter began anew.
    """
    return or_(ticks_column <= ticks, ticks_column > ticks + (longest + SKEW))


BigId = BigInteger().with_variant(Integer(), "sqlite")  # SQLite counts up INTEGER keys only


class Moment(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC. Raises ValueError for a naive one."""

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


class Numbered(Base):
    """A table whose rows are counted up."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


@dataclass(frozen=True)
class Flags:
    """The differences between the databases, by name and in one place.

    one_writer: all writes of a process go through one connection, one commit for all (SQLite).
    shared_clock: all hosts use the server's clock for leases.
    wakes: the database has LISTEN/NOTIFY.
    keeps_dead_rows: what is deleted stays in its files until a table is written anew (PostgreSQL).
        SQLite overwrites it at once, but for its journal.
    """

    one_writer: bool
    shared_clock: bool
    wakes: bool
    keeps_dead_rows: bool


FLAGS: Mapping[str, Flags] = {
    "sqlite": Flags(one_writer=True, shared_clock=False, wakes=False, keeps_dead_rows=False),
    "postgresql": Flags(one_writer=False, shared_clock=True, wakes=True, keeps_dead_rows=True),
}


def table_of(model: type[Base]) -> Table:
    """The model's table, for statements that are built once and skip the ORM."""
    return cast(Table, model.__table__)


Row = TypeVar("Row", bound=Base)


def already_read(session: Session, model: type[Row], key: Any) -> Row | None:
    """The row of this key if the session has read it and somebody holds it. With a statement built
    once it does what `session.get` does, which builds one anew."""
    return session.identity_map.get(session.identity_key(model, key))


def written_out(constant: str) -> ColumnElement[str]:
    """A constant of ours that stands in the statement's text, for the condition of a partial index.

    Where such a value is bound, SQLite looks at it and plans the statement anew at every run.
    """
    assert constant.replace(".", "_").isidentifier()
    return literal_column(f"'{constant}'", String())


def index_where(name: str, *columns: str, where: str) -> Index:
    """An index of some rows only, on either database."""
    some = text(where)
    return Index(name, *columns, sqlite_where=some, postgresql_where=some)


def insert_once(table: type[Base], dialect: str) -> Insert:
    """An INSERT that does not change an existing row with the same unique key.

    Whether it made a row is what it returns (`.returning(…)`): PostgreSQL counts none.
    """
    if dialect == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def of_json(dialect: str, told: ColumnElement[str]) -> FromClause:
    """The elements of a JSON array that is bound as one text, each a row with its `value`.

    Many rows go to the database so as one value; else each column of each would be bound by itself.
    """
    if dialect == "postgresql":
        elements = func.json_array_elements(told.cast(JSON))
        return elements.table_valued(column("value", JSON), name="told")
    return func.json_each(told).table_valued(column("value", JSON), name="told")


def member(rows: FromClause, place: int) -> ColumnElement[str]:
    """What stands at that place of each element of `of_json`, an array itself, as text."""
    return rows.c.value.op("->>", return_type=String())(literal_column(str(place)))


def changed_by(session: Session, statement: Update | Delete) -> int:
    """Run the statement. Returns how many rows it changed."""
    done = session.execute(statement)
    assert isinstance(done, CursorResult)
    return done.rowcount
