"""What is wrong with a roster file, as codes; the command line reads them in English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.errors import FileFaults
from models.people.person import ROLES


@dataclass(frozen=True)
class RosterFault:
    """One fault.

    row: as a spreadsheet shows it.
    code: a key of `IN_ENGLISH`.
    field: the column.
    value: what stands there.
    other: what it clashes with, or what would be right.
    """

    row: int
    code: str
    field: str = ""
    value: str = ""
    other: str = ""


IN_ENGLISH: Mapping[str, str] = {
    "empty_file": "the file is empty",
    "no_people": "the file holds no people",
    "column_missing": "column {field} is missing",
    "column_unknown": "column {value} is unknown",
    "column_twice": "column {field} stands twice",
    "missing": "{field} is empty",
    "formula": "{field} is a formula, write the value itself",
    "long": "{field} is longer than {other} characters",
    "unknown_role": f"role {{value}} is unknown, use {' '.join(ROLES)} separated by ;",
    "wide_row": "more cells than there are columns",
    "twice": "staff_id {value} stands in row {other} already",
    "unknown_superior": "supervisor_id {value} is not in the roster",
    "own_superior": "supervisor_id is the person's own staff_id",
    "circle": "supervisor_id goes in a circle: {value}",
    "turned": "{field} {value} became a number in the spreadsheet, is it {other}? Make it a text",
    "short": "staff_id {value} is shorter than the others ({other} digits), did it lose zeros?",
    "became_date": "{field} {value} became a date in the spreadsheet, make it a text",
}


class RosterFaults(FileFaults):
    """A roster was refused as a whole. found: every fault, in the order of their rows."""

    def __init__(self, found: Iterable[RosterFault]) -> None:
        self.found = sorted(found, key=lambda fault: fault.row)
        super().__init__(worded(self.found))


def worded(faults: Iterable[RosterFault]) -> list[str]:
    """The faults in the order of their rows, one line each, in English."""
    return [f"row {each.row}: {_words(each)}" for each in sorted(faults, key=lambda f: f.row)]


def _words(fault: RosterFault) -> str:
    return IN_ENGLISH[fault.code].format(field=fault.field, value=fault.value, other=fault.other)
