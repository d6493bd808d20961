"""`backup --into`: which backups of a folder are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot import backup_shelf
from bot.backup_shelf import to_keep
from models.calendar import office_day
from models.database import Database
from tests.bot.test_cli import Strongbot, office, one_line, strongbot

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
