"""A document as XLSX: every table a sheet with real numbers and dates; texts stay texts.

A text that begins with = stays a text, and what no workbook can hold is taken out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from handlers.documents.model import (
    Bars,
    Block,
    Cell,
    Digits,
    Document,
    Heading,
    Money,
    Notes,
    Para,
    Share,
    Signatures,
    Table,
    Thumb,
    Value,
)
from handlers.documents.packing import repeatable
from handlers.documents.thumbnails import NONE
from handlers.documents.wording import DASH, PICTURE, clean

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NAME_LETTERS, _CELL_LETTERS = 31, 32_767
_FILLS = {"green": "C6E6C3", "yellow": "FDE9A2", "red": "F6BDB7", "grey": "EEEEEE"}
_ROOM = 120.0  # characters a table is wide
_ROOMY = 30.0
"""Points a row to sign in is high; the others are as high as their texts."""
A4 = 9
"""The paper's number in a workbook (ECMA-376, 18.3.1.63)."""
_THUMB = 72
"""Pixels of a small picture's longer side in a sheet."""
_EDGE = Side(style="thin", color="999999")
_SCRIPT = {"thai": "D", "arabic": "1"}
"""Thai digits or Arabic ones, of a number or date (the first sign of a locale in Excel)."""


def render(document: Document, footer: str, pictures: Mapping[str, bytes] = NONE) -> bytes:
    """The file: a sheet with the words, then a sheet a table. `footer` ends the first. pictures:
    those its cells name, by key."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    names = _Names()
    first.title = names.of("สรุป")
    _first_sheet(first, document, footer)
    for table in document.blocks:
        if isinstance(table, Table):
            _table_sheet(book.create_sheet(names.of(table.name)), table, document, pictures)
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
    """On A4 all columns abreast, the heads of a table on each page, the same foot as on paper."""
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if document.landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    foot: Any = sheet.oddFooter
    foot.left.text, foot.right.text = clean(footer).replace("&", "&&"), "หน้า &P จาก &N"


class _Names:
    """Titles of sheets: what Excel refuses taken out, at most 31 letters, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, wanted: str) -> str:
        plain = _NOT_IN_NAMES.sub(" ", clean(wanted).replace("\n", " ")).strip(" '") or "ตาราง"
        name, count = plain[:_NAME_LETTERS], 1
        while name.casefold() in self._taken:
            count += 1
            name = f"{plain[: _NAME_LETTERS - len(str(count)) - 1]} {count}"
        self._taken.add(name.casefold())
        return name


def _first_sheet(sheet: Worksheet, document: Document, footer: str) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 100, 40
    rows: list[tuple[str, bool, str]] = [(line, True, "") for line in document.title]
    rows += [(document.draft, True, "")] if document.draft else []
    rows += [(line, False, "") for line in document.meta]
    rows += [row for block in document.blocks for row in _said(block)]
    rows += [(footer, False, "")]
    for place, (text, bold, beside) in enumerate(rows, 1):
        told: Any = sheet.cell(place, 1)
        _put(told, text, document.digits, bold)
        told.alignment = Alignment(wrap_text=True, vertical="top")
        if beside:
            _put(sheet.cell(place, 2), beside, document.digits)


def _said(block: Block) -> Iterator[tuple[str, bool, str]]:
    match block:
        case Heading():
            yield block.text, True, ""
        case Para():
            yield block.text, block.bold, ""
        case Notes():
            yield block.title, True, ""
            yield from ((item, False, "") for item in block.items)
        case Bars():
            yield block.title, True, ""
            yield from ((bar.label, False, bar.words) for bar in block.bars)
        case Signatures():
            yield from ((f"ลงชื่อ ........................ {who}", False, "") for who in block.who)
        case Table():
            yield f"(ตาราง “{block.name}” อยู่ในแผ่นงานถัดไป)", False, ""


def _table_sheet(
    sheet: Worksheet, table: Table, document: Document, pictures: Mapping[str, bytes]
) -> None:
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    whole = sum(column.width for column in table.columns)
    for place, column in enumerate(table.columns, 1):
        width = max(6.0, _ROOM * column.width / whole)
        sheet.column_dimensions[get_column_letter(place)].width = width
        head = sheet.cell(1, place)
        _put(head, column.title, document.digits, bold=True)
        _look(head, "grey", "center")
    for at, row in enumerate(table.rows, 2):
        sheet.row_dimensions[at].height = _ROOMY if table.roomy else None
        for place, (value, column) in enumerate(zip(row, table.columns, strict=True), 1):
            cell = sheet.cell(at, place)
            _value(cell, value, document.digits)
            _look(cell, value.fill, column.align)
            if isinstance(value.value, Thumb) and value.value.key in pictures:
                _picture(sheet, cell, pictures[value.value.key])


def _picture(sheet: Worksheet, cell: Any, data: bytes) -> None:
    """Beside its row, in its cell; the row as high as it."""
    shown = Image(io.BytesIO(data))
    scale = _THUMB / max(shown.width, shown.height)
    shown.width, shown.height = round(shown.width * scale), round(shown.height * scale)
    cell.value = None
    sheet.row_dimensions[cell.row].height = _THUMB * 0.75 + 6  # points of pixels, and some air
    sheet.add_image(shown, cell.coordinate)


def _value(cell: Any, value: Cell, digits: Digits) -> None:
    _put(cell, DASH if value.value is None else value.value, digits, value.bold)


def _put(cell: Any, value: Value, digits: Digits, bold: bool = False) -> None:
    script = _SCRIPT[digits]
    cell.font = Font(name="TH Sarabun New", size=14, bold=bold)
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
            cell.value, cell.number_format = value, f"[$-{script}00041E]0"
        case str():
            _put_text(cell, value)


def _put_text(cell: Any, text: str) -> None:
    cell.value = clean(text)[:_CELL_LETTERS]
    cell.data_type = "s"  # a string that begins with = has become a formula
    cell.quotePrefix = text[:1] in ("=", "+", "-", "@")


def _look(cell: Any, fill: str, align: str) -> None:
    cell.border = Border(_EDGE, _EDGE, _EDGE, _EDGE)
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=align)
    if fill in _FILLS:
        cell.fill = PatternFill("solid", start_color=_FILLS[fill])
