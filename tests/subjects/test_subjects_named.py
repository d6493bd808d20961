"""No more places outside a subject's rooms name it than 0017 admits."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.subjects.copied import FLOORS, ROOT, rooms_of
from tests.subjects.still_named import admitted, with_needing
from tests.subjects.test_subjects_removed import LISTS, OPTIONAL

ROOMS = {subject: rooms_of(subject) for subject in OPTIONAL}
INSIDE = {
    subject: [room for each in with_needing(subject) for room in ROOMS[each]]
    for subject in OPTIONAL
}
"""The rooms that may import from a subject's: its own, and those of subjects that need it."""


IMPORTS = re.compile(
    r"^ *((?:from [\w.]+ )?import (?:\([^)]*\)|[\w., ]+))(?:  #.*)?$", re.MULTILINE
)


def imported(path: Path) -> Iterator[str]:
    """The modules and names that the file imports, wherever in it. Only those statements are
    parsed: all of all files would take seconds."""
    statements = IMPORTS.findall(path.read_text(encoding="utf-8"))
    for node in ast.parse("\n".join(statements)).body:
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


def found() -> set[tuple[str, str]]:
    """Each module outside these rooms, with each optional subject that it imports from."""
    dotted = {
        f"{room}.".replace("/", "."): subject for subject in OPTIONAL for room in ROOMS[subject]
    }
    pairs = set()
    for file in (file for floor in FLOORS for file in (ROOT / floor).rglob("*.py")):
        path = file.relative_to(ROOT).as_posix()
        if path in LISTS:
            continue
        for name in imported(file):
            for room, subject in dotted.items():
                named = f"{name}.".startswith(room)
                if named and not any(path.startswith(f"{each}/") for each in INSIDE[subject]):
                    pairs.add((path, subject))
    return pairs


def test_the_page_lists_every_place_that_names_a_subject_outside_its_rooms() -> None:
    assert found() == admitted()


def test_the_places_do_not_grow_in_number() -> None:
    assert len(admitted()) <= 10
