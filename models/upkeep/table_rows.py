"""Whole tables as plain values and back, for both databases alike; what is sealed stays sealed.

Columns are named by what they hold, so that rows of an older schema are put back without this
code's models. Never commits; nothing of what the rows say is looked at.
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
    """A kind of column: how its values are written down and read again."""

    name: str
    type: TypeEngine[Any]
    written: Callable[[Any], Any] = lambda value: value
    read: Callable[[Any], Any] = lambda value: value


def _bytes_written(value: bytes) -> str:
    return base64.b64encode(value).decode()


_KINDS = (
    Kind("bytes", LargeBinary(), _bytes_written, base64.b64decode),
    Kind("moment", Moment(), datetime.isoformat, datetime.fromisoformat),
    Kind("day", Date(), date.isoformat, date.fromisoformat),
    Kind("truth", Boolean()),
    Kind("json", JSON(none_as_null=True)),
    Kind("tick", Float()),
    Kind("decimal", Numeric(), str, Decimal),
    Kind("whole", BigInteger()),
    Kind("text", String()),
)
_BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in _KINDS}
_OF_TYPE: Sequence[tuple[type[TypeEngine[Any]], str]] = (
    (LargeBinary, "bytes"),
    (DateTime, "moment"),
    (Date, "day"),
    (Boolean, "truth"),
    (JSON, "json"),
    (Float, "tick"),
    (Numeric, "decimal"),
    (Integer, "whole"),
    (String, "text"),
)


@dataclass(frozen=True)
class Shape:
    """A table by name: its columns with their kinds, its key, and the columns that point into the
    table itself (filled in last)."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    own: tuple[str, ...]

    @property
    def at_once(self) -> int:
        """How many rows are held in memory."""
        sealed = any(kind == "bytes" for _, kind in self.columns)
        return _SEALED_AT_ONCE if sealed else _AT_ONCE

    def as_json(self) -> dict[str, Any]:
        return {"table": self.name, "columns": self.columns, "key": self.key, "own": self.own}

    @staticmethod
    def from_json(told: Mapping[str, Any]) -> Shape:
        """Raises KeyError, TypeError, ValueError for what is no shape."""
        columns = tuple((str(name), _BY_NAME[kind].name) for name, kind in told["columns"])
        return Shape(str(told["table"]), columns, tuple(told["key"]), tuple(told["own"]))


def shapes(metadata: MetaData) -> list[Shape]:
    """All tables, those that others point to first."""
    return [_shape(each) for each in metadata.sorted_tables]


def _shape(of: Table) -> Shape:
    columns = tuple((each.name, _kind(each)) for each in of.columns)
    own = tuple(each.name for each in of.columns for key in each.foreign_keys if key.references(of))
    return Shape(of.name, columns, tuple(each.name for each in of.primary_key.columns), own)


def _kind(of: Column[Any]) -> str:
    plain = getattr(of.type, "impl_instance", of.type)
    return next(name for type_, name in _OF_TYPE if isinstance(plain, type_))


def dump(session: Session, shape: Shape) -> Iterator[list[Any]]:
    """The table's rows in the order of its key, each as values that JSON holds."""
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
    """Put the rows into the (empty) table; how many. Columns that point into the table itself
    wait until all rows are there. A trial's clock gives way."""
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
    """PostgreSQL goes on counting ids after those that were put in; SQLite does by itself."""
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
    """The names of the tables that hold a row, the list of migrations left out."""
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
