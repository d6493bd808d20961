"""Whether the rows of a database tell which of several people did what the others did not.

Looks at every table as it stands, whatever its columns mean. A row is somebody's where it bears
their lane or their row of the roster, or the name of one of their events. What it is like: which
of its columns are empty, how long what is sealed is (in steps), what columns of few words hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Column, Table

from models.database import Database
from models.tables import METADATA

Row = Mapping[str, Any]
Like = tuple[str, tuple[tuple[str, str], ...]]
"""Of which table a row is, and what it is like."""

WORDS = frozenset(
    ("state", "kind", "status", "flow", "step", "via", "sent_via", "fault", "reason", "attempts",
     "must_arrive", "announced", "answered", "reply_tried", "push_tried", "media_type",
     "album_total")
)  # fmt: skip
"""Columns that hold one of few words or counts."""

STEP = 4096
"""Lengths of what is sealed are told apart no finer: people write as much as they like."""


def dumped(database: Database) -> dict[str, list[Row]]:
    """Every row of every table."""
    with database.engine.connect() as connection:
        return {
            table.name: [row._asdict() for row in connection.execute(table.select())]
            for table in METADATA.sorted_tables
        }


def likes(database: Database, lane: str, person_id: int | None) -> Counter[Like]:
    """What the rows are like that lead to this person, and how many of each there are."""
    tables = dumped(database)
    events = {str(row["event_id"]) for row in tables["inbox_event"] if row["lane"] == lane}
    own = {lane, *events}
    found: Counter[Like] = Counter()
    for table in METADATA.sorted_tables:
        for row in tables[table.name]:
            if _is_of(table, row, own, person_id):
                found[_like(table, row)] += 1
    return found


def _is_of(table: Table, row: Row, own: Iterable[str], person_id: int | None) -> bool:
    people = [c for c in table.columns if c.name == "person_id" or _leads_to_people(c)]
    if person_id is not None and any(row[c.name] == person_id for c in people):
        return True
    texts = [value for value in row.values() if isinstance(value, str)]
    return any(each in value for value in texts for each in own)


def _leads_to_people(column: Column[Any]) -> bool:
    return any(key.column.table.name == "person" for key in column.foreign_keys)


def _like(table: Table, row: Row) -> Like:
    return table.name, tuple((name, _sort(name, value)) for name, value in sorted(row.items()))


def _sort(name: str, value: object) -> str:
    if value is None or value == "":
        return "empty"
    if isinstance(value, bytes):
        return f"{len(value) // STEP} steps"
    return str(value) if name in WORDS else "something"


def answers_of_events(database: Database, lane: str) -> list[tuple[Like, ...]]:
    """Of each event of the lane, in order, what the rows elsewhere are like that name it."""
    tables = dumped(database)
    mine = [row for row in tables["inbox_event"] if row["lane"] == lane]
    mine.sort(key=lambda row: row["id"])
    return [tuple(_naming(tables, str(row["event_id"]))) for row in mine]


def _naming(tables: Mapping[str, list[Row]], event_id: str) -> Iterator[Like]:
    for table in METADATA.sorted_tables:
        if table.name == "inbox_event":
            continue
        for row in tables[table.name]:
            if any(isinstance(value, str) and event_id in value for value in row.values()):
                yield _like(table, row)


def gaps(database: Database, table: str) -> list[int]:
    """Numbers between the first and the last row that no row has: something was there."""
    numbers = {int(row["id"]) for row in dumped(database)[table]}
    return sorted(set(range(min(numbers), max(numbers) + 1)) - numbers) if numbers else []
