"""Reads a roster file (CSV or XLSX) into rows. models/accounts/roster judges them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

import openpyxl

from models.accounts.roster_rows import RawRow
from models.errors import FileFaults

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED_BYTES = 200 * 1024 * 1024
MOST_ROWS = 20_000
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_roster_file(content: bytes, file_name: str) -> list[RawRow]:
    """Return the rows without the empty ones, numbered as a spreadsheet shows them (header: row 1).

    CSV is UTF-8, a byte order mark is allowed. Of an XLSX it reads the first sheet. A formula comes
    out as text that begins with `=`. The content decides the kind, not the name. Raises FileFaults
    for a file that is neither, is broken, or has more than 20,000 rows or 10 MB.
    """
    if len(content) > MOST_BYTES:
        raise FileFaults(["the file is larger than 10 MB, that is no roster"])
    if content.startswith(_OLD_EXCEL):
        raise FileFaults(["the file is an old XLS or has a password: save it as XLSX or CSV UTF-8"])
    if content.startswith(_ZIP):
        return _numbered(_xlsx(content))
    if file_name.lower().endswith((".xlsx", ".xlsm", ".xls")):
        raise FileFaults(["the file is not an XLSX in spite of its name: save it again as XLSX"])
    return _numbered(_csv(content))


def _numbered(rows: Iterable[tuple[str, ...]]) -> list[RawRow]:
    kept = []
    for number, cells in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise FileFaults([f"row {number}: more than {MOST_ROWS} rows, that is no roster"])
        if any(cell.strip() for cell in cells):
            kept.append(RawRow(number, cells))
    return kept


def _csv(content: bytes) -> Iterator[tuple[str, ...]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise FileFaults([f"line {line}: not UTF-8, save the file as “CSV UTF-8”"]) from wrong
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        yield from (tuple(row) for row in reader)
    except csv.Error as wrong:
        fault = f"line {reader.line_num}: the quotation marks do not fit ({wrong})"
        raise FileFaults([fault]) from wrong


def _xlsx(content: bytes) -> Iterator[tuple[str, ...]]:
    _refuse_a_bomb(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    except Exception as wrong:  # noqa: BLE001  openpyxl raises whatever a broken part causes
        raise FileFaults(
            ["the XLSX cannot be opened: save it again, without a password"]
        ) from wrong
    try:
        if not book.worksheets:
            raise FileFaults(["the XLSX holds no sheet with rows"])
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some programs note a wrong size
        for row in sheet.iter_rows():
            yield tuple(_text(cell) for cell in row)
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as wrong:
        raise FileFaults(["the XLSX is broken: save it again"]) from wrong
    finally:
        book.close()


def _refuse_a_bomb(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as wrong:
        raise FileFaults(["the XLSX is broken: save it again"]) from wrong
    if unpacked > MOST_UNPACKED_BYTES:
        raise FileFaults(["the XLSX is larger than a roster can be"])


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
