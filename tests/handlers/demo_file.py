"""The demo's office as a file, made once in a process and in those that are forked from it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from bot.simulator import seed
from models.crypto import Sealer
from models.database import Database, open_database
from tests import migrated
from tests.fakes import CHAIN_KEY
from tests.handlers.house import House


@contextmanager
def opened(file: bytes | None = None) -> Iterator[Database]:
    """A database of its own that begins as the file, or empty."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "strong.db"
        if file is None:
            migrated.sqlite(path)
        else:
            path.write_bytes(file)
        database = open_database(f"sqlite:///{path}", CHAIN_KEY)
        migrated.sharing_statements(database.engine)
        yield database
        database.close()


@cache
def demo_file() -> tuple[bytes, Sealer]:
    """The demo's people and plan, and the keys they were made with."""
    with opened() as database:
        with database.engine.begin() as connection:
            house = House(connection)
            with house.session() as session:
                seed.seed(session, house.sealer, house.now, lambda n: b"7" * n)
                session.commit()
        return migrated.whole_file(database), house.sealer
