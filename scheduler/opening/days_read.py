"""Reads a sheet of the office's own days (XLSX) into rows of plain texts. Stores nothing.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from handlers.understand import day_heads
from scheduler.opening import form_read

MOST_ROWS = 250
"""Rows read of a sheet; `left` counts the rest."""

_MOST_LETTERS = 300
_MOST_BYTES = 2 * 1024 * 1024


def read(data: bytes) -> dict[str, Any] | None:
    """Return the sheet's rows, or None for a workbook that has no such sheet or cannot be read.

    `days`: pairs of the row in the sheet and a mapping by field. `left`: how many rows exceed the
    limit.
    """
    if len(data) > _MOST_BYTES or form_read.unpacked(data) > form_read.MOST_UNPACKED:
        return None
    try:
        return _days(data)
    except Exception:  # a library reads hostile bytes here; its errors may quote the file
        return None


def _days(data: bytes) -> dict[str, Any] | None:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets[: form_read.MOST_SHEETS]:
        rows = day_heads.rows(list(form_read.lines_of(sheet)))
        if rows is not None:
            cut = [(n, {f: text[:_MOST_LETTERS] for f, text in row.items()}) for n, row in rows]
            return {"days": cut[:MOST_ROWS], "left": len(cut[MOST_ROWS:])}
    return None
