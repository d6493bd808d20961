"""Reads a plan in our form (XLSX) into rows of plain texts. Knows no plan, stores nothing.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from handlers.understand.sheets import plan_heads
from handlers.understand.sheets.plan_heads import Row
from scheduler.opening import form_read, packages

MOST_ROWS = 2_000
"""Rows looked at in a sheet; a long activity takes several."""

_MOST_COLUMNS, _MOST_LETTERS, _MOST_OF_ALL = 30, 10_000, 1_500_000
_BUDDHIST_YEARS, _NO_COMMON_YEAR = 543, 2400

_PARTS: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "plan": plan_heads.is_plan_head,
    "measures": plan_heads.is_measure_head,
    "activities": plan_heads.is_activity_head,
}


@packages.reads_at_most(2)
def read(data: bytes) -> dict[str, Any] | None:
    """Return the form's rows, or None for a workbook that is no such form or cannot be read.

    `plan_form`: by part (`plan`, `measures`, `activities`) the rows from its heads on, each as the
    pair of its number and its cells. `left`: whether something exceeds the limits.
    """
    book = load_workbook(BytesIO(data), data_only=True, keep_links=False)
    parts: dict[str, list[Row]] = {}
    for sheet in book.worksheets[: form_read.MOST_SHEETS]:
        rows = rows_of(sheet)
        for name, is_head in _PARTS.items():
            if name not in parts and (found := plan_heads.from_head(rows, is_head)):
                parts[name] = found
    if "activities" not in parts:
        return None
    letters = sum(len(text) for rows in parts.values() for _, cells in rows for text in cells)
    left = letters > _MOST_OF_ALL or any(len(rows) >= MOST_ROWS for rows in parts.values())
    return {"plan_form": {} if left else parts, "left": int(left)}


def rows_of(sheet: Worksheet) -> list[Row]:
    """Return the sheet's filled rows as texts.

    A cell that is joined with others has its text in each of them, so that none of its rows lacks
    it. Rows whose first cell is joined with the one above go on with that row and are left out.
    """
    joined = _joined(sheet)
    rows, columns = min(sheet.max_row, MOST_ROWS), min(sheet.max_column, _MOST_COLUMNS)
    found: list[Row] = []
    for at, row in enumerate(sheet.iter_rows(max_row=rows, max_col=columns), 1):
        top = joined.get((at, 1))
        if top is not None and top[0] < at:
            continue
        cells = [_text(_value(sheet, joined, cell)) for cell in row]
        if any(cells):
            found.append((at, cells))
    return found


def _joined(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Return by place the first cell of those that it is joined with."""
    return {
        (row, column): (each.min_row, each.min_col)
        for each in sheet.merged_cells.ranges
        for row in range(each.min_row, min(each.max_row, MOST_ROWS) + 1)
        for column in range(each.min_col, min(each.max_col, _MOST_COLUMNS) + 1)
    }


def _value(sheet: Worksheet, joined: Mapping[tuple[int, int], tuple[int, int]], cell: Any) -> Any:
    row, column = joined.get((cell.row, cell.column), (cell.row, cell.column))
    # Joined from left to right, a title stands over the table: only its first cell has it.
    return sheet.cell(row, column).value if column == cell.column else None


def _text(value: object) -> str:
    """Return a cell as text; a date as 2028-03-20, whatever era it was typed in."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        year = value.year - _BUDDHIST_YEARS if value.year > _NO_COMMON_YEAR else value.year
        return f"{year:04d}-{value.month:02d}-{value.day:02d}"
    if isinstance(value, str):
        return value.strip()[:_MOST_LETTERS]
    return form_read.cell_text(value)
