"""Turns the rows of a roster file into checked entries.

Every fault is named with its row (docs/commands.md), so that all can be corrected at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.accounts.roster_faults import RosterFault
from models.people.person import ROLES, STAFF

COLUMNS = ("staff_id", "name", "position", "bureau", "work_group", "roles", "supervisor_id")
NEEDED = ("staff_id", "name", "bureau")
LONGEST = {
    "staff_id": 40, "name": 200, "position": 200, "bureau": 120, "work_group": 200,
    "roles": 120, "supervisor_id": 40,
}  # fmt: skip

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
# A formula of a spreadsheet; a dash alone means "none" in many rosters.
_FORMULA = re.compile(r"\s*(?:[=@]|[+-][\w(=@.])")
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True)
class RawRow:
    """A row of the file.

    number: counted from 1, as in a spreadsheet.
    numbers: the places of cells that are numbers or dates in the spreadsheet, where it is known.
    """

    number: int
    cells: tuple[str, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class RosterEntry:
    """One person of the file. supervisor: a staff id, or empty."""

    number: int
    staff_id: str
    name: str
    position: str
    bureau: str
    work_group: str
    roles: tuple[str, ...]
    supervisor: str


def read_entries(rows: Sequence[RawRow]) -> tuple[list[RosterEntry], list[RosterFault]]:
    """The people in the rows below the header row, and all faults of the rows."""
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not filled:
        return [], [RosterFault(1, "empty_file")]
    header, *people = filled
    places, faults = _columns(header)
    if not people:
        faults.append(RosterFault(header.number, "no_people"))
    entries = []
    for row in people:
        values = {name: _value(row, at) for name, at in places.items()}
        faults += _row_faults(row, values, len(header.cells))
        entries.append(_entry(row.number, values))
    return entries, faults + _repeated(entries)


def line_faults(entries: Sequence[RosterEntry], kept: Mapping[str, str]) -> list[RosterFault]:
    """Faults in who is above whom: unknown superiors, oneself as superior, circles.

    kept: the superior's staff id by staff id, for people who stay though the file lacks them.
    """
    superiors = {**kept, **{e.staff_id: e.supervisor for e in entries if e.staff_id}}
    rows = {e.staff_id: e.number for e in entries if e.staff_id}
    faults = []
    for entry in entries:
        if entry.supervisor and entry.supervisor not in superiors:
            faults.append(_of_superior(entry, "unknown_superior"))
        elif entry.supervisor and entry.supervisor == entry.staff_id:
            faults.append(_of_superior(entry, "own_superior"))
    for circle in _circles(superiors):
        numbers = [rows[staff_id] for staff_id in circle if staff_id in rows]
        if numbers:
            way = " > ".join([*circle, circle[0]])
            faults.append(RosterFault(min(numbers), "circle", "supervisor_id", way))
    return faults


def _of_superior(entry: RosterEntry, code: str) -> RosterFault:
    return RosterFault(entry.number, code, "supervisor_id", entry.supervisor)


def column_places(header: RawRow) -> dict[str, int]:
    """Where each column stands."""
    return _columns(header)[0]


def _columns(header: RawRow) -> tuple[dict[str, int], list[RosterFault]]:
    names = [cleaned(cell).lower() for cell in header.cells]
    while names and not names[-1]:
        names.pop()
    places = {name: names.index(name) for name in COLUMNS if name in names}
    number = header.number
    faults = [RosterFault(number, "column_missing", n) for n in COLUMNS if n not in names]
    faults += [
        RosterFault(number, "column_unknown", value=name or "(no name)")
        for name in names
        if name not in COLUMNS
    ]
    faults += [RosterFault(number, "column_twice", n) for n in COLUMNS if names.count(n) > 1]
    return places, faults


def _value(row: RawRow, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _row_faults(row: RawRow, values: Mapping[str, str], width: int) -> Iterator[RosterFault]:
    for name in NEEDED:
        if name in values and not any(sign.isalnum() for sign in values[name]):
            yield RosterFault(row.number, "missing", name)
    for name, value in values.items():
        yield from _cell_faults(row.number, name, value)
    if any(cell.strip() for cell in row.cells[width:]):
        yield RosterFault(row.number, "wide_row")


def _cell_faults(number: int, name: str, value: str) -> Iterator[RosterFault]:
    if _FORMULA.match(value):
        yield RosterFault(number, "formula", name, cleaned(value))
    elif len(cleaned(value)) > LONGEST[name]:
        yield RosterFault(number, "long", name, cleaned(value), str(LONGEST[name]))
    elif name == "roles":
        unknown = [role for role in _roles(value) if role not in ROLES]
        yield from (RosterFault(number, "unknown_role", name, role) for role in unknown)


def _entry(number: int, values: Mapping[str, str]) -> RosterEntry:
    named = {STAFF, *_roles(values.get("roles", ""))}
    return RosterEntry(
        number=number,
        staff_id=_identifier(values.get("staff_id", "")),
        name=cleaned(values.get("name", "")),
        position=cleaned(values.get("position", "")),
        bureau=cleaned(values.get("bureau", "")),
        work_group=cleaned(values.get("work_group", "")),
        roles=tuple(role for role in ROLES if role in named),
        supervisor=_identifier(values.get("supervisor_id", "")),
    )


def _repeated(entries: Sequence[RosterEntry]) -> list[RosterFault]:
    first: dict[str, int] = {}
    faults = []
    for entry in entries:
        earlier = first.setdefault(entry.staff_id, entry.number)
        if entry.staff_id and earlier != entry.number:
            faults.append(
                RosterFault(entry.number, "twice", "staff_id", entry.staff_id, str(earlier))
            )
    return faults


def _roles(cell: str) -> list[str]:
    return [role for part in cell.split(";") if (role := cleaned(part).lower())]


def _identifier(text: str) -> str:
    """A staff id for comparing: a Thai digit must not make one person two."""
    text = cleaned(text).translate(_THAI_DIGITS)
    return "" if text == "-" else text


def cleaned(text: str) -> str:
    """One line, no invisible characters, one sara am: these must not make one bureau two."""
    text = unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "\u0e33")
    return " ".join(_INVISIBLE.sub("", text).split())


def _circles(superiors: Mapping[str, str]) -> list[list[str]]:
    """Every circle of two or more, once each."""
    found: list[list[str]] = []
    done: set[str] = set()
    for start in superiors:
        way: dict[str, int] = {}
        at = start
        while at and at not in done and at not in way:
            way[at] = len(way)
            at = superiors.get(at, "")
        if at in way and len(way) - way[at] > 1:
            found.append(list(way)[way[at] :])
        done.update(way)
    return found
