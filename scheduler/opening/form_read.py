"""Reads a bureau's filled form (XLSX) into rows of plain texts; knows no plan and stores nothing.

Only the child process (content_child) imports this module, and only for a file that
content_check has opened and cleaned; the form is the one that bureau_form lays out, or the one
it is modelled on (seed 002:225-274): a sheet with its measures one under another in rows
of their own, the heads of the table again on each page, and cells that go on in the row below.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from handlers.reports.filing.form_heads import BETWEEN, COLUMNS, MEASURE, NEEDED

MOST_SHEETS = 30
MOST_LINES = 300
"""Rows read of a sheet; a form's sheet holds the activities of one measure."""

MOST_ROWS = 60
"""Activities taken from one form; the rest are counted as left."""

MOST_LETTERS = 5_000
MOST_HEAD = 40
_MOST_BYTES, _MOST_UNPACKED = 2 * 1024 * 1024, 20 * 1024 * 1024
_MOST_COLUMNS, _HEAD_WITHIN, _MOST_TITLE = 16, 40, 40
_MOSTLY = 3
"""So many of the form's heads in one line are the form's and no other table's."""

Line = Sequence[str]


def read(data: bytes) -> dict[str, Any] | None:
    """`head`: the lines beside the tables; `rows`: a mapping a row (number, title, result, output,
    outcome, proof, and `measure` where a line above it names one); `left`: rows beyond the limit;
    `broken`: sheets whose table lacks columns of the form's, each with the heads it lacks.
    None of a workbook that is no such form, or is none to read (too big, broken): it stays a file
    like any other.
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
    broken: list[tuple[str, list[str]]] = []
    found = False
    for sheet in book.worksheets[:MOST_SHEETS]:
        lines = list(_lines(sheet))
        at = next((n for n, line in enumerate(lines[:_HEAD_WITHIN]) if _is_head(line)), None)
        before = lines if at is None else lines[:at]
        beside = [next(filter(None, line), "") for line in before]
        head += filter(None, beside)
        if at is not None:
            found = True
            rows += _rows(lines[at:], _measure(beside))
        elif missing := _lacking(lines):
            broken.append((str(sheet.title)[:_MOST_TITLE], missing))
    if not found and not broken:
        return None
    read, left = rows[:MOST_ROWS], len(rows[MOST_ROWS:])
    return {"head": head[:MOST_HEAD], "rows": read, "left": left, "broken": broken}


def _lines(sheet: Any) -> Iterator[Line]:
    sheet.reset_dimensions()  # what the file says of its own size is not believed
    for row in sheet.iter_rows(max_row=MOST_LINES, max_col=_MOST_COLUMNS, values_only=True):
        yield [_text(value) for value in row]


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):  # what a spreadsheet made of 1.6, or of a bare figure
        return f"{value:.10g}"
    return str(value).strip()[:MOST_LETTERS]


def _is_head(line: Line) -> bool:
    return set(NEEDED) <= {_squeezed(text) for text in line}


def _lacking(lines: Sequence[Line]) -> list[str]:
    """The heads that are missing from what is mostly the form's line of heads; none of others."""
    for line in lines[:_HEAD_WITHIN]:
        there = {_squeezed(text) for text in line} & set(NEEDED)
        if _MOSTLY <= len(there) < len(NEEDED):
            return [name for name in NEEDED if name not in there]
    return []


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _measure(lines: Sequence[str]) -> str:
    """The number of the last measure named."""
    named = [found[1] for line in lines if (found := MEASURE.match(line))]
    return named[-1] if named else ""


def _rows(lines: Sequence[Line], measure: str) -> list[dict[str, str]]:
    """Rows that hold anything, from the line of the heads on; without a number too, so that it can
    be said what was not read."""
    places: dict[str, int] = {}
    rows: list[dict[str, str]] = []
    for line in lines:
        if _is_head(line):
            places = _places(line)
            continue
        row = {name: line[at] if at < len(line) else "" for name, at in places.items()}
        if _between(line, row):
            measure = _measure([next(filter(None, line))]) or measure
        elif rows and not row["number"] and not row["title"]:
            _go_on(rows[-1], row)
        elif any(row.values()):
            rows.append({**row, "measure": measure} if measure else row)
    return rows


def _places(head: Line) -> dict[str, int]:
    named = [(_squeezed(text), at) for at, text in enumerate(head)]
    return {COLUMNS[name]: at for name, at in named if name in COLUMNS}


def _between(line: Line, row: dict[str, str]) -> bool:
    """Whether it is a line of words across the table: merged cells leave the first alone."""
    told = [text for text in line if text]
    if len(told) != 1:
        return False
    in_front = told[0] == row["number"] and any(letter.isalpha() for letter in told[0])
    return in_front or BETWEEN.match(told[0]) is not None


def _go_on(before: dict[str, str], row: dict[str, str]) -> None:
    """A cell that broke over a page, or a number and a title merged over several rows."""
    for name, text in row.items():
        if text:
            before[name] = f"{before[name]}\n{text}".strip()[:MOST_LETTERS]
