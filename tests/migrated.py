"""Databases of today's schema, empty, to copy from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from bot import schema_upgrade
from models.database import Database, open_database
from tests.fakes import CHAIN_KEY


def upgraded(url: str, revision: str | None = None) -> str:
    """The database at `url` after its migrations, all or up to one; its address. A SQLite one is
    whole in its one file then."""
    made = open_database(url, CHAIN_KEY)
    schema_upgrade.upgrade(made, *([revision] if revision else []))
    if made.dialect == "sqlite":
        with made.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    made.close()
    return url


def sqlite(path: Path) -> Path:
    """A migrated, empty SQLite file at `path`."""
    upgraded(f"sqlite:///{path}")
    return path


def keeping_statements(engine: Engine) -> Engine:
    """The same engine, which compiles no statement twice: the library forgets the ones that were
    used least, and all tests together have more than it keeps."""
    engine.update_execution_options(compiled_cache={})
    return engine


def plain_savepoints(made: Database) -> Database:
    """The same database, whose savepoints go to the driver at once: the tests' office sets one and
    releases it at each turn."""

    def said(words: str) -> Callable[[Connection, str], None]:
        def say(connection: Connection, name: str) -> None:
            wire: Any = connection.connection.dbapi_connection
            wire.execute(f"{words} {name}")

        return say

    dialect: Any = keeping_statements(made.engine).dialect
    dialect.do_savepoint = said("SAVEPOINT")
    dialect.do_release_savepoint = said("RELEASE SAVEPOINT")
    dialect.do_rollback_to_savepoint = said("ROLLBACK TO SAVEPOINT")
    return made


def without_flushes(connection: Any, _record: Any) -> None:
    """To be told of a SQLite connection that is made: it does not wait for the disk."""
    connection.execute("PRAGMA synchronous=OFF")
