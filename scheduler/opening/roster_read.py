"""Reads a roster (XLSX) into rows of plain texts. Knows no roster, stores nothing.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import ERROR_CODES

from handlers.understand.sheets import roster_heads
from scheduler.opening import form_read, packages

MOST_ROWS = 3_000
"""Rows read of a roster; `left` counts the rest."""

_MOST_COLUMNS, _MOST_LETTERS, _HEAD_WITHIN = 40, 400, 30
_FILLED = ("bureau", "work_group")
"""Columns whose cells offices merge over the rows of a unit."""


@packages.reads_at_most(4)
def read(data: bytes) -> dict[str, Any] | None:
    """Return the roster's rows, or None for a workbook that is no roster or cannot be read.

    `roster`: for each row its number in the sheet, its cells, and the places of those cells that
    are numbers or dates; the first row has the columns' names. A formula whose value was not saved
    and an error value begin with `=`. `left`: how many rows exceed the limit.
    """
    place = _place(data)
    if place is None:
        return None
    number, at = place
    book = load_workbook(BytesIO(data), data_only=True, keep_links=False)
    sheet = book.worksheets[number]
    lines = list(sheet.iter_rows(min_row=at + 1, max_col=_MOST_COLUMNS, values_only=True))
    known = roster_heads.columns([_text(value) for value in lines[0]])
    merged = _merged(sheet, {place + 1 for place, column in known if column in _FILLED})
    formulas = _formulas(data, number, sheet)
    merged.update(formulas)
    rows: list[Any] = [(at + 1, [column for _, column in known], [])]
    for row, line in enumerate(lines[1:], at + 2):
        values = [merged.get((row, place + 1), line[place]) for place, _ in known]
        # a merged cell alone makes no person
        if any(_text(line[place]) or (row, place + 1) in formulas for place, _ in known):
            rows.append((row, [_text(value) for value in values], _numbers(values)))
    return {"roster": rows[: MOST_ROWS + 1], "left": len(rows[MOST_ROWS + 1 :])}


def _place(data: bytes) -> tuple[int, int] | None:
    """Return the first sheet with a line of heads, and where in it they stand."""
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for number, sheet in enumerate(book.worksheets[: form_read.MOST_SHEETS]):
        sheet.reset_dimensions()  # do not trust the size that the file states
        lines = sheet.iter_rows(max_row=_HEAD_WITHIN, max_col=_MOST_COLUMNS, values_only=True)
        at = roster_heads.head_at([[_text(value) for value in line] for line in lines])
        if at is not None:
            return number, at
    return None


def _merged(sheet: Any, columns: set[int]) -> dict[tuple[int, int], object]:
    """Return the value of each cell below the first of a merged range in these columns."""
    found = {}
    for area in sheet.merged_cells.ranges:
        if area.min_col == area.max_col and area.min_col in columns:
            value = sheet.cell(area.min_row, area.min_col).value
            for row in range(area.min_row + 1, min(area.max_row, MOST_ROWS) + 1):
                found[row, area.min_col] = value
    return found


def _formulas(data: bytes, number: int, sheet: Any) -> dict[tuple[int, int], object]:
    """Return the formulas whose values the file lacks: some programs save none."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = (name for name in package.namelist() if name.startswith("xl/worksheets/"))
        if not any(b"<f" in package.read(name) for name in parts):
            return {}
    book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    book.worksheets[number].reset_dimensions()
    rows = enumerate(book.worksheets[number].iter_rows(max_row=MOST_ROWS), 1)
    return {
        (row, column): f"={str(cell.value).removeprefix('=')}"
        for row, cells in rows
        for column, cell in enumerate(cells, 1)
        if cell.data_type == "f" and sheet.cell(row, column).value is None
    }


def _numbers(values: Sequence[object]) -> list[int]:
    kinds = (int, float, date)
    return [at for at, value in enumerate(values) if isinstance(value, kinds)]


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    text = str(value).strip()[:_MOST_LETTERS]
    return f"={text}" if text in ERROR_CODES else text
