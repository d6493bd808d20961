"""Reads a bureau's filled form (XLSX) into rows of plain texts; knows no plan and stores nothing.

Only the worker process imports this module, and only for a file that content_check has opened and
cleaned; the form is the one handlers/documents/bureau_form lays out (seed 002:241-274).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from handlers.reporting.filled_form import COLUMNS, NEEDED

MOST_SHEETS = 30
MOST_LINES = 300
"""Rows read of a sheet; a form's sheet holds the activities of one measure."""

MOST_ROWS = 60
"""Activities taken from one form; the rest are counted as left."""

MOST_LETTERS = 5_000
MOST_HEAD = 40
_MOST_BYTES, _MOST_UNPACKED = 2 * 1024 * 1024, 20 * 1024 * 1024
_MOST_COLUMNS, _HEAD_WITHIN = 16, 8

Line = Sequence[str]


def read(data: bytes) -> dict[str, Any] | None:
    """`head`: the lines beside the tables; `rows`: a mapping a row (number, title, result, output,
    outcome, proof); `left`: rows beyond the limit. None of a workbook that is no such form, or is
    none to read (too big, broken): it stays a file like any other.
    """
    if len(data) > _MOST_BYTES or _unpacked(data) > _MOST_UNPACKED:
        return None
    try:
        return _form(data)
    except Exception:  # hostile bytes meet a library here; its errors may quote the file
        return None


def _unpacked(data: bytes) -> int:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return sum(entry.file_size for entry in package.infolist())
    except zipfile.BadZipFile:
        return _MOST_UNPACKED + 1


def _form(data: bytes) -> dict[str, Any] | None:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    head: list[str] = []
    rows: list[dict[str, str]] = []
    found = False
    for sheet in book.worksheets[:MOST_SHEETS]:
        lines = list(_lines(sheet))
        at = next((n for n, line in enumerate(lines[:_HEAD_WITHIN]) if _is_head(line)), None)
        before = lines if at is None else lines[:at]
        head += [line[0] for line in before if line and line[0]]
        if at is not None:
            found = True
            rows += _rows(lines[at], lines[at + 1 :])
    if not found:
        return None
    return {"head": head[:MOST_HEAD], "rows": rows[:MOST_ROWS], "left": len(rows[MOST_ROWS:])}


def _lines(sheet: Any) -> Iterator[Line]:
    sheet.reset_dimensions()  # what the file says of its own size is not believed
    for row in sheet.iter_rows(
        max_row=MOST_LINES, max_col=_MOST_COLUMNS, values_only=True
    ):
        yield [_text(value) for value in row]


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):  # what a spreadsheet made of 1.6, or of a bare figure
        return f"{value:.10g}"
    return str(value).strip()[:MOST_LETTERS]


def _is_head(line: Line) -> bool:
    return set(NEEDED) <= {_squeezed(text) for text in line}


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _rows(head: Line, lines: Sequence[Line]) -> Iterator[dict[str, str]]:
    """Rows that hold anything; without a number too, so that it can be said what was not read."""
    places = {
        COLUMNS[_squeezed(text)]: at
        for at, text in enumerate(head)
        if _squeezed(text) in COLUMNS
    }
    for line in lines:
        row = {name: line[at] if at < len(line) else "" for name, at in places.items()}
        if any(row.values()):
            yield row
