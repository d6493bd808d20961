"""Databases of today's schema, empty, to copy from."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
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
        _into_one_file(made)
    made.close()
    return url


def _into_one_file(made: Database) -> None:
    with made.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def whole_file(made: Database) -> bytes:
    """What a SQLite database holds, as its one file."""
    _into_one_file(made)
    return Path(made.engine.url.database or "").read_bytes()


@cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "strong.db"
        upgraded(f"sqlite:///{path}")
        return path.read_bytes()


def sqlite(path: Path) -> Path:
    """A migrated, empty SQLite file at `path`; a process and those forked from it migrate once."""
    path.write_bytes(_empty())
    return path


class _Statements:
    """Compiled statements by their keys, whichever engine asks: each has a dialect of its own,
    which stands first in its keys, and all of one kind of database compile alike."""

    def __init__(self) -> None:
        self._compiled: dict[Any, Any] = {}

    def get(self, key: tuple[Any, ...]) -> Any:
        return self._compiled.get(key[1:])

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        self._compiled[key[1:]] = compiled


_kept: dict[str, _Statements] = {}


def keeping_statements(engine: Engine) -> Engine:
    """The same engine, which compiles no statement twice: the library forgets the ones that were
    used least, and all tests together have more than it keeps."""
    engine.update_execution_options(compiled_cache={})
    return engine


def sharing_statements(engine: Engine) -> Engine:
    """The same engine, which compiles no statement that another of these has compiled. Each
    statement costs it one Python call more: not where a turn's calls are counted."""
    kept = _kept.setdefault(engine.dialect.name, _Statements())
    engine.update_execution_options(compiled_cache=kept)
    return engine


def plain_savepoints(made: Database) -> Database:
    """The same database, whose savepoints go to the driver at once: the tests' office sets one and
    releases it at each turn."""

    def said(words: str) -> Callable[[Connection, str], None]:
        def say(connection: Connection, name: str) -> None:
            wire: Any = connection.connection.dbapi_connection
            wire.execute(f"{words} {name}")

        return say

    dialect: Any = sharing_statements(made.engine).dialect
    dialect.do_savepoint = said("SAVEPOINT")
    dialect.do_release_savepoint = said("RELEASE SAVEPOINT")
    dialect.do_rollback_to_savepoint = said("ROLLBACK TO SAVEPOINT")
    return made


def without_flushes(connection: Any, _record: Any) -> None:
    """To be told of a SQLite connection that is made: it does not wait for the disk."""
    connection.execute("PRAGMA synchronous=OFF")
