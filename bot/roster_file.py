"""Reads a roster file (CSV or XLSX) into rows. models/accounts/roster judges them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from bot import workbook_file
from bot.workbook_file import OLD_EXCEL, ZIP
from handlers.roster_sheets.sheet_rows import from_sheet
from handlers.understand import roster_heads
from models.accounts.roster_rows import RawRow
from models.errors import FileFaults

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000
_MOST_SHEETS = 5


def read_roster_file(content: bytes, file_name: str) -> list[RawRow]:
    """Return the rows without the empty ones, numbered as a spreadsheet shows them (header: row 1).

    CSV is UTF-8, a byte order mark is allowed. Of an XLSX it reads the sheet with the
    heads; heads and roles may be in Thai. A formula comes out as text that begins with `=`. The
    content decides the kind, not the name. Raises FileFaults for a file that is neither, is broken,
    or has more than 20,000 rows or 10 MB.
    """
    if len(content) > MOST_BYTES:
        raise FileFaults(["the file is larger than 10 MB, that is no roster"])
    if content.startswith(OLD_EXCEL):
        raise FileFaults(["the file is an old XLS or has a password: save it as XLSX or CSV UTF-8"])
    if content.startswith(ZIP):
        return from_sheet(_numbered(_xlsx(content)))
    if file_name.lower().endswith((".xlsx", ".xlsm", ".xls")):
        raise FileFaults(["the file is not an XLSX in spite of its name: save it again as XLSX"])
    return from_sheet(_numbered(_csv(content)))


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
    with workbook_file.opened(content, "roster") as book:
        sheets = [list(workbook_file.rows_of(sheet)) for sheet in book.worksheets[:_MOST_SHEETS]]
    headed = (rows for rows in sheets if roster_heads.head_at(rows) is not None)
    yield from next(headed, sheets[0])
