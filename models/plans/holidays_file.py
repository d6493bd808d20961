"""Reads the office's own days (CSV) into checked rows.

Columns: `date,kind,name`, optionally `year` and `bureau`. Every fault is named with its row.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.calendar import BUDDHIST_YEARS, fiscal_year
from models.errors import FileFaults
from models.plans.office_day import DAY_KINDS, HOLIDAY

COLUMNS = ("date", "kind", "name", "year", "bureau")
NEEDED = ("date", "kind")
TAKEN_BACK = "none"
"""The kind of a row that removes a day from the table."""

MOST_BYTES = 1024 * 1024
MOST_NAME = 200
YEARS = range(2560, 2660)
"""Fiscal years (B.E.) that a day may be in; any other year is a typing mistake."""

Fault = tuple[int, str]

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_BUDDHIST = 2400


@dataclass(frozen=True)
class DayRow:
    """A day of the file.

    number: the row number as a spreadsheet shows it
    bureau: a bureau's name, or empty for the whole office
    """

    number: int
    day: date
    kind: str
    name: str
    bureau: str


def read_days(content: bytes) -> list[DayRow]:
    """Returns the rows of a CSV (UTF-8, BOM allowed). Raises FileFaults naming every fault.

    Dates are 2027-03-20, 2570-03-20 or 20/3/2570: a year over 2400 is B.E. If `year` is given, the
    date must be in that fiscal year.
    """
    table = _table(content)
    if not table:
        raise FileFaults(["row 1: the file is empty"])
    (top, names), *below = table
    header = [name.strip().lower() for name in names]
    faults = [(top, f"column {name} is missing") for name in NEEDED if name not in header]
    faults += [(top, f"column {n or '(no name)'} is unknown") for n in header if n not in COLUMNS]
    if faults:
        raise FileFaults(worded(faults))
    if not below:
        raise FileFaults([f"row {top}: the file holds no days"])
    rows = []
    for number, cells in below:
        if len(cells) > len(header):
            faults.append((number, "more cells than the header has"))
        values = {n: c.strip() for n, c in zip(header, cells, strict=False)}
        row = _row(number, values, faults)
        rows += [row] if row else []
    faults += _repeated(rows)
    if faults:
        raise FileFaults(worded(faults))
    return rows


def worded(faults: Iterable[Fault]) -> list[str]:
    """The faults in row order, one line each."""
    return [f"row {number}: {fault}" for number, fault in sorted(faults)]


def _table(content: bytes) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, with their numbers in a spreadsheet."""
    if len(content) > MOST_BYTES:
        raise FileFaults(["the file is larger than 1 MB, that is no calendar"])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise FileFaults([f"line {line}: not UTF-8, save the file as “CSV UTF-8”"]) from wrong
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        numbered = [(number, cells) for number, cells in enumerate(reader, 1)]
    except csv.Error as wrong:
        raise FileFaults([f"line {reader.line_num}: the quotation marks do not fit"]) from wrong
    return [(number, cells) for number, cells in numbered if any(c.strip() for c in cells)]


def _row(number: int, values: Mapping[str, str], faults: list[Fault]) -> DayRow | None:
    kind, name = values.get("kind", "").lower(), values.get("name", "")
    found = list(_word_faults(kind, name))
    day = day_of(values.get("date", ""))
    if not values.get("date"):
        found.append("the row has no date")
    elif day is None:
        found.append(f"date {values['date'][:40]!r} is no day such as 2570-03-20")
    else:
        found += _year_faults(day, values.get("year", ""))
    faults += [(number, fault) for fault in found]
    if found or day is None:
        return None
    return DayRow(number, day, kind, name, values.get("bureau", ""))


def _word_faults(kind: str, name: str) -> Iterable[str]:
    if kind not in (*DAY_KINDS, TAKEN_BACK):
        yield f"kind {kind[:40]!r} is none of {', '.join((*DAY_KINDS, TAKEN_BACK))}"
    elif kind == HOLIDAY and not name:
        yield "a holiday needs its name"
    if len(name) > MOST_NAME:
        yield f"name is longer than {MOST_NAME} characters"


def _year_faults(day: date, stated: str) -> Iterable[str]:
    if fiscal_year(day) not in YEARS:
        yield f"date {day.isoformat()} is in no fiscal year from {YEARS[0]} to {YEARS[-1]}"
    if not stated:
        return
    digits = stated.translate(_THAI_DIGITS)
    if not re.fullmatch("[0-9]{4}", digits):
        yield f"year {stated[:40]!r} is no fiscal year such as 2570"
        return
    year = int(digits) if int(digits) > _BUDDHIST else int(digits) + BUDDHIST_YEARS
    if fiscal_year(day) != year:
        yield f"date {day.isoformat()} is not in fiscal year {year}"


def day_of(text: str) -> date | None:
    """The day that figures such as 2570-03-20 or 20/3/2027 name, in either era; else None."""
    digits = text.translate(_THAI_DIGITS)
    if found := _ISO.fullmatch(digits):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SLASHES.fullmatch(digits):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year - BUDDHIST_YEARS if year > _BUDDHIST else year, month, day)
    except ValueError:
        return None


def _repeated(rows: Sequence[DayRow]) -> list[Fault]:
    times = Counter((row.day, row.bureau) for row in rows)
    twice = (row for row in rows if times[row.day, row.bureau] > 1)
    return [(row.number, f"{row.day.isoformat()} stands twice") for row in twice]
