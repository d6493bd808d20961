"""The small words of Thai in patterns have one home, `handlers/understand/small_words.py`: no group
of a pattern spells them anew, else a sentence is met by one reader and missed by the next."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

HANDLERS = Path(__file__).parents[1] / "handlers"
HOME = "understand/small_words.py"

CORE = {
    "WHETHER": {"ไหม", "มั้ย", "มั๊ย", "มัย", "ไม๊"},
    "ME, ME_OR_US": {"ผม", "กระผม", "หนู", "ดิฉัน", "ฉัน"},
    "HOW_IN_FULL, HOW_IN_SHORT": {"ยังไง", "อย่างไร", "ไง"},
}
"""By their rows the words of which two in a group mean that it should have the row."""

LEFT: dict[str, set[str]] = {
    # "ยังไม่มีไฟล์ค่ะ ส่งทีหลังได้ใช่ป่ะ" says that there is no file, though it asks.
    "reports/filing/report_evidence.py": {"WHETHER"},
    # What dialects and slips are respelled by.
    "understand/said_around/everyday_words.py": {"WHETHER"},
}
"""By module the rows that its own words stand for on purpose; the module says why."""

_SIGNS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[=!]|[:>]|\(\w+\)|[aiLmsux-]+:))?|\)|\|",
    re.DOTALL,
)
_ALONE = re.compile(rf"(?<=[(:|\"'])(?:{'|'.join(sorted(set().union(*CORE.values())))})(?=[|)\"'])")
"""One of them that may be a way of a group; a module with one such word need not be parsed."""


def spelled_anew(pattern: str) -> Iterator[str]:
    """Yields the rows that a group of this pattern spells, or the pattern itself if it is a row.

    Not those that are only looked at beside something, and none of a pattern that is a piece of
    another with a parenthesis open.
    """
    for opened, words in groups(pattern):
        beside = any(each.startswith(("(?=", "(?!", "(?<")) for each in opened)
        if opened[-1] in ("", "(?:") and not beside:
            yield from (row for row, core in CORE.items() if len(core.intersection(words)) > 1)


def groups(pattern: str) -> list[tuple[list[str], list[str]]]:
    """Returns the ways of each group, with what opens it and those around it (`""`: the pattern
    itself); nothing if parentheses are unequal."""
    opened, words, begun = [""], [[""]], 0
    found: list[tuple[list[str], list[str]]] = []
    for sign in _SIGNS.finditer(f"{pattern})"):
        if not opened:
            return []
        words[-1][-1] += pattern[begun : sign.start()]
        begun = sign.end()
        if sign[0] == "|":
            words[-1].append("")
        elif sign[0] == ")":
            found.append(([*opened], words.pop()))
            opened.pop()
            if words:
                words[-1][-1] += ")"
        elif sign[0][0] == "(":
            opened.append(sign[0])
            words.append([""])
        else:
            words[-1][-1] += sign[0]
    return [] if opened else found


def strings(module: ast.Module) -> Iterator[str]:
    """Yields the strings of a module, those that adjoin as one, `{}` for each value within."""
    within = {
        part for node in ast.walk(module) if isinstance(node, ast.JoinedStr) for part in node.values
    }
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(each.value) if isinstance(each, ast.Constant) else "{}" for each in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in within:
            yield node.value


def test_no_pattern_spells_small_words_anew() -> None:
    found: dict[str, set[str]] = {}
    for path in sorted(HANDLERS.rglob("*.py")):
        place = str(path.relative_to(HANDLERS))
        source = path.read_text(encoding="utf-8")
        if place == HOME or len({*_ALONE.findall(source)}) < 2:
            continue
        for each in strings(ast.parse(source)):
            if "|" in each and (rows := {*spelled_anew(each)}):
                found.setdefault(place, set()).update(rows)
    assert found == LEFT, "put the row into the group instead: (?:{WHETHER}|หรือ)"


def test_what_is_a_row_of_them() -> None:
    for pattern, rows in (
        ("ได้(?:ไหม|มั้ย)", ["WHETHER"]),
        ("ไหม|มั้ย|หรือ", ["WHETHER"]),
        ("(?:(?:ผม|หนู|เรา)ขอ|ทำ(?:ยังไง|ไง))+", ["ME, ME_OR_US", "HOW_IN_FULL, HOW_IN_SHORT"]),
        ("ได้(?:ไหม|หรือ)|(?:ผม|เรา)", []),
        ("(?!ผม|หนู)(?<=ผม)(?P<me>ผม|หนู)(?=(?:ผม|หนู))", []),
        ("(?:ผม|หนู", []),
    ):
        assert [*spelled_anew(pattern)] == rows
