"""Keys belong to one database: what a start refuses, what it makes, and what it never makes."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot import keys, settings
from models.database import Database
from tests.bot.test_cli import Strongbot, office, one_line, put_stuck_rows, roster, strongbot

__all__ = ["office", "roster", "strongbot"]
READING = [
    ("status",), ("check",), ("audit", "verify"), ("forecast",), ("backup", "b.tar.gz"),
    ("document", "verify", "roster.csv"), ("document", "submissions", "-o", "s.pdf"),
    ("remind", "--dry-run"), ("roster", "account"), ("announcement", "list"), ("web",),
    ("worker",), ("keys", "rotate"), ("plan", "show", "central-2570"),
    ("roster", "import", "roster.csv"),
]  # fmt: skip


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_where_no_database_is_none_is_made_and_no_key(
    strongbot: Strongbot, roster: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    line = one_line(strongbot(*words))
    assert "there is no database" in line and "DATA_DIR" in line and "db upgrade" in line
    assert [path.name for path in tmp_path.iterdir()] == ["roster.csv"]


@pytest.mark.parametrize("words", [("plan", "list"), ("plan", "show", "central-2566")])
def test_packaged_plans_are_shown_and_that_no_database_is_there_is_said(
    strongbot: Strongbot, tmp_path: Path, words: tuple[str, ...]
) -> None:
    told = strongbot(*words)
    assert told.code == 0 and "central-2566" in told.out
    assert "there is no database" in told.err
    assert list(tmp_path.iterdir()) == []


def spoilt(folder: Path, what: str) -> None:
    """Another ring or secret in the place of the database's own, or none."""
    other = keys.make(settings.load(folder, {"DATA_DIR": str(folder / "other")}))
    assert other is not None
    name = {"ring": "key_ring.json", "secret": "secret_key"}[what.split()[-1]]
    if what.startswith("no "):
        (folder / "var" / name).unlink()
    else:
        shutil.copy(folder / "other" / name, folder / "var" / name)
    shutil.rmtree(folder / "other")


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("other ring", "the key ring is not the one of this database"),
        ("other secret", "keys new-secret"),
        ("no ring", "key_ring.json: missing, and the database is used with it"),
        ("no secret", "keys new-secret"),
    ],
)
@pytest.mark.parametrize("words", [("check",), ("web",), ("worker",), ("db", "upgrade")])
def test_with_other_keys_than_its_own_nothing_starts_and_nothing_is_made(
    strongbot: Strongbot,
    office: Database,
    tmp_path: Path,
    what: str,
    says: str,
    words: tuple[str, ...],
) -> None:
    office.write(put_stuck_rows)
    spoilt(tmp_path, what)
    before = {path.name for path in (tmp_path / "var").iterdir()}
    assert says in one_line(strongbot(*words))
    assert {path.name for path in (tmp_path / "var").iterdir()} == before


def test_a_secret_that_is_changed_on_purpose_is_taken(
    strongbot: Strongbot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.write(put_stuck_rows)
    (tmp_path / "var" / "secret_key").unlink()
    assert "links" in strongbot("keys", "new-secret").out
    assert "in:1" in strongbot("check").out
    monkeypatch.setenv("SECRET_KEY", "given from now on")
    assert "keys new-secret" in one_line(strongbot("check"))
    assert strongbot("keys", "new-secret").code == 0
    assert "in:1" in strongbot("check").out


def test_a_database_of_the_code_before_is_opened_and_then_known(
    strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path
) -> None:
    assert strongbot("roster", "import", roster).code == 0
    with closing(sqlite3.connect(tmp_path / "var" / "strong.db")) as database, database:
        database.execute("DELETE FROM fact WHERE name = 'keys'")
    assert strongbot("status").code == 0
    own = (tmp_path / "var" / "key_ring.json").read_text()
    spoilt(tmp_path, "other ring")
    assert "is not the one" in one_line(strongbot("check"))
    with closing(sqlite3.connect(tmp_path / "var" / "strong.db")) as database, database:
        database.execute("DELETE FROM fact WHERE name = 'keys'")
    assert "is not the one" in one_line(strongbot("check"))  # the trail tells it
    (tmp_path / "var" / "key_ring.json").write_text(own)
    assert strongbot("status").code == 0


def test_an_empty_database_takes_the_keys_that_are_made_for_it(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    for name in ("secret_key", "key_ring.json"):
        (tmp_path / "var" / name).unlink()
    assert "db upgrade" in one_line(strongbot("check"))
    assert strongbot("db", "upgrade").code == 0
    assert strongbot("status").code == 0


@pytest.mark.parametrize("name", ["secret_key", "key_ring.json"])
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_key_that_others_can_read_is_refused_with_what_to_run(
    strongbot: Strongbot,
    office: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    mode: int,
) -> None:
    path = tmp_path / "var" / name
    path.chmod(mode)
    monkeypatch.setenv("LINE_CHANNEL_SECRET", "s")
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", "t")
    monkeypatch.setenv("LINE_API_ORIGIN", "http://127.0.0.1:9")
    assert f"chmod 600 var/{name}" in one_line(strongbot("check"))
    path.chmod(0o600)
    assert strongbot("status").code == 0


def test_in_the_demo_it_is_closed_to_others(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    path = tmp_path / "var" / "key_ring.json"
    path.chmod(0o644)
    assert strongbot("status").code == 0
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_restore_says_that_older_links_end_with_another_secret(
    strongbot: Strongbot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert strongbot("backup", "b.tar.gz", "--keys", "k.json").code == 0
    ring = json.loads((tmp_path / "k.json").read_text())["key_ring"]
    monkeypatch.setenv("KEY_RING", json.dumps(ring))
    monkeypatch.setenv("SECRET_KEY", "another machine's")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "new"))
    assert "links" in strongbot("restore", "b.tar.gz").out
    assert strongbot("status").code == 0
