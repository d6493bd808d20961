"""Keeps what closes a document with what leads up to it: no page holds only signatures, or one
short remark and signatures.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.papers.printing.held_rows import TALL_LINES, with_last_held
from handlers.papers.printing.layout import Pieces

_SHORT, _LETTERS = 12, 70
"""Lines of so many letters; a longer closing fills enough of a page by itself."""
_HALF_PAGE, _KEPT = 22, 5
"""Lines and remarks that are taken along at most."""
_MANY, _FEW = 3, 8
"""So many remarks are enough beside signatures; remarks of so few lines belong to a table."""

Blocks = list[dict[str, Any]]


def closed(blocks: Blocks) -> Blocks:
    """Returns the blocks of a page with `held` where no page may end behind one; with `ends` only
    the last lines of a long text are held.

    What closes a table goes into it as its `tail`, since only rows hold together there.
    """
    found: Blocks = []
    at = 0
    while at < len(blocks):
        block, following = blocks[at], blocks[at + 1 :]
        at += 1
        closing = _closing(following)
        leads = block["is"] in ("para", "notes") and _is_first(following, "table")
        if block["is"] == "table" and not _goes_on(block):
            behind = closing or _remarks(following)
            if behind:
                tail = closed(following[:behind])
                block |= {"tail": tail, "rows": with_last_held(block["rows"])}
            at += behind
            leads, closing = False, 0
        if (closing or leads) and block["is"] == "notes":
            block |= _held_of(block["items"])
        if (closing or leads) and block["is"] == "para":
            block |= {"ends": _lines(block["text"]) > _SHORT}
        found.append(block | {"held": bool(closing) or leads})
    return found


def _closing(following: Sequence[dict[str, Any]]) -> int:
    """Returns how many blocks that follow are a short closing with signatures; 0 for none."""
    lines = 0
    for count, block in enumerate(following, 1):
        if block["is"] == "signatures":
            return count
        if block["is"] == "para":
            lines += _lines(block["text"])
        elif block["is"] == "notes" and len(block["items"]) < _MANY:
            lines += sum(map(_lines, block["items"]))
        else:
            return 0
        if lines > _SHORT:
            return 0
    return 0


def _held_of(items: Sequence[Pieces]) -> dict[str, Any]:
    """Tells which remarks from the end stand with what follows: `last`, as many as half a page
    holds, and with `part` the last lines of the one before them, which is longer."""
    lines = 0
    for count, item in enumerate(reversed(items)):
        lines += _lines(item)
        if count == _KEPT:
            return {"last": count}
        if lines > _HALF_PAGE:
            return {"last": count, "part": True}
    return {"last": len(items)}


def _lines(text: Pieces) -> int:
    return sum(1 + sum(map(len, line)) // _LETTERS for line in text)


def _remarks(following: Sequence[dict[str, Any]]) -> int:
    """Returns 1 if short remarks come next, which belong to a table before them."""
    if not _is_first(following, "notes") or _is_first(following[1:], "signatures"):
        return 0
    return int(sum(map(_lines, following[0]["items"])) <= _FEW)


def _is_first(following: Sequence[dict[str, Any]], name: str) -> bool:
    return bool(following) and following[0]["is"] == name


def _goes_on(table: dict[str, Any]) -> bool:
    """Tells whether there is no last row that can stand with what follows."""
    row = table["rows"][-1]["cells"] if table["rows"] else []
    return not row or any(cell["lines"] > 2 * TALL_LINES or cell.get("heads") for cell in row)
