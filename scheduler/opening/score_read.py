"""Reads a filled score sheet (XLSX) into plain texts. Knows no sheet, stores nothing.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from handlers.understand.sheets import score_heads
from scheduler.opening import form_read, packages

MOST_ROWS = 300
"""Rows read of a sheet; `left` counts the rest."""

_HEAD_WITHIN, _MOST_COLUMNS, _MOST_LETTERS = 20, 60, 300


@packages.reads_at_most(2)
def read(data: bytes) -> dict[str, Any] | None:
    """Return what stands in a score sheet, or None for a workbook that is none.

    `scores`: the sheet's id, the version of its items, and the heads. `rows`: pairs of the row in
    the sheet and its cells. `left`: how many rows exceed the limit.
    """
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets[: form_read.MOST_SHEETS]:
        sheet.reset_dimensions()  # do not trust the size that the file states
        most = MOST_ROWS + _HEAD_WITHIN
        lines = [
            [form_read.cell_text(value)[:_MOST_LETTERS] for value in row]
            for row in sheet.iter_rows(max_row=most, max_col=_MOST_COLUMNS, values_only=True)
        ]
        for at, line in enumerate(lines[:_HEAD_WITHIN]):
            code = score_heads.code_in(line[0]) if line else None
            if code is not None:
                below = [(n, each) for n, each in enumerate(lines[at + 1 :], at + 2) if any(each)]
                return {
                    "scores": {"sheet": code[0], "version": code[1], "heads": line},
                    "rows": below[:MOST_ROWS],
                    "left": len(below[MOST_ROWS:]),
                }
    return None
