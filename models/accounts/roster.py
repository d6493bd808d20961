"""Importing the roster: people with their bureaus, superiors and roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.accounts import joining, leaving
from models.accounts.roster_faults import RosterFaults
from models.accounts.roster_numbers import Mended, put_right
from models.accounts.roster_rows import RawRow, RosterEntry, line_faults, read_entries
from models.people.person import Bureau, Person
from models.trail import trail


@dataclass(frozen=True)
class PersonChange:
    """What was changed about somebody who was on the roster already.

    gained, lost: roles, in the order of `models.people.person.ROLES`.
    left_bureau: the name of the former bureau; None if it is the same.
    also: further columns that are to be told: name, position, work_group, supervisor_id.
    """

    person: Person
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    left_bureau: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class RosterResult:
    """What an import did. Unchanged people are in none of the counts.

    missing: staff ids on the roster that the file lacks (kept, or retired if asked).
    new_bureaus: bureaus that were added; a misspelt name shows here.
    changes: people with other roles or another bureau now; the caller notifies them.
    left: retired people with their LINE accounts; the caller calls `leaving.let_go`.
    mended: staff numbers that a spreadsheet had turned into others.
    """

    added: int
    updated: int
    retired: int
    missing: list[str]
    new_bureaus: list[str] = field(default_factory=list)
    changes: list[PersonChange] = field(default_factory=list)
    left: list[tuple[Person, str]] = field(default_factory=list)
    mended: list[Mended] = field(default_factory=list)


@dataclass(frozen=True)
class CheckedRoster:
    """A file without a fault, beside the roster as it is.

    known: everybody who is or was on the roster, by staff id.
    missing: people on the roster whom the file lacks.
    bureaus: the names of those that people of the roster are in, or a plan names.
    mended: staff numbers that a spreadsheet had turned into others.
    """

    entries: list[RosterEntry]
    known: dict[str, Person]
    missing: list[Person]
    bureaus: list[str]
    mended: list[Mended]


def check_roster(session: Session, rows: Sequence[RawRow], retire_missing: bool) -> CheckedRoster:
    """Read the rows (header row first). Stores nothing. Raises RosterFaults with every fault."""
    known = {person.staff_id: person for person in session.scalars(select(Person))}
    here = {number: p.name for number, p in known.items() if p.retired_at is None}
    numbers = put_right(rows, here)
    entries, faults = read_entries(numbers.rows)
    listed = {entry.staff_id for entry in entries}
    missing = [p for p in known.values() if p.retired_at is None and p.staff_id not in listed]
    kept = {} if retire_missing else _superiors(missing, known)
    faults += [*numbers.faults, *line_faults(entries, kept)]
    if faults:
        raise RosterFaults(faults)
    bureaus = list(session.scalars(select(Bureau.name).order_by(Bureau.name)))
    return CheckedRoster(entries, known, missing, bureaus, numbers.mended)


def import_roster(
    session: Session,
    rows: Sequence[RawRow],
    now: datetime,
    retire_missing: bool,
    by: int | None = None,
) -> RosterResult:
    """Put the rows (header row first) on the roster, all of them or none.

    Updates people by staff id; they keep their LINE account. A retired person in the file comes
    back, and has to join again. People the file lacks stay, unless `retire_missing`: then they
    leave the roster at `now` and lose LINE account and codes. by: the administrator; None for the
    command line. Raises RosterFaults with every fault and its row (docs/commands.md).
    """
    checked = check_roster(session, rows, retire_missing)
    entries, known, missing = checked.entries, checked.known, checked.missing
    bureaus, new_bureaus = _bureaus(session, entries)
    changed, changes = _update(entries, known, bureaus)
    added = [entry for entry in entries if entry.staff_id not in known]
    _add(session, added, bureaus)
    changed |= _put_under_superiors(session, entries)
    left = _retire(session, missing, now) if retire_missing else []
    result = RosterResult(
        added=len(added),
        updated=len(changed.difference(entry.staff_id for entry in added)),
        retired=len(missing) if retire_missing else 0,
        missing=sorted(person.staff_id for person in missing),
        new_bureaus=new_bureaus,
        changes=changes,
        left=left,
        mended=checked.mended,
    )
    session.flush()
    _record(session, now, by, result, missing if retire_missing else [])
    return result


def _superiors(people: Sequence[Person], known: Mapping[str, Person]) -> dict[str, str]:
    staff_ids = {person.id: person.staff_id for person in known.values()}
    return {p.staff_id: staff_ids.get(p.supervisor_id or 0, "") for p in people}


def _bureaus(
    session: Session, entries: Sequence[RosterEntry]
) -> tuple[dict[str, Bureau], list[str]]:
    bureaus = {bureau.name: bureau for bureau in session.scalars(select(Bureau))}
    new = sorted({entry.bureau for entry in entries}.difference(bureaus))
    made = {name: Bureau(name=name) for name in new}
    session.add_all(made.values())
    session.flush()
    return {**bureaus, **made}, new


def _update(
    entries: Sequence[RosterEntry], known: Mapping[str, Person], bureaus: Mapping[str, Bureau]
) -> tuple[set[str], list[PersonChange]]:
    """Update the known people. Returns the staff ids of those who changed, and the changes."""
    changed, changes = set(), []
    for entry in entries:
        person = known.get(entry.staff_id)
        if person is None:
            continue
        change = _change(person, entry)
        if change.gained or change.lost or change.left_bureau:
            changes.append(change)
        if _differ(person, {**_plain(entry), "bureau": bureaus[entry.bureau], "retired_at": None}):
            changed.add(entry.staff_id)
    return changed, changes


def _change(person: Person, entry: RosterEntry) -> PersonChange:
    """What the entry will change; call it before the update."""
    gained = tuple(role for role in entry.roles if role not in person.roles)
    lost = tuple(role for role in person.roles if role not in entry.roles)
    moved = person.bureau.name if person.bureau.name != entry.bureau else None
    return PersonChange(person, gained, lost, moved)


def _add(session: Session, entries: Sequence[RosterEntry], bureaus: Mapping[str, Bureau]) -> None:
    rows = [
        {**_plain(e), "staff_id": e.staff_id, "bureau_id": bureaus[e.bureau].id} for e in entries
    ]
    if rows:  # as objects, SQLite would need 1,500 INSERTs, one for each id
        session.execute(insert(Person), rows)


def _put_under_superiors(session: Session, entries: Sequence[RosterEntry]) -> set[str]:
    """Set the superiors, after all people have ids. Returns the staff ids of those who changed."""
    everybody = {person.staff_id: person for person in session.scalars(select(Person))}
    changed = set()
    for entry in entries:
        superior = everybody[entry.supervisor].id if entry.supervisor else None
        if _differ(everybody[entry.staff_id], {"supervisor_id": superior}):
            changed.add(entry.staff_id)
    return changed


def _plain(entry: RosterEntry) -> dict[str, object]:
    return {
        "name": entry.name,
        "position": entry.position,
        "work_group": entry.work_group,
        "roles": list(entry.roles),
    }


def _differ(person: Person, values: Mapping[str, object]) -> bool:
    """Set the values that differ. Returns whether any did; an unchanged row needs no UPDATE."""
    new = {name: value for name, value in values.items() if getattr(person, name) != value}
    for name, value in new.items():
        setattr(person, name, value)
    return bool(new)


def _retire(session: Session, people: Sequence[Person], now: datetime) -> list[tuple[Person, str]]:
    left = [(p, p.line_user_id) for p in people if p.line_user_id is not None]
    for person in people:
        joining.unlink(person)
        person.retired_at = now
    ids = [person.id for person in people]
    joining.kill_codes(session, ids)
    leaving.end_standings(session, ids, now)
    return left


def _record(
    session: Session,
    now: datetime,
    by: int | None,
    result: RosterResult,
    retired: Sequence[Person],
) -> None:
    for change in result.changes:
        roles = {"gained": list(change.gained), "lost": list(change.lost)}
        about = f"person:{change.person.id}"
        if change.gained or change.lost:
            trail.record(session, now, by, "roles_changed", about, **roles)
        if change.left_bureau is not None:
            trail.record(session, now, by, "bureau_changed", about)
    for person in retired:
        trail.record(session, now, by, "retired", f"person:{person.id}")
    trail.record(
        session,
        now,
        by,
        "roster_imported",
        "roster",
        added=result.added,
        updated=result.updated,
        retired=[person.id for person in retired],
        roles={str(c.person.id): c.person.roles for c in result.changes if c.gained or c.lost},
    )
