"""How a database goes about its statements: for tests that a grown table is not walked through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from models.database import Database

STATEMENTS = ("SELECT", "UPDATE", "INSERT", "WITH")


def gather_statistics(database: Database) -> None:
    """Let the planner know how the table has grown, as it would after a while."""
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")


_BY_INDEX = "; ".join(
    f"SET LOCAL enable_{way} = off" for way in ("seqscan", "hashjoin", "mergejoin")
)


def plan_of(
    database: Database, work: Callable[[Session], object], by_index: bool = False
) -> list[str]:
    """The plans of the statements that `work` runs, line by line.

    by_index: takes an index wherever one serves. PostgreSQL cannot guess how many rows a recursion
        finds, and walks through some thousands instead, which is as quick.
    """
    explain = "EXPLAIN QUERY PLAN " if database.dialect == "sqlite" else "EXPLAIN "
    before = _BY_INDEX if by_index and explain == "EXPLAIN " else ""
    return [str(line[-1]).strip(" ->") for line in _asked(database, work, explain, before)]


def rows_read(database: Database, work: Callable[[Session], object]) -> int:
    """How many rows the statements that `work` runs bring, which change nothing."""
    return len(_asked(database, work, ""))


def _asked(
    database: Database, work: Callable[[Session], object], before: str, first: str = ""
) -> list[Any]:
    """The rows of all statements that `work` runs, each asked anew with `before` in front of it."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, told: str, values: Any, *_: Any) -> None:
        if told.lstrip().upper().startswith(STATEMENTS):
            seen.append((told, values))

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        database.write(work)
    finally:
        event.remove(database.engine, "before_cursor_execute", note)
    assert seen
    with database.engine.connect() as connection:
        if first:
            connection.exec_driver_sql(first)
        found = [connection.exec_driver_sql(before + told, values).all() for told, values in seen]
    return [row for rows in found for row in rows]


def walks_through(plan: list[str], table: str) -> bool:
    """Whether some statement reads the table from one end to the other, by its key or without."""
    following = [*plan[1:], ""]
    return any(
        line == f"SCAN {table}"
        or line.startswith(f"Seq Scan on {table}")
        or (f"using pk_{table} " in line and not after.startswith("Index Cond"))
        for line, after in zip(plan, following, strict=True)
    )
