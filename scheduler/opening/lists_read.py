"""Reads a list or the office's own days (XLSX) into rows of plain texts. Knows no register.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from handlers.understand.sheets import day_heads, list_heads
from scheduler.opening import form_read, packages

MOST_ROWS, MOST_DAYS = 300, 250
"""Rows read of a list, and of a sheet of days; `left` counts the rest."""

_MOST_LETTERS, _MOST_LETTERS_OF_DAYS = 2_000, 300

Rows = Sequence[tuple[int, Mapping[str, str]]]
"""Pairs of the row in the sheet and its texts by field."""


@packages.reads_at_most(2)
def read_list(data: bytes) -> dict[str, Any] | None:
    """Return the list's rows as `list`, or None for a workbook that is no list.

    `left`: how many rows exceed the limit.
    """
    rows = _first(data, list_heads.rows)
    return None if rows is None else _within("list", rows, MOST_ROWS, _MOST_LETTERS)


@packages.reads_at_most(2)
def read_days(data: bytes) -> dict[str, Any] | None:
    """Return the sheet's rows as `days`, or None for a workbook that has no such sheet.

    `left`: how many rows exceed the limit.
    """
    rows = _first(data, day_heads.rows)
    return None if rows is None else _within("days", rows, MOST_DAYS, _MOST_LETTERS_OF_DAYS)


def _first(data: bytes, rows_of: Callable[[Sequence[Sequence[str]]], Rows | None]) -> Rows | None:
    """Return the rows of the first sheet that has such rows."""
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sheets = book.worksheets[: form_read.MOST_SHEETS]
    found = (rows_of(list(form_read.lines_of(sheet))) for sheet in sheets)
    return next((rows for rows in found if rows is not None), None)


def _within(name: str, rows: Rows, most: int, letters: int) -> dict[str, Any]:
    cut = [(at, {field: text[:letters] for field, text in row.items()}) for at, row in rows[:most]]
    return {name: cut, "left": len(rows[most:])}
