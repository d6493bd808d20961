"""Opens workbooks (XLSX) that offices send, refuses broken and oversized ones, and writes some."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook

from models.errors import FileFaults

MOST_UNPACKED_BYTES = 200 * 1024 * 1024
ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How the bytes of an XLSX begin, and those of an older XLS or one with a password."""


@contextmanager
def opened(content: bytes, noun: str) -> Iterator[Workbook]:
    """Yields the workbook. noun: what it is to be. Raises FileFaults, also for what is read of it
    while it is open."""
    _refuse_a_bomb(content, noun)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    except Exception as wrong:  # noqa: BLE001  openpyxl raises whatever a broken part causes
        raise FileFaults(
            ["the XLSX cannot be opened: save it again, without a password"]
        ) from wrong
    try:
        if not book.worksheets:
            raise FileFaults(["the XLSX holds no sheet with rows"])
        yield book
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as wrong:
        raise FileFaults(["the XLSX is broken: save it again"]) from wrong
    finally:
        book.close()


def rows_of(sheet: Any) -> Iterator[tuple[str, ...]]:
    """Yields the rows of a sheet as text."""
    sheet.reset_dimensions()  # some programs note a wrong size
    for row in sheet.iter_rows():
        yield tuple(_text(cell) for cell in row)


def _refuse_a_bomb(content: bytes, noun: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as wrong:
        raise FileFaults(["the XLSX is broken: save it again"]) from wrong
    if unpacked > MOST_UNPACKED_BYTES:
        raise FileFaults([f"the XLSX is larger than a {noun} can be"])


def _text(cell: Any) -> str:
    """Return the cell as text: whole numbers without decimals, formulas and errors with `=`."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):
        words = value if isinstance(value, str) else ""
        return "=" + words.removeprefix("=")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def written(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Returns a workbook with these sheets; a cell that begins with `=` stays text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, words in enumerate(row, 1):
                if words:
                    cell = sheet.cell(number, column, words)
                    cell.data_type = "s"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
