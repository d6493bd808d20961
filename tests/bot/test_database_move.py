"""`db move`: everything into an empty database, once, and only one of both may send."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import keys, own_database, settings
from bot.randomness import RandomBytes
from bot.refusals import CannotStart
from models.database import open_database
from models.queues import hold
from tests.bot.test_backup_commands import everything, fill
from tests.bot.test_cli import ROOT, Strongbot, one_line, strongbot

__all__ = ["strongbot"]
EMPTY = "postgresql://nobody:secret@127.0.0.1:9/none"


@pytest.fixture
def filled(strongbot: Strongbot, tmp_path: Path) -> str:
    """The address of an embedded database with people, a case and an event, and nobody at it."""
    assert strongbot("db", "upgrade").code == 0
    url = f"sqlite:///{tmp_path}/var/strong.db"
    fill(url, keys.load(settings.load(tmp_path)))
    return url


def held(url: str) -> bool:
    with closing(open_database(url)) as database:
        return database.read(hold.holds)


def serves(folder: Path) -> None:
    """Raises CannotStart if a worker of this folder's settings does not start."""
    given = settings.load(folder, {"DATA_DIR": str(folder / "var")})
    own_database.open_own(given, "worker", RandomBytes()).database.close()


@pytest.mark.soak
def test_everything_is_there_and_the_old_one_serves_nobody_until_it_is_resumed(
    strongbot: Strongbot, filled: str, own_database: Callable[[str], str], tmp_path: Path
) -> None:
    url = own_database("postgresql")
    before = everything(filled)
    with closing(open_database(filled)) as database:
        database.read(hold.holds)
        assert "somebody has the database open" in one_line(strongbot("db", "move", "--to", url))
    told = strongbot("db", "move", "--to", url, "--dry-run")
    assert told.code == 0 and "would be moved" in told.out and not held(filled)
    told = strongbot("db", "move", "--to", url)
    assert told.code == 0 and [line[:6] for line in told.err.splitlines()] == [
        "1 of 4", "2 of 4", "3 of 4", "4 of 4",
    ]  # fmt: skip
    ring = tmp_path / "var" / "key_ring.json"
    assert f"KEY_RING={Path(os.path.relpath(ring, tmp_path))}" in told.out
    there = everything(url)
    trail = there.pop("audit_entry")
    assert {name: there[name] for name in there if name != "fact"} == {
        name: rows for name, rows in before.items() if name not in ("audit_entry", "fact")
    }
    assert trail[: len(before["audit_entry"])] == before["audit_entry"]
    assert len(trail) == len(before["audit_entry"]) + 1  # the end of the hold
    assert held(filled) and not held(url)
    with pytest.raises(CannotStart, match="set DATABASE_URL to the new one"):
        serves(tmp_path)
    assert "is not empty" in one_line(strongbot("db", "move", "--to", url))
    assert strongbot("resume").code == 0
    serves(tmp_path)
    assert not held(filled)


@pytest.mark.soak
def test_where_it_fails_the_old_one_is_as_before(
    strongbot: Strongbot, filled: str, tmp_path: Path
) -> None:
    told = strongbot("db", "move", "--to", EMPTY)
    assert told.code == 1 and "secret" not in told.err + told.out
    newer = f"sqlite:///{tmp_path}/newer.db"
    with closing(open_database(newer)) as database, database.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('0049')")
    told = strongbot("db", "move", "--to", newer)
    assert told.code == 1 and "2 of 4" in told.err and "3 of 4" not in told.err
    assert not held(filled)
    serves(tmp_path)


@pytest.mark.soak
def test_after_a_kill_none_sends_and_it_is_resumed_and_moved_again(
    strongbot: Strongbot, filled: str, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CRASH_AT": "backup:collected"}
    killed = subprocess.run(
        [sys.executable, "-m", "bot", "db", "move", "--to", url],
        cwd=tmp_path, env=environment, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL and held(filled)
    with pytest.raises(CannotStart, match="was moved"):
        serves(tmp_path)
    assert strongbot("resume").code == 0
    told = strongbot("db", "move", "--to", url)
    assert told.code == 0 and held(filled) and not held(url)


@pytest.mark.soak
def test_what_was_on_hold_stays_so_there(strongbot: Strongbot, filled: str, tmp_path: Path) -> None:
    with closing(open_database(filled)) as database:
        database.write(lambda session: hold.begin(session, datetime(2027, 1, 1, tzinfo=UTC)))
    told = strongbot("db", "move", "--to", f"sqlite:///{tmp_path}/new.db")
    assert told.code == 0 and "it was on hold" in told.out
    assert held(filled) and held(f"sqlite:///{tmp_path}/new.db")
