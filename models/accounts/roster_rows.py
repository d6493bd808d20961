"""Turns the rows of a roster file into checked entries.

Every fault is named with its row (README.md, Commands), so that all can be corrected at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.people.person import ROLES, STAFF

COLUMNS = ("staff_id", "name", "position", "bureau", "work_group", "roles", "supervisor_id")
NEEDED = ("staff_id", "name", "bureau")
LONGEST = {
    "staff_id": 40, "name": 200, "position": 200, "bureau": 120, "work_group": 200,
    "roles": 120, "supervisor_id": 40,
}  # fmt: skip

Fault = tuple[int, str]
"""The row's number as a spreadsheet shows it, and what is wrong with it."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
# A formula of a spreadsheet; a dash alone means "none" in many rosters.
_FORMULA = re.compile(r"\s*(?:[=@]|[+-][\w(=@.])")
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True)
class RawRow:
    """A row of the file. number: counted from 1, as in a spreadsheet."""

    number: int
    cells: tuple[str, ...]


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


def read_entries(rows: Sequence[RawRow]) -> tuple[list[RosterEntry], list[Fault]]:
    """The people in the rows below the header row, and all faults of the rows."""
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not filled:
        return [], [(1, "the file is empty")]
    header, *people = filled
    places, faults = _columns(header)
    if not people:
        faults.append((header.number, "the file holds no people"))
    entries = []
    for row in people:
        values = {name: _value(row, at) for name, at in places.items()}
        faults += [(row.number, fault) for fault in _row_faults(row, values, len(header.cells))]
        entries.append(_entry(row.number, values))
    return entries, faults + _repeated(entries)


def line_faults(entries: Sequence[RosterEntry], kept: Mapping[str, str]) -> list[Fault]:
    """Faults in who is above whom: unknown superiors, oneself as superior, circles.

    kept: the superior's staff id by staff id, for people who stay though the file lacks them.
    """
    superiors = {**kept, **{e.staff_id: e.supervisor for e in entries if e.staff_id}}
    rows = {e.staff_id: e.number for e in entries if e.staff_id}
    faults = []
    for entry in entries:
        if entry.supervisor and entry.supervisor not in superiors:
            faults.append((entry.number, f"supervisor_id {entry.supervisor} is not in the roster"))
        elif entry.supervisor and entry.supervisor == entry.staff_id:
            faults.append((entry.number, "supervisor_id is the person's own staff_id"))
    for circle in _circles(superiors):
        numbers = [rows[staff_id] for staff_id in circle if staff_id in rows]
        if numbers:
            way = " > ".join([*circle, circle[0]])
            faults.append((min(numbers), f"supervisor_id goes in a circle: {way}"))
    return faults


def worded(faults: Iterable[Fault]) -> list[str]:
    """The faults in the order of their rows, one line each."""
    return [f"row {number}: {fault}" for number, fault in sorted(faults, key=lambda f: f[0])]


def _columns(header: RawRow) -> tuple[dict[str, int], list[Fault]]:
    names = [_cleaned(cell).lower() for cell in header.cells]
    while names and not names[-1]:
        names.pop()
    places = {name: names.index(name) for name in COLUMNS if name in names}
    found = [f"column {name} is missing" for name in COLUMNS if name not in names]
    found += [f"column {name or '(no name)'} is unknown" for name in names if name not in COLUMNS]
    found += [f"column {name} stands twice" for name in COLUMNS if names.count(name) > 1]
    return places, [(header.number, fault) for fault in found]


def _value(row: RawRow, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _row_faults(row: RawRow, values: Mapping[str, str], width: int) -> Iterator[str]:
    for name in NEEDED:
        if name in values and not any(sign.isalnum() for sign in values[name]):
            yield f"{name} is empty"
    for name, value in values.items():
        yield from _cell_faults(name, value)
    if any(cell.strip() for cell in row.cells[width:]):
        yield "more cells than there are columns"


def _cell_faults(name: str, value: str) -> Iterator[str]:
    if _FORMULA.match(value):
        yield f"{name} is a formula, write the value itself"
    elif len(_cleaned(value)) > LONGEST[name]:
        yield f"{name} is longer than {LONGEST[name]} characters"
    elif name == "roles":
        unknown = [role for role in _roles(value) if role not in ROLES]
        for role in unknown:
            yield f"role {role} is unknown, use {' '.join(ROLES)} separated by ;"


def _entry(number: int, values: Mapping[str, str]) -> RosterEntry:
    named = {STAFF, *_roles(values.get("roles", ""))}
    return RosterEntry(
        number=number,
        staff_id=_identifier(values.get("staff_id", "")),
        name=_cleaned(values.get("name", "")),
        position=_cleaned(values.get("position", "")),
        bureau=_cleaned(values.get("bureau", "")),
        work_group=_cleaned(values.get("work_group", "")),
        roles=tuple(role for role in ROLES if role in named),
        supervisor=_identifier(values.get("supervisor_id", "")),
    )


def _repeated(entries: Sequence[RosterEntry]) -> list[Fault]:
    first: dict[str, int] = {}
    faults = []
    for entry in entries:
        earlier = first.setdefault(entry.staff_id, entry.number)
        if entry.staff_id and earlier != entry.number:
            fault = f"staff_id {entry.staff_id} stands in row {earlier} already"
            faults.append((entry.number, fault))
    return faults


def _roles(cell: str) -> list[str]:
    return [role for part in cell.split(";") if (role := _cleaned(part).lower())]


def _identifier(text: str) -> str:
    """A staff id for comparing: a Thai digit must not make one person two."""
    text = _cleaned(text).translate(_THAI_DIGITS)
    return "" if text == "-" else text


def _cleaned(text: str) -> str:
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
