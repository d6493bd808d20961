"""Which rows of a table no page parts: those that head others, the first two, the last two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

TALL_LINES = 8
"""A row with more lines, about a quarter of a page, may continue on the next page; other rows stay
together."""
_LOW_LINES, _FOOT_LINES = 4, 10
"""Two rows of so many lines look lonely alone; a row of so many lines holds a foot below it."""

Row = dict[str, Any]


def held_rows(rows: Sequence[Sequence[dict[str, Any]]]) -> list[Row]:
    """Returns the rows, each with its `cells`; `held` is 0 where a page may end behind it, else its
    place among rows that are held one after the other, from 1."""
    found: list[Row] = []
    for at, cells in enumerate(rows):
        found.append({"cells": list(cells), "held": _next(found) if _is_held(rows, at) else 0})
    return found


def with_last_held(rows: Sequence[Row]) -> list[Row]:
    """Returns the rows; what follows the last one stands on its page."""
    return [*rows[:-1], rows[-1] | {"held": _next(rows[:-1])}]


def _next(before: Sequence[Row]) -> int:
    held: int = before[-1]["held"] if before else 0
    return held + 1


def _is_held(rows: Sequence[Sequence[dict[str, Any]]], at: int) -> bool:
    if at + 1 == len(rows):
        return False
    if rows[at][0].get("heads"):
        return True
    lines, following = (max(int(cell["lines"]) for cell in row) for row in rows[at : at + 2])
    last = at + 2 == len(rows)
    if last and "across" in rows[at + 1][0]:
        return lines <= _FOOT_LINES and following <= TALL_LINES
    return (at == 0 or last) and max(lines, following) <= _LOW_LINES
