"""Brings a database to this code's schema; the only module that runs Alembic."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

import models.migrations
import models.tables  # noqa: F401  takes seconds on a busy machine: before others must wait
from models.database import Database
from models.migrations import HEAD, RUNS_FROM


def upgrade(database: Database, revision: str = "head") -> None:
    """Run the missing migrations up to this one; note which older code works on the newest.

    Sets SQLite to WAL. Others may write meanwhile: they wait, or this waits for them.
    """
    engine = database.engine
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as raw:
            raw.execute("PRAGMA journal_mode=WAL")
    config = configuration()
    with database.alone() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if revision in ("head", HEAD):
            _declare(connection)


def _declare(connection: Connection) -> None:
    """Write beside the revision from which schema on a program's code works on this one."""
    known = {each["name"] for each in inspect(connection).get_columns("alembic_version")}
    if "runs_from" not in known:
        connection.execute(text("ALTER TABLE alembic_version ADD COLUMN runs_from VARCHAR(32)"))
    declared = {"oldest": RUNS_FROM}
    connection.execute(text("UPDATE alembic_version SET runs_from = :oldest"), declared)


def configuration() -> Config:
    """Return Alembic's configuration, which needs no file."""
    config = Config()
    config.set_main_option("script_location", str(Path(models.migrations.__file__).parent))
    return config
