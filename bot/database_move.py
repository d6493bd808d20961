"""`db move`: everything into another database, by the code of `backup`, `restore` and `resume`.

docs/decisions/0075-moving-and-copying.md says why.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import func, make_url, select, text
from sqlalchemy.orm import Session

from bot import backup, keys, own_database, progress
from bot.backup_file import Manifest
from bot.clock import real_now
from bot.randomness import RandomBytes
from bot.refusals import CannotStart
from bot.settings import Settings
from bot.wiring import Assembled
from models.database import open_database
from models.queues import hold, resuming
from models.queues.resuming import Dropping
from models.tables import METADATA
from models.trail.audit_entry import Fact
from models.upkeep import table_rows

Say = Callable[[str], None]

_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
_BRIEFLY = 0.5
"""Seconds to wait for a command that ends just now."""


@dataclass(frozen=True)
class MovedRows:
    """What was moved: how many rows, of how many tables; or would be.

    held: it was on hold before, and stays so.
    """

    rows: int
    tables: int
    held: bool


def named(url: str) -> str:
    """Return the address without its password."""
    return make_url(url).render_as_string(hide_password=True)


def refuse_company(settings: Settings) -> None:
    """Raise CannotStart while anybody else has the database of these settings open.

    What is stored after the move began would stay behind.
    """
    if settings.on_sqlite:
        alone = _alone_on_sqlite(make_url(settings.database_url).database or "")
    else:
        with closing(open_database(settings.database_url, pooled=settings.pooled)) as database:
            alone = database.read(lambda session: session.execute(_OTHERS).scalar_one()) == 0
    if not alone:
        raise CannotStart("somebody has the database open: stop web, worker and what copies it")


def _alone_on_sqlite(path: str) -> bool:
    """Whether nobody has the file open: only then does SQLite leave its write-ahead log."""
    if not Path(path).exists():
        return True
    with closing(sqlite3.connect(path, timeout=_BRIEFLY, isolation_level=None)) as wire:
        try:
            wire.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError:
            return False
        wire.execute("PRAGMA journal_mode=WAL")
    return True


def would_move(at: Assembled, url: str) -> MovedRows:
    """Return what `move` would move. Raises CannotStart if the other database is not empty."""
    to = make_url(url)
    if to.get_backend_name() != "sqlite" or Path(to.database or "").exists():
        with closing(open_database(url)) as database:
            if names := database.read(table_rows.filled):
                raise CannotStart(f"{named(url)} is not empty ({', '.join(names[:5])})")
    counts = at.outside.database.read(_counts)
    held = at.outside.database.read(hold.holds)
    return MovedRows(sum(counts.values()), len(counts), held)


def move(at: Assembled, url: str, say: Say) -> MovedRows:
    """Put everything into the empty database at this address, and let that one send.

    The old one stays as it is, on hold, and serves nobody any more. Where anything fails it is as
    before. Raises CannotStart.
    """
    old = at.outside.database
    found = would_move(at, url)
    old.write(lambda session: hold.move_away(session, real_now()))
    try:
        new = _target(at.settings, url)
        with tempfile.TemporaryDirectory(prefix="strongbot-move-") as folder:
            file = Path(folder) / "moved.tar.gz"
            say("1 of 4: reading everything")
            made = backup.make(at, file, None)
            say(f"2 of 4: {made.rows} rows into {named(url)}")
            with progress.shown("db move") as working_on:
                manifest = backup.restored(new, file, None, working_on).manifest
        say("3 of 4: counting")
        _compare(manifest, new)
    except BaseException:
        old.write(lambda session: hold.stay(session, held=found.held))
        raise
    if not found.held:
        say("4 of 4: letting it send")
        _resume(new)
    return found


def _target(settings: Settings, url: str) -> Settings:
    """Return settings of the other database, with the same keys."""
    kept = keys.load(settings)
    return replace(
        settings,
        database_url=url,
        secret_key=kept.secret_key,
        key_ring=kept.ring.dump(),
        crash_at=None,
    )


def _compare(manifest: Manifest, new: Settings) -> None:
    """Raise CannotStart if the other database has not as many rows as were read."""
    with closing(open_database(new.database_url)) as database:
        there = database.read(_counts)
    read = {str(part.shape["table"]): part.rows for part in manifest.parts}
    other = [name for name, count in there.items() if read.get(name) != count]
    if other:
        raise CannotStart(
            f"not as many rows as were read ({', '.join(other[:5])}): empty "
            f"{named(new.database_url)} and move again"
        )


def _counts(session: Session) -> dict[str, int]:
    """Return how many rows each table has, but for facts: they note the move itself."""
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0
        for table in METADATA.sorted_tables
        if table.name != Fact.__tablename__
    }


def _resume(new: Settings) -> None:
    own = own_database.open_own(new, "resume", RandomBytes())
    with closing(own.database) as database:
        database.write(lambda session: resuming.resume(session, Dropping(), real_now()))
