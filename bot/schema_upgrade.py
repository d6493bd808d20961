"""Brings a database to this code's schema; the only module that runs Alembic."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationInfo
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

import models.migrations
import models.tables  # noqa: F401  takes seconds on a busy machine: before others must wait
from bot import progress
from bot.progress import Step
from models.database import Database
from models.migrations import HEAD, RUNS_FROM


def upgrade(database: Database, revision: str = "head", working_on: Step = progress.silent) -> None:
    """Run the missing migrations up to this one; note which older code works on the newest.

    Sets SQLite to WAL, and a new file so that it can give pages back. Others may write meanwhile:
    they wait, or this waits for them.
    """

    def ran(step: MigrationInfo, **_others: Any) -> None:
        working_on(f"{step.up_revision_id} is done")

    engine = database.engine
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as raw:
            raw.execute("PRAGMA auto_vacuum=INCREMENTAL")
            raw.execute("PRAGMA journal_mode=WAL")
    config = configuration()
    with database.alone() as connection:
        config.attributes |= {"connection": connection, "ran": ran}
        command.upgrade(config, revision)
        if revision in ("head", HEAD):
            _declare(connection)


def missing(revision: str | None) -> list[tuple[str, str]]:
    """Return the migrations after this revision (None: all), in order, each with its words."""
    scripts = ScriptDirectory.from_config(configuration())
    found = scripts.iterate_revisions("head", revision or "base")
    return [(each.revision, each.doc) for each in reversed(list(found))]


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
