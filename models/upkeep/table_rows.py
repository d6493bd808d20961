"""Reads whole tables as plain values and puts them back, for both databases alike.

A column is described by the kind of its values, so that rows of an older schema can be put back
without this code's models. What is sealed stays sealed.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Table,
    column,
    delete,
    func,
    insert,
    inspect,
    select,
    table,
    text,
    update,
)
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from models.base import Moment
from models.trail.audit_entry import Fact
from models.trail.facts import CLOCK, KEYS

_AT_ONCE, _SEALED_AT_ONCE = 200, 4  # a sealed value may be a whole file
REVISIONS = "alembic_version"


@dataclass(frozen=True)
class Kind:
    """A kind of column.

    name: as it is written into a backup. Never changes.
    of: what the types of its columns are.
    type: with which its values are read and stored.
    written: turns a value into one that JSON holds.
    read: turns it back.
    """

    name: str
    of: type[TypeEngine[Any]]
    type: TypeEngine[Any]
    written: Callable[[Any], Any] = lambda value: value
    read: Callable[[Any], Any] = lambda value: value


def _bytes_written(value: bytes) -> str:
    return base64.b64encode(value).decode()


_KINDS = (
    Kind("bytes", LargeBinary, LargeBinary(), _bytes_written, base64.b64decode),
    Kind("moment", DateTime, Moment(), datetime.isoformat, datetime.fromisoformat),
    Kind("day", Date, Date(), date.isoformat, date.fromisoformat),
    Kind("truth", Boolean, Boolean()),
    Kind("json", JSON, JSON(none_as_null=True)),
    Kind("tick", Float, Float()),
    Kind("decimal", Numeric, Numeric(), str, Decimal),
    Kind("whole", Integer, BigInteger()),
    Kind("text", String, String()),
)
_BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in _KINDS}


@dataclass(frozen=True)
class Shape:
    """A table as a backup describes it.

    name: the table's.
    columns: their names, each with the name of its kind.
    key: the columns of the primary key.
    own: the columns that point into the table itself; they are filled in last.
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    own: tuple[str, ...]

    @property
    def at_once(self) -> int:
        """How many rows are read into memory at once."""
        sealed = any(kind == "bytes" for _, kind in self.columns)
        return _SEALED_AT_ONCE if sealed else _AT_ONCE

    def as_json(self) -> dict[str, Any]:
        return {"table": self.name, "columns": self.columns, "key": self.key, "own": self.own}

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> Shape:
        """Raises KeyError, TypeError or ValueError if it is no shape."""
        columns = tuple((str(name), _BY_NAME[kind].name) for name, kind in stored["columns"])
        return Shape(str(stored["table"]), columns, tuple(stored["key"]), tuple(stored["own"]))


def stored(session: Session) -> MetaData:
    """Returns the tables that the database has, without the list of migrations."""
    found = MetaData()
    found.reflect(session.connection(), only=lambda name, _: name != REVISIONS)
    return found


def shapes(metadata: MetaData) -> list[Shape]:
    """Returns all tables; a table that others point to comes first."""
    return [_shape(each) for each in metadata.sorted_tables]


def _shape(of: Table) -> Shape:
    columns = tuple((each.name, _kind(each)) for each in of.columns)
    own = tuple(each.name for each in of.columns for key in each.foreign_keys if key.references(of))
    return Shape(of.name, columns, tuple(each.name for each in of.primary_key.columns), own)


def _kind(of: Column[Any]) -> str:
    plain = getattr(of.type, "impl_instance", of.type)
    return next(kind.name for kind in _KINDS if isinstance(plain, kind.of))


def dump(session: Session, shape: Shape) -> Iterator[list[Any]]:
    """Yields the table's rows by primary key, each as values that JSON holds."""
    kinds = [_BY_NAME[kind] for _, kind in shape.columns]
    columns = [column(name, _BY_NAME[kind].type) for name, kind in shape.columns]
    key = [text(_quoted(name)) for name in shape.key]
    query = select(*columns).select_from(_named(shape)).order_by(*key)
    rows = session.execute(query, execution_options={"yield_per": shape.at_once})
    for row in rows:
        yield [
            None if value is None else kind.written(value)
            for kind, value in zip(kinds, row, strict=True)
        ]


def load(session: Session, shape: Shape, rows: Iterable[Sequence[Any]]) -> int:
    """Puts the rows into the empty table. Returns how many.

    Columns that point into the table itself are filled in after all rows. The clock of a trial that
    stands there already is replaced.
    """
    named, kinds = _named(shape), [(name, _BY_NAME[kind]) for name, kind in shape.columns]
    if shape.name == Fact.__tablename__:
        session.execute(delete(named))
    count, later, source = 0, [], iter(rows)
    while batch := list(islice(source, shape.at_once)):
        values = [
            {
                name: None if value is None else kind.read(value)
                for (name, kind), value in zip(kinds, row, strict=True)
            }
            for row in batch
        ]
        for each in values:
            later += _held_back(shape, each)
        session.execute(insert(named), values)
        count += len(values)
    for where, own in later:
        matches = [named.c[name] == value for name, value in where.items()]
        session.execute(update(named).where(*matches).values(own))
    return count


def _held_back(shape: Shape, row: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    own = {name: row[name] for name in shape.own if row[name] is not None}
    row.update(dict.fromkeys(own))
    return [({name: row[name] for name in shape.key}, own)] if own else []


def count_on(session: Session, shapes_: Iterable[Shape]) -> None:
    """Lets PostgreSQL count ids on after those that were put in. SQLite does so by itself."""
    if session.get_bind().dialect.name != "postgresql":
        return
    kinds = {shape.name: dict(shape.columns) for shape in shapes_}
    for shape in shapes_:
        if len(shape.key) != 1 or kinds[shape.name][shape.key[0]] != "whole":
            continue
        key = shape.key[0]
        sequence = session.scalar(select(func.pg_get_serial_sequence(_quoted(shape.name), key)))
        if sequence is None:
            continue
        most = session.scalar(select(func.max(column(key))).select_from(_named(shape)))
        session.execute(select(func.setval(sequence, most or 1, most is not None)))


def filled(session: Session) -> list[str]:
    """Returns the names of the tables that hold a row, without the list of migrations."""
    names = sorted(inspect(session.connection()).get_table_names())
    return [name for name in names if name != REVISIONS and _has_rows(session, name)]


def _has_rows(session: Session, name: str) -> bool:
    query = select(text("1")).select_from(table(name)).limit(1)
    if name == Fact.__tablename__:  # whoever looks first writes down a trial's clock, and its keys
        query = query.where(column("name").not_in((CLOCK, KEYS)))
    return session.execute(query).first() is not None


def _named(shape: Shape) -> Any:
    return table(shape.name, *(column(name, _BY_NAME[kind].type) for name, kind in shape.columns))


def _quoted(name: str) -> str:
    return f'"{name}"'
