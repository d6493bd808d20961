"""Reads a list (XLSX) into rows of plain texts. Knows no register, stores nothing.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from handlers.understand import list_heads
from scheduler.opening import form_read

MOST_ROWS = 300
"""Rows read of a list; `left` counts the rest."""

_MOST_LETTERS = 2_000
_MOST_BYTES = 2 * 1024 * 1024


def read(data: bytes) -> dict[str, Any] | None:
    """Return the list's rows, or None for a workbook that is no list or cannot be read.

    `list`: pairs of the row in the sheet and a mapping by field. `left`: how many rows exceed the
    limit.
    """
    if len(data) > _MOST_BYTES or form_read.unpacked(data) > form_read.MOST_UNPACKED:
        return None
    try:
        return _list(data)
    except Exception:  # a library reads hostile bytes here; its errors may quote the file
        return None


def _list(data: bytes) -> dict[str, Any] | None:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets[: form_read.MOST_SHEETS]:
        rows = list_heads.rows(list(form_read.lines_of(sheet)))
        if rows is not None:
            cut = [
                (number, {field: text[:_MOST_LETTERS] for field, text in row.items()})
                for number, row in rows[:MOST_ROWS]
            ]
            return {"list": cut, "left": len(rows[MOST_ROWS:])}
    return None
