"""A copy of the program in a temporary folder, to add a subject to or to take one out of."""

from __future__ import annotations

import ast
import functools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from models.migrations import HEAD
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[2]
TOY = Path(__file__).parent / "toy"
FLOORS = ("bot", "handlers", "models", "scheduler")

ROOMS_BESIDE = {"documents": ["handlers/papers"]}
"""Rooms of a subject that do not have its name."""


def rooms_of(subject: str) -> list[str]:
    """Each folder of the subject's name, and those beside."""
    rooms = [room for room in _rooms() if room.rpartition("/")[2] == subject]
    return sorted(rooms + ROOMS_BESIDE.get(subject, []), reverse=True)


@functools.cache
def _rooms() -> list[str]:
    inits = (init for floor in FLOORS for init in (ROOT / floor).rglob("__init__.py"))
    return [init.parent.relative_to(ROOT).as_posix() for init in inits]


class Copy:
    """The copy; `edited` are the files that were changed, but for those that were added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.edited: set[str] = set()
        for name in (*FLOORS, "tests"):
            shutil.copytree(ROOT / name, folder / name, ignore=_NO_NEED)
        shutil.copy(ROOT / "pyproject.toml", folder)

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text, encoding="utf-8")
        self.edited.add(path)

    def adds(self, path: str, before: str, line: str) -> None:
        """Puts the line before the first place of `before` in the file."""
        text = self.text(path)
        assert before in text
        self.write(path, text.replace(before, f"{line}{before}", 1))

    def without(self, path: str, room: str) -> None:
        """Takes what the list imports from a room out of it, with its lines of the list.

        A command of the room's, which is imported when it is used, goes with the lines of its own.
        """
        text = self.text(path)
        gone, names = set[int](), set[str]()
        for node in ast.parse(text).body:
            if isinstance(node, ast.ImportFrom) and room in str(node.module).split("."):
                gone |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
                names |= {each.name for each in node.names}
        kept = [line for n, line in enumerate(text.splitlines(), 1) if n not in gone]
        listed = re.compile(rf"\b({'|'.join(names) or '(?!)'})\b")
        left = "\n".join(line for line in kept if not listed.search(line)) + "\n"
        self.write(
            path,
            re.sub(rf'^    "\w+": \(\n        "{room}\.(.|\n)*?^    \),\n', "", left, flags=re.M),
        )

    def migrates(self, revision: str) -> Path:
        """Adds the toy subject's migration after the newest one. Returns its file."""
        migration = (TOY / "migration.py").read_text(encoding="utf-8")
        path = self.folder / f"models/migrations/versions/{revision}_umbrellas.py"
        text = migration.replace("REVISION", revision).replace("BEFORE", HEAD)
        path.write_text(text, encoding="utf-8")
        listed = "models/migrations/__init__.py"
        newest = f'HEAD = "{revision}"'
        self.write(listed, self.text(listed).replace(f'HEAD = "{HEAD}"', newest))
        return path

    def without_rooms(self, subject: str, aside: Path) -> None:
        """Moves the subject's folders out of the copy; `with_rooms` brings them back."""
        for room in rooms_of(subject):
            if (self.folder / room).exists():  # it went with an outer one
                shutil.move(self.folder / room, aside / room.replace("/", "."))

    def with_rooms(self, aside: Path) -> None:
        for room in sorted(aside.iterdir(), reverse=True):
            shutil.move(room, self.folder / room.name.replace(".", "/"))

    def other_than_ours(self) -> list[str]:
        """The modules that the copy alone has, lacks or has otherwise than the program."""

        def modules(root: Path) -> dict[str, bytes]:
            found = (path for floor in FLOORS for path in (root / floor).rglob("*.py"))
            return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}

        theirs, ours = modules(self.folder), modules(ROOT)
        return sorted(path for path in theirs | ours if theirs.get(path) != ours.get(path))

    def plays(self, database: Path, steps: Sequence[tuple[str, str]]) -> Mapping[str, Any]:
        """What `tests/subjects/played.py` tells of a day played by the copy."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder)}
        ran = subprocess.run(
            [sys.executable, "-m", "tests.subjects.played", str(database), json.dumps(steps)],
            cwd=self.folder, env=environment, capture_output=True, text=True, timeout=PATIENCE,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr[-4000:]
        found: Mapping[str, Any] = json.loads(ran.stdout)
        return found


# Compiled code comes along, or the copy would be compiled anew; but not what is being written.
_NO_NEED = shutil.ignore_patterns(
    "*.pyc.*", "e2e", "older", "journeys", "simulate", "understanding"
)
