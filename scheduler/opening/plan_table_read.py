"""Reads the office's own plan (a table in DOCX or XLSX) into texts and tables. Knows no plan.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook

from handlers.understand.sheets import plan_heads
from scheduler.opening import form_read, packages, plan_read

MOST_ROWS, MOST_PARTS = 2_000, 3_000
_MOST_LETTERS, _MOST_OF_ALL = 10_000, 1_500_000
_MOST_COLUMNS = 30

Part = tuple[str, Any]
"""`text` and its line, or `table` and its rows: each its cells and the columns whose cell goes on
from the row above."""


@packages.reads_at_most(8)
def read(data: bytes) -> dict[str, Any] | None:
    """Return the file's texts and tables in order, or None for a file without the office's table.

    `plan_table`: the parts. `left`: whether something exceeds the limits.
    """
    parts = list(_word(data) if packages.is_word(data) else _workbook(data))
    if not any(kind == "table" and _headed(rows) for kind, rows in parts):
        return None
    left = len(parts) > MOST_PARTS or _letters(parts) > _MOST_OF_ALL
    return {"plan_table": [] if left else parts, "left": int(left)}


def _headed(rows: Sequence[tuple[Sequence[str], Sequence[int]]]) -> bool:
    return any(plan_heads.office_places(cells) for cells, _ in rows)


def _letters(parts: Sequence[Part]) -> int:
    return sum(
        len(found) if kind == "text" else sum(len(text) for cells, _ in found for text in cells)
        for kind, found in parts
    )


# -- Word ----------------------------------------------------------------------------------------


def _word(data: bytes) -> Iterator[Part]:
    for part in Document(BytesIO(data)).iter_inner_content():
        if isinstance(part, Paragraph):
            if text := part.text.strip():
                yield "text", text[:_MOST_LETTERS]
        else:
            yield "table", list(table_rows(part))


def table_rows(table: Table) -> Iterator[tuple[list[str], list[int]]]:
    """Yield each row: a cell that spans columns has its text in the first one; one that spans rows
    in each, since each row is read by itself."""
    above: Sequence[_Cell] = ()
    for row in table.rows[:MOST_ROWS]:
        cells = row.cells[:_MOST_COLUMNS]
        texts = [
            "" if at and cells[at - 1]._tc is cell._tc else _text(cell)
            for at, cell in enumerate(cells)
        ]
        on = [at for at, cell in enumerate(cells) if at < len(above) and above[at]._tc is cell._tc]
        above = cells
        yield texts, on


def _text(cell: _Cell) -> str:
    lines = [_line(each) for each in cell.paragraphs]
    lines += [_text(inner) for table in cell.tables for row in table.rows for inner in row.cells]
    return "\n".join(line for line in lines if line.strip()).strip()[:_MOST_LETTERS]


def _line(paragraph: Paragraph) -> str:
    """Return the paragraph; a dash before a point of a list, whose sign Word keeps elsewhere."""
    listed = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
    style = paragraph.style.name if paragraph.style is not None else ""
    text = paragraph.text.strip()
    return f"- {text}" if text and (listed or (style or "").startswith("List")) else text


# -- Excel ---------------------------------------------------------------------------------------


def _workbook(data: bytes) -> Iterator[Part]:
    book = load_workbook(BytesIO(data), data_only=True, keep_links=False)
    for sheet in book.worksheets[: form_read.MOST_SHEETS]:
        rows = [cells for _, cells in plan_read.rows_of(sheet)]
        if any(plan_heads.office_places(cells) for cells in rows):
            yield "table", [(cells, []) for cells in rows]
