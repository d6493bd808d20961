"""Each sentence stands whole in one place: two modules of a subject's room share it by its name, so
that one `grep` finds it and a change of its words reaches everybody who reads it."""

from __future__ import annotations

import ast
import functools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HANDLERS = Path(__file__).parents[1] / "handlers"
LEAST_LETTERS = 28
"""Labels and states are shorter; two modules may well call two things alike."""

THAI_WORDS = re.compile("[\u0e01-\u0e59]{6}")
A_PATTERN = re.compile(r"\(\?|\||\\")
A_VALUE = re.compile(r"\{\w*\}")

STILL_DOUBLED = {
    "conversation": {"รับทราบ ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย"},
}
"""By room what was doubled when this rule was made. Nothing is added here: give a sentence a name
instead, in the words of its room."""


IN_TWO_SUBJECTS = 32
"""How many stand in modules of two rooms: guides that quote the help, subjects that say the same.
Nothing is added here either: what two rooms say has its name in one below both."""


def sentences(module: ast.Module) -> Iterator[str]:
    """Yields the Thai sentences of a module, `{}` for each value that stands in one; no docstrings
    and no patterns."""
    nodes = [*ast.walk(module)]
    apart = {part for node in nodes for part in _parts_of(node)}
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            words = "".join(map(_part, node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node in apart:
                continue
            words = A_VALUE.sub("{}", node.value)
        else:
            continue
        long = len(words.replace("{}", "").strip()) >= LEAST_LETTERS
        if long and THAI_WORDS.search(words) and not A_PATTERN.search(words):
            yield words


def _parts_of(node: ast.AST) -> list[ast.expr]:
    """What is no sentence of its own in it: a docstring, the words between the values."""
    if isinstance(node, ast.JoinedStr):
        return node.values
    return [node.value] if isinstance(node, ast.Expr) else []


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{}"


@functools.cache
def places() -> dict[str, set[Path]]:
    """Returns the sentences that stand in several modules, each with these."""
    found: dict[str, set[Path]] = {}
    for path in sorted(HANDLERS.rglob("*.py")):
        written = path.read_text(encoding="utf-8")
        for each in sentences(ast.parse(written)) if THAI_WORDS.search(written) else ():
            found.setdefault(each, set()).add(path.relative_to(HANDLERS))
    return {each: modules for each, modules in found.items() if len(modules) > 1}


def doubled() -> dict[str, dict[str, set[str]]]:
    """Returns by room the sentences that stand in several of its modules, each with these."""
    found: dict[str, dict[str, set[str]]] = {}
    for each, modules in places().items():
        for room, count in Counter(module.parts[0] for module in modules).items():
            if count > 1:
                own = {str(module) for module in modules if module.parts[0] == room}
                found.setdefault(room, {})[each] = own
    return found


def in_two_subjects() -> dict[str, set[str]]:
    """Returns the sentences that stand in modules of several rooms, each with these rooms."""
    rooms = {each: {module.parts[0] for module in found} for each, found in places().items()}
    return {each: found for each, found in rooms.items() if len(found) > 1}


def test_no_sentence_stands_in_two_modules_of_a_room() -> None:
    found = doubled()
    new = {
        each: places
        for room, held in found.items()
        for each, places in held.items()
        if each not in STILL_DOUBLED.get(room, set())
    }
    assert new == {}
    mended = {
        each
        for room, named in STILL_DOUBLED.items()
        for each in named
        if each not in found.get(room, {})
    }
    assert mended == set(), "said in one place now: take it out of STILL_DOUBLED"


def test_no_further_sentence_stands_in_two_subjects() -> None:
    assert len(in_two_subjects()) <= IN_TWO_SUBJECTS, in_two_subjects()


def test_a_sentence_is_the_same_whatever_its_values_are_called() -> None:
    for written in (
        'f"เลื่อนวันส่งเป็น {thai_date(day)} แล้ว ร่างที่ทำไว้ยังใช้ได้"',
        'f"เลื่อนวันส่งเป็น {new:,} แล้ว "\n"ร่างที่ทำไว้ยังใช้ได้"',
        '"เลื่อนวันส่งเป็น {new} แล้ว ร่างที่ทำไว้ยังใช้ได้"',
    ):
        found = [*sentences(ast.parse(f"words = ({written})"))]
        assert found == ["เลื่อนวันส่งเป็น {} แล้ว ร่างที่ทำไว้ยังใช้ได้"]


def test_no_docstring_pattern_or_label_is_a_sentence() -> None:
    for other in (
        '"""เลื่อนวันส่งแล้ว ร่างรายงานที่ทำไว้ยังใช้ได้"""',
        'words = "(?:เลื่อนวันส่ง|เลื่อนกำหนด)(?:แล้ว|ไปแล้ว)"',
        'words = "เลื่อนวันส่งรายงานแล้ว"',
    ):
        assert not [*sentences(ast.parse(other))]
