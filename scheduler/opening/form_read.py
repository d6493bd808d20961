"""Reads a bureau's filled form (XLSX) into rows of plain texts. Knows no plan, stores nothing.
word_form_read reads the same form in Word.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned. The form is bureau_form's, or the one it copies (seed 002:225-274): one sheet with the
measures one below another in rows of their own, the table's heads again on each page, and cells
that continue in the next row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from handlers.reports.filing.form_heads import BETWEEN, COLUMNS, MEASURE, NEEDED
from scheduler.opening import packages

MOST_SHEETS = 30
MOST_LINES = 300
"""Rows read of one sheet; a form's sheet holds the activities of one measure."""

MOST_ROWS = 60
"""Activities taken from one form; `left` counts the rest."""

MOST_LETTERS = 5_000
MOST_HEAD = 40
_MOST_COLUMNS, _HEAD_WITHIN, _MOST_TITLE = 16, 40, 40
_MOSTLY = 3
"""A line with this many of the form's heads belongs to the form and no other table."""

Line = Sequence[str]


@packages.reads_at_most(2)
def read(data: bytes) -> dict[str, Any] | None:
    """Return the form's rows, or None for a workbook that is no such form or cannot be read.

    `head`: the lines beside the tables. `rows`: a mapping a row (number, title, result, output,
    outcome, proof, and `measure` if a line above names one). `left`: how many rows exceed the
    limit. `broken`: sheets whose table lacks columns of the form, each with the missing heads. A
    workbook that gives None stays a file like any other.
    """
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    head: list[str] = []
    rows: list[dict[str, str]] = []
    broken: list[tuple[str, list[str]]] = []
    found = False
    for sheet in book.worksheets[:MOST_SHEETS]:
        lines = list(lines_of(sheet))
        at = next((n for n, line in enumerate(lines[:_HEAD_WITHIN]) if is_head(line)), None)
        before = lines if at is None else lines[:at]
        beside = [next(filter(None, line), "") for line in before]
        head += filter(None, beside)
        if at is not None:
            found = True
            rows += rows_below(lines[at:], measure_of(beside))
        elif missing := lacking(lines):
            broken.append((str(sheet.title)[:_MOST_TITLE], missing))
    if not found and not broken:
        return None
    return told(head, rows, broken)


def told(
    head: Sequence[str], rows: Sequence[dict[str, str]], broken: Sequence[object]
) -> dict[str, Any]:
    """Return what was read, within the limits."""
    read, left = rows[:MOST_ROWS], len(rows[MOST_ROWS:])
    return {"head": head[:MOST_HEAD], "rows": read, "left": left, "broken": broken}


def lines_of(sheet: Any) -> Iterator[Line]:
    """Yield the sheet's first lines as texts."""
    sheet.reset_dimensions()  # do not trust the size that the file states
    for row in sheet.iter_rows(max_row=MOST_LINES, max_col=_MOST_COLUMNS, values_only=True):
        yield [cell_text(value) for value in row]


def cell_text(value: object) -> str:
    """Return a cell as text, a number as it was typed."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):  # a spreadsheet made it from 1.6 or from a bare number
        return f"{value:.10g}"
    return str(value).strip()[:MOST_LETTERS]


def is_head(line: Line) -> bool:
    """Return whether the line has all heads of the form."""
    return set(NEEDED) <= {_squeezed(text) for text in line}


def lacking(lines: Sequence[Line]) -> list[str]:
    """Return the missing heads if this is mostly the form's head line; else none."""
    for line in lines[:_HEAD_WITHIN]:
        there = {_squeezed(text) for text in line} & set(NEEDED)
        if _MOSTLY <= len(there) < len(NEEDED):
            return [name for name in NEEDED if name not in there]
    return []


def _squeezed(text: str) -> str:
    return "".join(text.split())


def measure_of(lines: Sequence[str]) -> str:
    """Return the number of the last measure named."""
    named = [found[1] for line in lines if (found := MEASURE.match(line))]
    return named[-1] if named else ""


def rows_below(lines: Sequence[Line], measure: str) -> list[dict[str, str]]:
    """Return all rows with content below the head line, also those without a number.

    measure: the number of the measure named above, or empty.
    """
    places: dict[str, int] = {}
    rows: list[dict[str, str]] = []
    for line in lines:
        if is_head(line):
            places = _places(line)
            continue
        row = {name: line[at] if at < len(line) else "" for name, at in places.items()}
        if _between(line, row):
            measure = measure_of([next(filter(None, line))]) or measure
        elif rows and not row["number"] and not row["title"]:
            _go_on(rows[-1], row)
        elif any(row.values()):
            rows.append({**row, "measure": measure} if measure else row)
    return rows


def _places(head: Line) -> dict[str, int]:
    named = [(_squeezed(text), at) for at, text in enumerate(head)]
    return {COLUMNS[name]: at for name, at in named if name in COLUMNS}


def _between(line: Line, row: dict[str, str]) -> bool:
    """Return whether the line is words across the table: merged cells fill only the first."""
    texts = [text for text in line if text]
    if len(texts) != 1:
        return False
    in_front = texts[0] == row["number"] and any(letter.isalpha() for letter in texts[0])
    return in_front or BETWEEN.match(texts[0]) is not None


def _go_on(before: dict[str, str], row: dict[str, str]) -> None:
    """Join a cell that continues after a page break, or a number and title merged over rows."""
    for name, text in row.items():
        if text:
            before[name] = f"{before[name]}\n{text}".strip()[:MOST_LETTERS]
