"""Reads a roster file (CSV or XLSX) into rows; must not judge what stands in them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

import openpyxl

from models.accounts.roster_rows import RawRow
from models.errors import Faults

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED_BYTES = 200 * 1024 * 1024
MOST_ROWS = 20_000
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_roster_file(content: bytes, file_name: str) -> list[RawRow]:
    """The rows, numbered as a spreadsheet shows them (the header is row 1), empty ones left out.

    CSV is UTF-8, a byte order mark allowed; of an XLSX the first sheet is read. A formula comes
    out as text beginning with `=`. The kind is told by the content, not by the name. Raises
    Faults for a file that is neither, is broken, or has more than 20,000 rows or 10 MB.
    """
    if len(content) > MOST_BYTES:
        raise Faults(["the file is larger than 10 MB, that is no roster"])
    if content.startswith(_OLD_EXCEL):
        raise Faults(["the file is an old XLS or has a password: save it as XLSX or CSV UTF-8"])
    if content.startswith(_ZIP):
        return _numbered(_xlsx(content))
    if file_name.lower().endswith((".xlsx", ".xlsm", ".xls")):
        raise Faults(["the file is not an XLSX in spite of its name: save it again as XLSX"])
    return _numbered(_csv(content))


def _numbered(rows: Iterable[tuple[str, ...]]) -> list[RawRow]:
    kept = []
    for number, cells in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise Faults([f"row {number}: more than {MOST_ROWS} rows, that is no roster"])
        if any(cell.strip() for cell in cells):
            kept.append(RawRow(number, cells))
    return kept


def _csv(content: bytes) -> Iterator[tuple[str, ...]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise Faults([f"line {line}: not UTF-8, save the file as “CSV UTF-8”"]) from wrong
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        yield from (tuple(row) for row in reader)
    except csv.Error as wrong:
        fault = f"line {reader.line_num}: the quotation marks do not fit ({wrong})"
        raise Faults([fault]) from wrong


def _xlsx(content: bytes) -> Iterator[tuple[str, ...]]:
    _refuse_a_bomb(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    except Exception as wrong:  # noqa: BLE001  openpyxl raises whatever a broken part causes
        raise Faults(["the XLSX cannot be opened: save it again, without a password"]) from wrong
    try:
        if not book.worksheets:
            raise Faults(["the XLSX holds no sheet with rows"])
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some writers note a size that is wrong
        for row in sheet.iter_rows():
            yield tuple(_text(cell) for cell in row)
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as wrong:
        raise Faults(["the XLSX is broken: save it again"]) from wrong
    finally:
        book.close()


def _refuse_a_bomb(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as wrong:
        raise Faults(["the XLSX is broken: save it again"]) from wrong
    if unpacked > MOST_UNPACKED_BYTES:
        raise Faults(["the XLSX is larger than a roster can be"])


def _text(cell: Any) -> str:
    """The cell as text; whole numbers without their decimals, formulas and errors with `=`."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):
        words = value if isinstance(value, str) else ""
        return "=" + words.removeprefix("=")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
