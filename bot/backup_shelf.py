"""A folder of backups: their names, which of them are kept, which was found whole.

docs/decisions/0073-backups-that-are-tried.md says why.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bot import backup_file
from models.calendar import office_day

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"strongbot-([0-9]{8}T[0-9]{6}Z)\.tar\.gz", re.ASCII)

RULE: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
    (7, lambda day: (day.toordinal(),)),
    (4, lambda day: tuple(day.isocalendar()[:2])),
    (12, lambda day: (day.year, day.month)),
)
"""Of so many of the last days, weeks and months that have a backup, the newest one is kept."""


@dataclass(frozen=True)
class Shelved:
    """A backup in the folder; `made_at` is the moment in its name (UTC)."""

    path: Path
    made_at: datetime

    @property
    def whole(self) -> bool:
        """Whether it was found whole, and is still the same file. Reads the file."""
        try:
            return self.mark.read_text(encoding="ascii").strip() == _digest(self.path)
        except (OSError, ValueError):
            return False

    @property
    def mark(self) -> Path:
        """Return the file beside it that says that it was found whole."""
        return self.path.with_name(f"{self.path.name}.verified")


def to_keep(
    made: Collection[datetime], whole: datetime | None, now: datetime
) -> frozenset[datetime]:
    """Return those of these moments whose backups are kept; days are those of the office.

    whole: of the newest backup that was found whole; it is kept. So are the newest of all, and
    those that a wrong clock dated after `now`, which take no other's place.
    """
    past = sorted((moment for moment in made if moment <= now), reverse=True)
    kept = {moment for moment in made if moment > now or moment == whole} | set(past[:1])
    for most, period in RULE:
        newest: dict[tuple[int, ...], datetime] = {}
        for moment in past:
            newest.setdefault(period(office_day(moment)), moment)
        kept.update(list(newest.values())[:most])
    return frozenset(kept)


def place(folder: Path, now: datetime) -> Path:
    """Return where a backup made now goes."""
    return folder / f"strongbot-{now.astimezone(UTC).strftime(_STAMP)}.tar.gz"


def shelved(path: Path) -> Shelved | None:
    """Return the backup of this path; None if its name is not one that `place` gives."""
    named = _NAME.fullmatch(path.name)
    if named is None:
        return None
    try:
        return Shelved(path, datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC))
    except ValueError:
        return None


def standing(folder: Path) -> list[Shelved]:
    """Return the backups in the folder, the newest first. Other files are none of ours."""
    files = (path for path in folder.iterdir() if path.is_file() and not path.is_symlink())
    found = (shelved(path) for path in files)
    return sorted((each for each in found if each), key=lambda each: each.made_at, reverse=True)


def to_verify(folder: Path) -> Shelved | None:
    """Return the newest backup in the folder that was not found whole yet."""
    return next((each for each in standing(folder) if not each.whole), None)


def unfinished(folder: Path) -> list[Path]:
    """Return what killed runs of `backup --into` left in the folder."""
    return backup_file.leftovers(folder, lambda name: shelved(Path(name)) is not None)


def superfluous(folder: Path, new: Path, now: datetime) -> list[Shelved]:
    """Return what may go once the backup `new` stands in the folder, the newest first."""
    there = {each.path: each for each in (*standing(folder), shelved(new)) if each}
    whole = next((each.made_at for each in standing(folder) if each.whole), None)
    kept = to_keep([each.made_at for each in there.values()], whole, now)
    going = [each for each in there.values() if each.made_at not in kept]
    return sorted(going, key=lambda each: each.made_at, reverse=True)


def remove(each: Shelved) -> None:
    """Delete the backup and its mark."""
    each.path.unlink()
    each.mark.unlink(missing_ok=True)


def note_whole(path: Path) -> None:
    """Mark a backup that was found whole, if it stands in such a folder and that can be written."""
    each = shelved(path)
    if each is not None and os.access(path.parent, os.W_OK):
        each.mark.write_text(f"{_digest(path)}\n", encoding="ascii")


def _digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
