"""Mends staff numbers that a spreadsheet turned into other numbers: 0103 became 103, 1.10 became
1.1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.accounts.roster_faults import RosterFault
from models.accounts.roster_rows import RawRow, cleaned, column_places

STAFF_ID, NAME, SUPERIOR = "staff_id", "name", "supervisor_id"
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_ENOUGH = 3
"""So many numbers of one length tell how long the office's are."""


@dataclass(frozen=True)
class Mended:
    """A number that was put right. row: its row; was, now: the number."""

    row: int
    was: str
    now: str


@dataclass(frozen=True)
class StaffNumbers:
    """Rows with their numbers put right, what was mended, and what is left to people."""

    rows: list[RawRow]
    mended: list[Mended]
    faults: list[RosterFault]


def put_right(rows: Sequence[RawRow], known: Mapping[str, str]) -> StaffNumbers:
    """Put the numbers right that surely are somebody's of the roster.

    known: names by staff id. Only cells that are numbers in the spreadsheet are looked at.
    """
    found = StaffNumbers([], [], [])
    filled = [row for row in rows if any(row.cells)]
    if not filled or not any(row.numbers for row in filled):
        return replace(found, rows=list(rows))
    places = column_places(filled[0])
    looked = list(rows)
    for column in (STAFF_ID, SUPERIOR):  # a superior may be a person whose number was put right
        given = {_cell(row, places.get(STAFF_ID, -1)) for row in looked}
        looked = [_looked_at(row, column, places, known, given, found) for row in looked]
    return replace(found, rows=looked)


def _looked_at(
    row: RawRow,
    column: str,
    places: Mapping[str, int],
    known: Mapping[str, str],
    given: set[str],
    found: StaffNumbers,
) -> RawRow:
    place = places.get(column, -1)
    value = _cell(row, place)
    if place not in row.numbers or not value or value in known:
        return row
    if column == SUPERIOR and value in given:
        return row
    meant = [each for each in known if each not in given and _turned(each) == value]
    if column == SUPERIOR:
        meant = [each for each in known if _turned(each) == value]
    sure = len(meant) == 1 and (
        column == SUPERIOR or _cell(row, places.get(NAME, -1)) == cleaned(known[meant[0]])
    )
    if sure:
        found.mended.append(Mended(row.number, value, meant[0]))
        cells = (*row.cells[:place], meant[0], *row.cells[place + 1 :])
        return replace(row, cells=cells)
    found.faults.extend(_doubts(row.number, column, value, meant, known))
    return row


def _doubts(
    number: int, column: str, value: str, meant: Sequence[str], known: Mapping[str, str]
) -> Iterator[RosterFault]:
    if _DATE.match(value):
        yield RosterFault(number, "became_date", column, value)
    elif meant:
        yield RosterFault(number, "turned", column, value, meant[0])
    elif column == STAFF_ID and 0 < len(value) < (usual := _usual_length(known)):
        yield RosterFault(number, "short", column, value, str(usual))


def _usual_length(known: Mapping[str, str]) -> int:
    """How many digits the office's numbers have; 0 if they differ or none begins with 0."""
    digits = [each for each in known if each.isdecimal()]
    lengths = {len(each) for each in digits}
    zeros = any(each.startswith("0") for each in digits)
    return lengths.pop() if len(lengths) == 1 and zeros and len(digits) >= _ENOUGH else 0


def _turned(staff_id: str) -> str:
    """What a spreadsheet makes of the number if its cell is not text."""
    if staff_id.isdecimal():
        return str(int(staff_id))
    whole, dot, part = staff_id.partition(".")
    if dot and whole.isdecimal() and part.isdecimal():
        return f"{int(whole)}.{part}".rstrip("0").rstrip(".")
    return ""


def _cell(row: RawRow, place: int) -> str:
    return cleaned(row.cells[place]) if 0 <= place < len(row.cells) else ""
