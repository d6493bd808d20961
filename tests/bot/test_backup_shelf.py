"""`backup --into`: which backups of a folder are kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import backup_file, backup_shelf
from bot.backup_shelf import to_keep
from models.calendar import office_day
from models.database import Database
from tests.bot.test_cli import ROOT, Strongbot, office, one_line, strongbot

__all__ = ["office", "strongbot"]
NOW = datetime(2027, 3, 17, 19, 0, tzinfo=UTC)
MOMENTS = st.integers(-5 * 24 * 60, 3 * 366 * 24 * 60).map(
    lambda minutes: NOW - timedelta(minutes=minutes)
)


def test_a_folder_keeps_by_the_rule_and_what_was_found_whole_and_what_is_not_ours(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    nights = [datetime(2021, 12, 31, 19, tzinfo=UTC) - timedelta(days=n) for n in range(800)]
    for night in nights:
        backup_shelf.place(folder, night).write_bytes(b"b")
    whole = backup_shelf.place(folder, nights[790])
    backup_shelf.note_whole(whole)
    changed = backup_shelf.place(folder, nights[600])
    backup_shelf.note_whole(changed)
    changed.write_bytes(b"another")
    (folder / "notes.tar.gz").write_bytes(b"")
    before = {path.name for path in folder.iterdir()}

    told = strongbot("backup", "--into", folder, "--dry-run")
    would = {line.split(":")[0] for line in told.out.splitlines() if "would be removed" in line}
    assert told.code == 0 and {path.name for path in folder.iterdir()} == before
    told = strongbot("backup", "--into", folder)
    assert told.code == 0, told.err
    assert would == {line.split(":")[0] for line in told.out.splitlines() if "removed" in line}

    days = sorted(
        (office_day(each.made_at).isoformat() for each in backup_shelf.standing(folder)),
        reverse=True,
    )[1:]
    assert days == [
        "2022-01-01", "2021-12-31", "2021-12-30", "2021-12-29", "2021-12-28", "2021-12-27",
        "2021-12-26", "2021-12-19", "2021-11-30", "2021-10-31", "2021-09-30", "2021-08-31",
        "2021-07-31", "2021-06-30", "2021-05-31", "2021-04-30", "2021-03-31",
        office_day(nights[790]).isoformat(),
    ]  # fmt: skip
    assert {"notes.tar.gz", f"{whole.name}.verified"} <= {path.name for path in folder.iterdir()}
    assert not changed.with_name(f"{changed.name}.verified").exists()
    assert "FILE or --into" in one_line(strongbot("backup", "--into", folder, "b.tar.gz"), 2)


@pytest.mark.usefixtures("office")
@pytest.mark.soak
def test_what_a_killed_run_left_goes_with_the_next_one_and_nothing_else_does(
    strongbot: Strongbot, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    name = backup_shelf.place(folder, NOW).name
    left, earlier = folder / f"{name}.ab12cd_x.part", folder / f"{name}.417.part"
    left.mkdir()
    (left / "0.jsonl").write_bytes(b"rows")
    earlier.write_bytes(b"half an archive")
    others = [folder / "b.tar.gz.ab12cd.part", folder / "notes.part"]
    for other in others:
        other.write_bytes(b"")
    link = folder / f"{name}.zzzzzzzz.part"
    link.symlink_to(tmp_path)

    with backup_file.writing(backup_shelf.place(folder, NOW)):  # somebody who lives
        [living] = {path for path in folder.iterdir() if path.is_dir()} - {left, link}
        told = strongbot("backup", "--into", folder, "--dry-run")
        assert {f"{path}: would be removed" for path in (left, earlier)} <= set(
            told.out.splitlines()
        )
        assert str(living) not in told.out and left.exists()
        assert strongbot("backup", "--into", folder).code == 0
        assert living.exists() and not left.exists() and not earlier.exists()
    assert {*others, link} < set(folder.iterdir()) and not living.exists()
    told = strongbot("backup", tmp_path / "b.tar.gz")
    assert told.code == 0 and others[0].exists()
    assert strongbot("backup", folder / "b.tar.gz").code == 0 and not others[0].exists()


@pytest.mark.usefixtures("office")
@pytest.mark.soak
def test_a_run_that_is_killed_leaves_what_the_next_one_removes(
    strongbot: Strongbot, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    command = [sys.executable, "-m", "bot", "backup", "--into", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CRASH_AT": "backup:collected"}
    killed = subprocess.run(command, cwd=tmp_path, env=environment, check=False)
    [left] = folder.iterdir()
    assert killed.returncode == -signal.SIGKILL and left.suffix == ".part" and any(left.iterdir())
    assert strongbot("backup", "--into", folder).code == 0
    [made] = folder.iterdir()
    assert made.suffix == ".gz"


def test_the_newest_that_was_not_verified_yet_is_the_next(tmp_path: Path) -> None:
    nights = [NOW - timedelta(days=count) for count in range(3)]
    for night in nights:
        backup_shelf.place(tmp_path, night).write_bytes(b"b")
    seen: list[datetime] = []
    while (each := backup_shelf.to_verify(tmp_path)) is not None:
        seen.append(each.made_at)
        backup_shelf.note_whole(each.path)
    assert seen == nights


@given(st.sets(MOMENTS, max_size=60), st.data())
def test_the_newest_and_the_newest_whole_stay_and_a_second_pass_takes_nothing(
    made: set[datetime], data: st.DataObject
) -> None:
    whole = data.draw(st.sampled_from(sorted(made))) if made else None
    kept = to_keep(made, whole, NOW)
    past = [moment for moment in made if moment <= NOW]
    assert kept <= made and kept >= ({whole} if whole else set()) | set(sorted(past)[-1:])
    assert len([m for m in kept if m <= NOW]) <= 7 + 4 + 12 + 1
    assert kept >= {moment for moment in made if moment > NOW}
    assert to_keep(kept, whole, NOW) == kept


@given(st.lists(MOMENTS, min_size=1, max_size=60, unique=True))
def test_what_is_thinned_out_each_time_is_what_the_rule_keeps_of_all(made: list[datetime]) -> None:
    made = sorted(moment for moment in made if moment <= NOW)
    standing: set[datetime] = set()
    for now in made:
        standing = set(to_keep(standing | {now}, None, now))
    assert standing == (to_keep(made, None, made[-1]) if made else set())
