"""Reads the items of an agenda with their decisions from typed or pasted lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.understand.thai import written_lines

_ITEM = re.compile(
    r"^(?:ระเบียบ)?วาระ(?:การประชุม)?(?:\s*ที่)?\s*(?:[\d๐-๙]{1,2}(?:\.(?=\s))?)?\s*[.:：)-]?\s*(?P<title>.*)$"
)
_DECISION = re.compile(r"^(?:มติ(?:ที่|ของที่)?ประชุม|มติ|ที่ประชุมมีมติ)\s*[:：]?\s*(?P<rest>.*)$")
_IN_LINE = re.compile(r"\s(?:มติ(?:ที่ประชุม)?|ที่ประชุมมีมติ)\s*[:：]?\s*(?=\S)")
_NUMBERED = re.compile(r"^[(]?[\d๐-๙]{1,2}[.)]\s*(?![\d๐-๙])(?P<title>\S.*)$")
_NONE = re.compile(r"^(?:ไม่มี(?:ระเบียบ)?วาระ(?:การประชุม)?|ไม่มี)$")

Item = Mapping[str, str]


def read_agenda(text: str, known: Sequence[Item] = ()) -> list[dict[str, str]]:
    """Returns the items known so far with those of the lines.

    `วาระที่ 2 …` begins an item, `มติ …` its decision, other lines are its text. Without the word วาระ
    numbered lines begin items; without numbers each line is one.
    """
    items = [dict(each) for each in known]
    lines = [each.strip() for each in written_lines(text).split("\n") if each.strip()]
    if len(lines) == 1 and _NONE.match(lines[0]):
        return items
    headed = any(_ITEM.match(each) for each in lines)
    numbered = not headed and any(_NUMBERED.match(each) for each in lines)
    alone = not (headed or numbered or items)
    decides = bool(items and items[-1]["decision"])
    for line in lines:
        title = _title(line, headed, numbered, alone)
        decision = _DECISION.match(line)
        if decision is not None and items:
            decides = True
            _add(items[-1], "decision", decision["rest"])
        elif title is not None:
            items.append(_item(title))
            decides = bool(items[-1]["decision"])
        elif not items:
            items.append(_item(line))
        else:
            _add(items[-1], "decision" if decides else "text", line)
    return items


def _title(line: str, headed: bool, numbered: bool, alone: bool) -> str | None:
    """Returns the title of the item that the line begins, or None."""
    if headed:
        found = _ITEM.match(line)
        return found["title"] if found is not None else None
    if numbered:
        found = _NUMBERED.match(line)
        return found["title"] if found is not None else None
    return line if alone else None


def _item(title: str) -> dict[str, str]:
    words, *decision = _IN_LINE.split(title, maxsplit=1)
    return {"title": words.strip(), "text": "", "decision": decision[0].strip() if decision else ""}


def _add(item: dict[str, str], part: str, words: str) -> None:
    item[part] = f"{item[part]}\n{words}".strip()
