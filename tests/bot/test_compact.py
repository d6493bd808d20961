"""`db compact`: a SQLite file of an earlier version is written anew, and gives pages back then."""

from __future__ import annotations

from contextlib import closing

from models.database import Database
from tests.bot.test_cli import Strongbot, office, strongbot
from tests.scheduler.upkeep.test_passing_rows import grown

__all__ = ["office", "strongbot"]


def test_an_older_file_gives_pages_back_once_it_was_written_anew(
    strongbot: Strongbot, office: Database
) -> None:
    with closing(office.engine.raw_connection()) as raw:
        raw.execute("PRAGMA auto_vacuum=NONE")
        raw.execute("VACUUM")
    before = grown(office)
    assert not office.give_back()
    told = strongbot("db", "compact", "--dry-run")
    assert told.code == 0 and "only by `db compact`" in told.out
    space = office.space()
    assert space is not None and space.total == before and not space.gives_back
    assert strongbot("db", "compact").code == 0
    space = office.space()
    assert space is not None and space.gives_back
    assert space.free == 0 and before - space.total > 8_000_000
    assert "in the night" in strongbot("db", "compact", "--dry-run").out
