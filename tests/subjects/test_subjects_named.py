"""No more places outside a subject's rooms name it than 0017 admits."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.subjects.copied import FLOORS, ROOT, rooms_of
from tests.subjects.test_subjects_removed import LISTS, OPTIONAL

PAGE = "docs/decisions/0017-subjects.md"


def imported(path: Path) -> Iterator[str]:
    """The modules and names that the file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


ROOMS = {subject: rooms_of(subject) for subject in OPTIONAL}


def found() -> set[tuple[str, str]]:
    """Each module with each optional subject that it imports from, outside the subject's rooms."""
    pairs = set()
    for file in (file for floor in FLOORS for file in (ROOT / floor).rglob("*.py")):
        path = file.relative_to(ROOT).as_posix()
        if path in LISTS:
            continue
        for name in imported(file):
            for subject, rooms in ROOMS.items():
                inside = any(path.startswith(f"{room}/") for room in rooms)
                named = any(f"{name}.".startswith(f"{room}.".replace("/", ".")) for room in rooms)
                if named and not inside:
                    pairs.add((path, subject))
    return pairs


def admitted() -> set[tuple[str, str]]:
    """What the table of the page lists."""
    section = (ROOT / PAGE).read_text(encoding="utf-8").partition("\n## Still named")[2]
    rows = re.findall(r"^\| (\w+) \| (.+?) \|", section, re.MULTILINE)
    return {
        (path, subject)
        for subject, modules in rows
        for path in re.findall(r"`([\w/]+\.py)`", modules)
    }


def test_the_page_lists_every_place_that_names_a_subject_outside_its_rooms() -> None:
    assert found() == admitted()


def test_the_places_do_not_grow_in_number() -> None:
    assert len(admitted()) <= 17
