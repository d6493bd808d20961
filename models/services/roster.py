"""Importing the roster: who is there, in which bureau, with which roles. Never commits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.errors import Faults
from models.person import Bureau, Person
from models.services import joining, trail
from models.services.roster_rows import COLUMNS, Entry, RawRow, line_faults, read_entries, worded

__all__ = ["COLUMNS", "RawRow", "RosterResult", "import_roster"]


@dataclass(frozen=True)
class RosterResult:
    """What an import did. Counts are of people; unchanged people are in none of them.

    missing: staff ids on the roster that the file lacks (kept, or `retired` of them if asked).
    new_bureaus: bureaus that were not there before; a misspelt name shows here.
    left_accounts: LINE ids that were unlinked; what waits to be pushed to them is to be cancelled.
    """

    added: int
    updated: int
    retired: int
    missing: list[str]
    new_bureaus: list[str] = field(default_factory=list)
    left_accounts: list[str] = field(default_factory=list)


def import_roster(
    session: Session, rows: Sequence[RawRow], now: datetime, retire_missing: bool
) -> RosterResult:
    """Put the rows (header row first) on the roster, all of them or none.

    A person known by staff id is updated and keeps their LINE account; someone retired who
    stands in the file again comes back, to join anew. People the file lacks stay, unless
    `retire_missing`: then they leave the roster at `now` (aware), their LINE account is a
    stranger's again and their joining codes are dead. Raises Faults naming every fault with its
    row (contract.md, `roster import`).
    """
    entries, faults = read_entries(rows)
    known = {person.staff_id: person for person in session.scalars(select(Person))}
    told = {entry.staff_id for entry in entries}
    missing = [p for p in known.values() if p.retired_at is None and p.staff_id not in told]
    kept = {} if retire_missing else _superiors(missing, known)
    faults += line_faults(entries, kept)
    if faults:
        raise Faults(worded(faults))
    bureaus, new_bureaus = _bureaus(session, entries)
    changed, new_roles = _update(entries, known, bureaus)
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
        left_accounts=left,
    )
    session.flush()
    _record(session, now, result, new_roles, missing if retire_missing else [])
    return result


def _superiors(people: Sequence[Person], known: Mapping[str, Person]) -> dict[str, str]:
    staff_ids = {person.id: person.staff_id for person in known.values()}
    return {p.staff_id: staff_ids.get(p.supervisor_id or 0, "") for p in people}


def _bureaus(
    session: Session, entries: Sequence[Entry]
) -> tuple[dict[str, Bureau], list[str]]:
    bureaus = {bureau.name: bureau for bureau in session.scalars(select(Bureau))}
    new = sorted({entry.bureau for entry in entries}.difference(bureaus))
    made = {name: Bureau(name=name) for name in new}
    session.add_all(made.values())
    session.flush()
    return {**bureaus, **made}, new


def _update(
    entries: Sequence[Entry], known: Mapping[str, Person], bureaus: Mapping[str, Bureau]
) -> tuple[set[str], list[Person]]:
    """Staff ids of the known people who changed, and those of them whose roles did."""
    changed, new_roles = set(), []
    for entry in entries:
        person = known.get(entry.staff_id)
        if person is None:
            continue
        if person.roles != list(entry.roles):
            new_roles.append(person)
        if _differ(person, {**_plain(entry), "bureau": bureaus[entry.bureau], "retired_at": None}):
            changed.add(entry.staff_id)
    return changed, new_roles


def _add(
    session: Session, entries: Sequence[Entry], bureaus: Mapping[str, Bureau]
) -> None:
    rows = [
        {**_plain(e), "staff_id": e.staff_id, "bureau_id": bureaus[e.bureau].id} for e in entries
    ]
    if rows:  # as objects each would be an INSERT of its own: SQLite would be asked for 1,500 ids
        session.execute(insert(Person), rows)


def _put_under_superiors(session: Session, entries: Sequence[Entry]) -> set[str]:
    """Staff ids of those whose superior is another now. Superiors may be new: ids come first."""
    everybody = {person.staff_id: person for person in session.scalars(select(Person))}
    changed = set()
    for entry in entries:
        superior = everybody[entry.supervisor].id if entry.supervisor else None
        if _differ(everybody[entry.staff_id], {"supervisor_id": superior}):
            changed.add(entry.staff_id)
    return changed


def _plain(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "position": entry.position,
        "work_group": entry.work_group,
        "roles": list(entry.roles),
    }


def _differ(person: Person, values: Mapping[str, object]) -> bool:
    """Set what differs; whether anything did. An untouched row costs no UPDATE."""
    new = {name: value for name, value in values.items() if getattr(person, name) != value}
    for name, value in new.items():
        setattr(person, name, value)
    return bool(new)


def _retire(session: Session, people: Sequence[Person], now: datetime) -> list[str]:
    left = [p.line_user_id for p in people if p.line_user_id is not None]
    for person in people:
        joining.unlink(person)
        person.retired_at = now
    joining.kill_codes(session, [person.id for person in people])
    return left


def _record(
    session: Session,
    now: datetime,
    result: RosterResult,
    new_roles: Sequence[Person],
    retired: Sequence[Person],
) -> None:
    trail.record(
        session,
        now,
        None,
        "roster_imported",
        "roster",
        added=result.added,
        updated=result.updated,
        retired=[person.id for person in retired],
        roles={str(person.id): person.roles for person in new_roles},
    )
