"""Brings a database to this code's schema; the only module that runs Alembic."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

import models.migrations
from models.database import Database


def upgrade(database: Database, revision: str = "head") -> None:
    """Run the missing migrations up to this one. Sets SQLite to WAL."""
    engine = database.engine
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as raw:
            raw.execute("PRAGMA journal_mode=WAL")
    with engine.connect() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, revision)


def configuration() -> Config:
    """Return Alembic's configuration, which needs no file."""
    config = Config()
    config.set_main_option("script_location", str(Path(models.migrations.__file__).parent))
    return config
