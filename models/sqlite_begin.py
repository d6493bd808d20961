"""How transactions begin on SQLite: a writer's takes the write lock at once, a reader's waits for
nobody.

The dialect begins them, no listener: an engine that has one listener looks for listeners four times
at each statement (decisions/0111).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

DRIVER = "sqlite+strongbot"
"""The driver's name in a URL."""

_WRITES = "strongbot_writes"


class BeginningDialect(SQLiteDialect_pysqlite):
    """Python's own SQLite driver, whose transactions begin as this module says."""

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: Any) -> None:
        # In SQLite a read that turns into a write cannot wait for the lock, it fails.
        writes = dbapi_connection.info.get(_WRITES, False)
        dbapi_connection.dbapi_connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    # The library compiles a statement anew for each name of a savepoint.
    def do_savepoint(self, connection: Connection, name: str) -> None:
        connection.exec_driver_sql(f"SAVEPOINT {name}")

    def do_rollback_to_savepoint(self, connection: Connection, name: str) -> None:
        connection.exec_driver_sql(f"ROLLBACK TO SAVEPOINT {name}")

    def do_release_savepoint(self, connection: Connection, name: str) -> None:
        connection.exec_driver_sql(f"RELEASE SAVEPOINT {name}")


registry.register(DRIVER.replace("+", "."), __name__, BeginningDialect.__name__)


def take_the_lock(connection: Connection, seconds: float) -> None:
    """Lets the connection's transactions take the write lock as they begin, and wait so long."""
    connection.info[_WRITES] = True
    wire: Any = connection.connection.dbapi_connection
    wire.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def only_read(connection: Connection) -> None:
    """Undoes `take_the_lock` before the connection is given back."""
    if not connection.invalidated:  # a new one has no mark
        connection.info.pop(_WRITES, None)


@contextmanager
def locking(connection: Connection, seconds: float) -> Iterator[None]:
    """Takes the lock in the transactions of the block only."""
    take_the_lock(connection, seconds)
    try:
        yield
    finally:
        only_read(connection)
