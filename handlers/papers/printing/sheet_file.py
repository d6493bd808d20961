"""A document as XLSX: a sheet for each table, with real numbers and dates; texts stay texts.

A text that begins with = stays a text. Characters that no workbook can hold are removed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import DataBarRule
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from handlers.papers.printing import sheet_cells, sheet_heights
from handlers.papers.printing.layout import BAR_COLOURS
from handlers.papers.printing.model import (
    Bars,
    Block,
    Cell,
    ChartBar,
    Column,
    Digits,
    Document,
    Heading,
    Notes,
    Paragraph,
    Pictures,
    Share,
    Signatures,
    Table,
    Thumb,
    is_across,
)
from handlers.papers.printing.packing import repeatable
from handlers.papers.printing.sheet_cells import FONT, SCRIPT, look, put
from handlers.papers.printing.table_heads import head_rows
from handlers.papers.printing.thumbnails import NONE
from handlers.papers.wording import DASH, clean

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NAME_LETTERS, _DRAFT_LETTERS = 31, 100
"""Excel's limit of a sheet's name. The head of a page holds 255, its fields included."""
_WORDS, _BESIDE = 100.0, 40.0  # widths of the first sheet's columns, in units
_ROOMY, _SIGNED = 30.0, 45.0
"""The least height of a row to sign in, in points, of a list and of a form."""
A4 = 9
"""A4 in a workbook (ECMA-376, 18.3.1.63)."""
_AS_TEXT = "@"
_THUMB, _PICTURE = 72, 320
"""The longer side of a picture in a table's cell and of one with a caption, in pixels."""
_DATA_BAR: Any = DataBarRule


def render(document: Document, footer: str, pictures: Mapping[str, bytes] = NONE) -> bytes:
    """Returns the file: a sheet with the words, then a sheet for each table.

    `footer` ends the first sheet. pictures: those its cells name, by key.
    """
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    names = _Names()
    first.title = names.of("สรุป")
    tables = list(_tables(document.blocks))
    sheets = [book.create_sheet(names.of(table.name)) for table, _ in tables]
    _first_sheet(first, document, footer, iter([sheet.title for sheet in sheets]))
    for sheet, (table, side) in zip(sheets, tables, strict=True):
        _table_sheet(sheet, table, document, pictures, side)
    for sheet in book.worksheets:
        _printed(sheet, document, footer)
    book.properties.title = clean(" ".join(document.title))
    book.properties.creator = "STRONG"
    when = document.made_at.astimezone(UTC).replace(tzinfo=None)
    book.properties.created = when
    out = io.BytesIO()
    book.save(out)
    return repeatable(out.getvalue(), when)


def _printed(sheet: Worksheet, document: Document, footer: str) -> None:
    """Sets the sheet up to print on A4: all columns side by side, a table's heads on each page, the
    same footer as on paper."""
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if document.landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(0.5, 0.5, 0.85, 0.75, header=0.4, footer=0.35)  # inches
    head: Any = sheet.oddHeader
    head.center.text, head.right.text = "&A", _printable(document.draft[:_DRAFT_LETTERS])
    foot: Any = sheet.oddFooter
    for part in (head.center, head.right, foot.left, foot.right):
        part.font, part.size = f"{FONT},Regular", 10
    foot.left.text, foot.right.text = _printable(footer), "หน้า &P จาก &N"


def _printable(text: str) -> str:
    """Returns the text for a head or footer, where & begins a field."""
    return clean(text).replace("&", "&&")


class _Names:
    """Yields the titles of sheets: without what Excel refuses, at most 31 letters, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, title: str) -> str:
        plain = _NOT_IN_NAMES.sub(" ", clean(title).replace("\n", " ")).strip(" '") or "ตาราง"
        name, count = plain[:_NAME_LETTERS], 1
        while name.casefold() in self._taken:
            count += 1
            name = f"{plain[: _NAME_LETTERS - len(str(count)) - 1]} {count}"
        self._taken.add(name.casefold())
        return name


@dataclass(frozen=True)
class _Line:
    """A line of the first sheet."""

    text: str
    bold: bool = False
    bar: ChartBar | None = None
    """A bar of a chart; its share stands beside the line."""
    least: float = 0.0


def _first_sheet(sheet: Worksheet, document: Document, footer: str, names: Iterator[str]) -> None:
    """Writes the words; for each table the name of its sheet, from `names` in order."""
    sheet.column_dimensions["A"].width = _WORDS
    sheet.column_dimensions["B"].width = _BESIDE
    written = [_Line(line, True) for line in document.title]
    written += [_Line(document.draft, True)] if document.draft else []
    written += [_Line(line) for line in document.meta]
    written += [line for block in document.blocks for line in _lines_of(block, names)]
    written += [_Line(footer)]
    for place, line in enumerate(written, 1):
        cell: Any = sheet.cell(place, 1)
        put(cell, line.text, document.digits, line.bold)
        cell.alignment = Alignment(wrap_text=True, vertical="bottom" if line.least else "top")
        if line.bar is not None:
            _bar(sheet, place, line.bar, document.digits)
        count = sheet_heights.lines_of(line.text, _WORDS)
        sheet_heights.set_height(sheet, place, count, line.least)


def _bar(sheet: Worksheet, place: int, bar: ChartBar, digits: Digits) -> None:
    """Writes the share as a number over a bar that follows the number when it is changed."""
    cell: Any = sheet.cell(place, 2)
    put(cell, Share(bar.share), digits)
    colour = f"FF{BAR_COLOURS[bar.fill].lstrip('#').upper()}"
    rule = _DATA_BAR("num", 0, "num", 100, colour, minLength=0, maxLength=100)
    sheet.conditional_formatting.add(cell.coordinate, rule)


def _lines_of(block: Block, names: Iterator[str]) -> Iterator[_Line]:
    match block:
        case Heading():
            yield _Line(block.text, True)
        case Paragraph():
            yield _Line(block.text, block.bold)
        case Notes():
            yield _Line(block.title, True)
            yield from (_Line(f"{DASH} {item}") for item in block.items)
        case Bars():
            yield _Line(block.title, True)
            yield from (_Line(f"{bar.label}: {bar.words}", bar=bar) for bar in block.bars)
        case Signatures():
            dots = "." * 24
            yield from (_Line(f"ลงชื่อ {dots} {who}", least=_SIGNED) for who in block.who)
        case Table() | Pictures():
            yield _Line(f"(ตารางอยู่ในแผ่นงาน “{next(names)}”)")


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[Table, int]]:
    """Yields what has a sheet of its own as tables, each with the longer side of its pictures."""
    for block in blocks:
        if isinstance(block, Table):
            yield block, _THUMB
        elif isinstance(block, Pictures):
            columns = (Column("ภาพ", 1, "center"), Column("คำบรรยาย", 1.5))
            rows = [[Cell(thumb), Cell(caption)] for thumb, caption in block.items]
            yield Table(block.name, columns, rows), _PICTURE


def _table_sheet(
    sheet: Worksheet,
    table: Table,
    document: Document,
    pictures: Mapping[str, bytes],
    side: int,
) -> None:
    heads = head_rows(table.columns)
    sheet.freeze_panes = f"A{len(heads) + 1}"
    sheet.print_title_rows = f"1:{len(heads)}"
    widths = sheet_heights.widths(table)
    for place, (column, width) in enumerate(zip(table.columns, widths, strict=True), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        if column.as_text:
            sheet.column_dimensions[get_column_letter(place)].number_format = _AS_TEXT
    for at, of in enumerate(heads, 1):
        sheet_cells.head_row(sheet, at, of, widths, document.digits)
    at = len(heads) + 1
    for row in table.rows:
        taken = _row(sheet, at, row, table, widths, document.digits)
        for place, value in enumerate(row, 1):
            if isinstance(value.value, Thumb) and value.value.key in pictures:
                _picture(sheet, sheet.cell(at, place), pictures[value.value.key], side)
        at += taken


def _row(
    sheet: Worksheet,
    at: int,
    row: Sequence[Cell],
    table: Table,
    widths: Sequence[float],
    digits: Digits,
) -> int:
    """Writes the table's row; returns how many rows of the sheet it took."""
    if is_across(table, row):
        return sheet_cells.across(sheet, at, row[0], widths, digits)
    for place, (value, column) in enumerate(zip(row, table.columns, strict=True), 1):
        cell = sheet.cell(at, place)
        put(cell, DASH if value.value is None else value.value, digits, value.bold)
        if isinstance(value.value, date) and sheet_heights.crowded(table):
            cell.number_format = f"[$-{SCRIPT[digits]}07041E]d mmm yy"
        if column.as_text:
            cell.number_format = _AS_TEXT
        look(cell, value.fill, column.align)
    lines = sheet_heights.lines(row, widths)
    rows = sheet_heights.rows_for(lines)
    if rows > 1:
        sheet_heights.join(sheet, at, lines, len(row))
    else:
        sheet_heights.set_height(sheet, at, lines, _ROOMY if table.roomy else 0.0)
    return rows


def _picture(sheet: Worksheet, cell: Any, data: bytes, side: int) -> None:
    """Puts the picture into its cell, `side` pixels long, and makes the row as high."""
    shown = Image(io.BytesIO(data))
    scale = side / max(shown.width, shown.height)
    shown.width, shown.height = round(shown.width * scale), round(shown.height * scale)
    cell.value = None
    needed = side * 0.75 + 6  # pixels in points, and some space
    sheet.row_dimensions[cell.row].height = max(sheet.row_dimensions[cell.row].height, needed)
    sheet.add_image(shown, cell.coordinate)
