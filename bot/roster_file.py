"""Reads a roster file (CSV or XLSX) into rows. models/accounts/roster judges them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import closing

from bot.workbook_file import OLD_EXCEL, ZIP
from handlers.roster_sheets.sheet_rows import from_sheet, rows_of
from models.accounts.roster_rows import RawRow
from models.errors import FileFaults
from scheduler.content_checked import ContentRefused
from scheduler.ports import FileOpener

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000


def read_roster_file(
    content: bytes, file_name: str, opener: FileOpener | None = None
) -> list[RawRow]:
    """Return the rows without the empty ones, numbered as a spreadsheet shows them (header: row 1).

    CSV is UTF-8, a byte order mark is allowed. An XLSX is opened and read as one that is sent in
    the chat (scheduler/opening/roster_read), so that cells which are numbers are known as such;
    heads and roles may be in Thai. The content decides the kind, not the name.
    opener: opens an XLSX; None: a process is started for it. Raises FileFaults for a file that is
    neither, is broken, or has more than 10 MB, 20,000 rows of CSV or 3,000 of XLSX.
    """
    if len(content) > MOST_BYTES:
        raise FileFaults(["the file is larger than 10 MB, that is no roster"])
    if content.startswith(OLD_EXCEL):
        raise FileFaults(["the file is an old XLS or has a password: save it as XLSX or CSV UTF-8"])
    if content.startswith(ZIP):
        return _workbook(content, file_name, opener)
    if file_name.lower().endswith((".xlsx", ".xlsm", ".xls")):
        raise FileFaults(["the file is not an XLSX in spite of its name: save it again as XLSX"])
    return from_sheet(_numbered(_csv(content)))


def _workbook(content: bytes, file_name: str, opener: FileOpener | None) -> list[RawRow]:
    if opener is None:
        from bot.opener import Opener  # noqa: PLC0415

        with closing(Opener()) as started:
            return _workbook(content, file_name, started)
    try:
        read = opener.form(opener.check(content, file_name, MOST_BYTES).data)
    except ContentRefused as refused:
        fault = f"the XLSX cannot be opened ({refused.reason.value}): save it again as XLSX"
        raise FileFaults([fault]) from refused
    if read is None or "roster" not in read:
        raise FileFaults(["no sheet has the heads of a roster, such as staff_id, name and bureau"])
    if read["left"]:
        most = len(read["roster"]) - 1
        raise FileFaults([f"more than {most} people: save the roster as CSV UTF-8"])
    return rows_of(read)


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
