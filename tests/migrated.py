"""Databases of today's schema, empty, to copy from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot import schema_upgrade
from models.database import open_database
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


def without_flushes(connection: Any, _record: Any) -> None:
    """To be told of a SQLite connection that is made: it does not wait for the disk."""
    connection.execute("PRAGMA synchronous=OFF")
