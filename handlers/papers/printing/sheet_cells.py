"""Writes the cells of a workbook: values in the digits of a document, heads, rows across."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from handlers.papers.printing import sheet_heights
from handlers.papers.printing.layout import CELL_COLOURS
from handlers.papers.printing.model import Cell, Digits, Money, Share, Thumb, Value
from handlers.papers.printing.table_heads import Head
from handlers.papers.wording import DASH, PICTURE, clean

FONT = "TH Sarabun New"
_CELL_LETTERS = 32_767
"""Excel's limit of a cell."""
_EDGE = Side(style="thin", color="999999")
SCRIPT = {"thai": "D", "arabic": "1"}
"""The number format's locale for Thai or Arabic digits, of a number or date."""


def put(cell: Any, value: Value, digits: Digits, bold: bool = False) -> None:
    script = SCRIPT[digits]
    cell.font = Font(name=FONT, size=14, bold=bold)
    match value:
        case Money():
            cell.value, cell.number_format = value.amount, f"[$-{script}00041E]#,##0.00"
        case Share():
            cell.value, cell.number_format = value.percent, f"[$-{script}00041E]0.00"
        case Thumb():
            _put_text(cell, PICTURE)
        case date():
            cell.value, cell.number_format = value, f"[$-{script}07041E]d mmmm yyyy"
        case int():
            cell.value, cell.number_format = value, f"[$-{script}00041E]#,##0"
        case str():
            _put_text(cell, value)


def _put_text(cell: Any, text: str) -> None:
    cell.value = clean(text)[:_CELL_LETTERS]
    cell.data_type = "s"  # the library has made a formula of a string that begins with =
    cell.quotePrefix = text[:1] in ("=", "+", "-", "@")


def look(cell: Any, fill: str, align: str) -> None:
    cell.border = Border(_EDGE, _EDGE, _EDGE, _EDGE)
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=align)
    if fill in CELL_COLOURS:
        cell.fill = PatternFill("solid", start_color=CELL_COLOURS[fill])


def head_row(
    sheet: Worksheet, at: int, heads: Sequence[Head], widths: Sequence[float], digits: Digits
) -> None:
    """Writes a row of a table's head; shared headings are merged cells."""
    lines = 1
    for head in heads:
        first, last, below = head.at + 1, head.at + head.columns, at + head.rows - 1
        for row in range(at, below + 1):
            for place in range(first, last + 1):
                look(sheet.cell(row, place), "grey", "center")
        put(sheet.cell(at, first), head.text, digits, bold=True)
        of = sheet_heights.lines_of(head.text, sum(widths[head.at : last]))
        lines = max(lines, -(-of // head.rows))
        if (head.columns, head.rows) != (1, 1):
            sheet_heights.merge(sheet, at, first, below, last)
    sheet_heights.set_height(sheet, at, lines)


def across(sheet: Worksheet, at: int, value: Cell, widths: Sequence[float], digits: Digits) -> int:
    """Writes a text across all columns; returns how many rows of the sheet it took."""
    cell = sheet.cell(at, 1)
    put(cell, DASH if value.value is None else value.value, digits, value.bold)
    look(cell, value.fill, "left")
    lines = sheet_heights.lines([value], [sum(widths)])
    sheet_heights.join(sheet, at, lines, len(widths), across=True)
    if (rows := sheet_heights.rows_for(lines)) == 1:
        sheet_heights.set_height(sheet, at, lines)
    return rows
