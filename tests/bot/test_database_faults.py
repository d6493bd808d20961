"""What the database's own codes mean is said with what to do; each fault here is a real one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot import database_faults


def locked(path: Path) -> None:
    with (
        closing(sqlite3.connect(path)) as holder,
        closing(sqlite3.connect(path, timeout=0)) as late,
    ):
        holder.execute("BEGIN IMMEDIATE")
        late.execute("BEGIN IMMEDIATE")


def full(path: Path) -> None:
    with closing(sqlite3.connect(path)) as small:
        small.execute("PRAGMA max_page_count = 2")
        small.execute("CREATE TABLE a AS SELECT zeroblob(100000)")


def read_only(path: Path) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as reader:
        reader.execute("CREATE TABLE a (b)")


def not_there(path: Path) -> None:
    with closing(sqlite3.connect(path / "below" / "strong.db")):
        pass


def no_database(path: Path) -> None:
    path.write_text("no database at all " * 100)
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("SELECT * FROM sqlite_master")


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (locked, "holds the database locked: try again"),
        (full, "disk of the database is full: make room"),
        (read_only, "may not write into the database: run this as its owner"),
        (not_there, "cannot open the database: run this as its owner"),
        (no_database, "is no database: set DATA_DIR"),
    ],
)
def test_each_says_what_to_do(happens: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    path = tmp_path / "strong.db"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE first (a)")
    with pytest.raises(sqlite3.Error) as fault:
        happens(path)
    assert said in (database_faults.words(fault.value) or "")


def test_of_another_fault_nothing_is_claimed() -> None:
    assert database_faults.words(sqlite3.IntegrityError("UNIQUE")) is None
    assert database_faults.words(ValueError("no fault of a database")) is None
