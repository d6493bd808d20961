"""Computes the widths of a workbook's columns and the heights of its rows, so that texts are
visible.

It opens no font, so it estimates. Excel would find the heights itself; other programs show one line
if no height is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil

from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from handlers.papers.printing.model import Cell, Table, is_across

_MOST, _PIECE = 16, 10
"""Lines of a row.

Excel shows no row higher than 409 points (its limits), so a longer row continues in rows below, of
so many lines each; a page may end between them.
"""
_LINE = 24.5
"""Points of a line at 14 points with marks above and below, also where another font stands in."""
_FILLED = 0.95
"""Letters of a line for each unit of its column's width, if broken between words."""
_ROOMS = (120.0, 160.0)
_TALL = 12
"""Units of width of a table; the wider one if its texts take more lines than this."""
_LEAST, _ABREAST, _DATE, _SHORT_DATE = 6.0, 9.0, 20.0, 12.0
"""Units of a column: at least, in a table of many columns, and for a date in words."""
_CROWD = 12
"""With more columns than this there is only room for short dates."""
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
"""Marks above or below a letter."""


class _AsHigh(RowDimension):
    """A row as high as its texts; a program computes it again after an edit, unlike a height set by
    hand."""

    @property
    def customHeight(self) -> bool:  # noqa: N802  the library's own name
        return False


class _InOrder(MultiCellRange):
    """The sheet's joined cells in their order.

    The library keeps a set, whose order differs in each process; the same rows must give the same
    bytes.
    """

    def __iter__(self) -> Iterator[CellRange]:
        return iter(sorted(self.ranges, key=lambda each: (each.min_row, each.min_col)))


def widths(table: Table) -> list[float]:
    """Returns the width of each column in the workbook's units (one digit each)."""
    for room in _ROOMS:
        found = _widths(table, max(room, _ABREAST * len(table.columns)))
        if all(lines(row, found) <= _TALL for row in table.rows if not is_across(table, row)):
            break
    return found


def crowded(table: Table) -> bool:
    """Tells whether its dates are written short."""
    return len(table.columns) > _CROWD


def _widths(table: Table, room: float) -> list[float]:
    whole = sum(column.width for column in table.columns)
    found = [max(_LEAST, room * column.width / whole) for column in table.columns]
    rows = [row for row in table.rows if not is_across(table, row)]
    dated = {n for row in rows for n, c in enumerate(row) if isinstance(c.value, date)}
    needed = _SHORT_DATE if crowded(table) else _DATE
    return [max(width, needed) if n in dated else width for n, width in enumerate(found)]


def lines(row: Sequence[Cell], of: Sequence[float]) -> int:
    """Returns how many lines the longest text of the row takes in columns of these widths."""
    texts = (
        lines_of(cell.value, width)
        for cell, width in zip(row, of, strict=True)
        if isinstance(cell.value, str)
    )
    return max(texts, default=1)


def lines_of(text: str, width: float) -> int:
    """Returns how many lines the text takes in a column of this width."""
    room = max(1.0, (width - 1) * _FILLED)
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(max(1, ceil(len(_MARKS.sub("", part)) / room)) for part in text.split("\n"))


def set_height(sheet: Worksheet, at: int, of: int, least: float = 0.0) -> None:
    """Makes the row high enough for `of` lines, and at least `least` points high."""
    sheet.row_dimensions[at] = _AsHigh(sheet, index=at, ht=max(least, min(of, _MOST) * _LINE))


def rows_for(of: int) -> int:
    """Returns how many rows of the sheet `of` lines take."""
    return 1 if of <= _MOST else ceil(of / _PIECE)


def join(sheet: Worksheet, at: int, of: int, columns: int, across: bool = False) -> None:
    """Joins several rows of the sheet into one row of the table with `of` lines.

    across: its columns too.
    """
    last = at + rows_for(of) - 1
    for below in range(at, last + 1):
        sheet.row_dimensions[below].height = _PIECE * _LINE
    if across:
        merge(sheet, at, 1, last, columns)
        return
    for place in range(1, columns + 1):
        merge(sheet, at, place, last, place)


def merge(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    """Joins the cells into one."""
    if not isinstance(sheet.merged_cells, _InOrder):
        sheet.merged_cells = _InOrder()
    sheet.merge_cells(None, top, left, bottom, right)
