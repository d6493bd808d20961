"""The shape of the house: rooms one can walk through, functions one can read at a glance."""

from __future__ import annotations

import ast
import functools
import statistics
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
FLOORS = ("bot", "scheduler", "handlers", "models")
MOST_AT_THE_ROOT_OF_HANDLERS = 8
MOST_IN_A_ROOM = 15
MEDIAN_FUNCTION, LONGEST_FUNCTION = 6, 46


@functools.cache
def trees() -> Mapping[Path, ast.Module]:
    """Every module of the product, parsed; migrations are written once and never read along."""
    return {
        path.relative_to(ROOT): ast.parse(path.read_text("utf-8"))
        for floor in FLOORS
        for path in sorted((ROOT / floor).rglob("*.py"))
        if "versions" not in path.parts and path.name != "__init__.py"
    }


def modules_of(room: Path) -> list[str]:
    return [path.stem for path in trees() if path.parent == room]


def test_few_modules_stand_at_the_root_of_the_handlers() -> None:
    assert 0 < len(modules_of(Path("handlers"))) <= MOST_AT_THE_ROOT_OF_HANDLERS


def test_a_room_of_many_modules_has_rooms_inside() -> None:
    rooms = {path.parent for path in trees()}
    with_rooms_inside = {room.parent for room in rooms}
    counts = {str(room): len(modules_of(room)) for room in rooms - with_rooms_inside}
    assert {room: count for room, count in counts.items() if count > MOST_IN_A_ROOM} == {}


def test_functions_stay_short() -> None:
    lines = {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert statistics.median(lines.values()) <= MEDIAN_FUNCTION
    assert {name: count for name, count in lines.items() if count > LONGEST_FUNCTION} == {}
