"""What a roster file would change, and what to know before it counts. Stores nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts.roster import CheckedRoster
from models.accounts.roster_rows import RosterEntry
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, REPORTER, ROLES, STAFF, SUPERVISOR, Person

FIELDS = ("name", "position", "bureau", "work_group", "roles", "supervisor")
NO_REPORTER, NO_SUPERVISOR = "no_reporter", "no_supervisor"
WITHOUT_SUPERIOR, NEW_BUREAU = "without_superior", "new_bureau"
_ALIKE = 0.86
"""Two names of bureaus that are so alike may be one, spelt two ways."""


@dataclass(frozen=True)
class Difference:
    """What changes of somebody who is on the roster. was, will: by field, only what differs."""

    person: Person
    was: Mapping[str, str]
    will: Mapping[str, str]


@dataclass(frozen=True)
class Raised:
    """Roles above staff that somebody gains. person: None if they are new."""

    name: str
    gained: tuple[str, ...]
    person: Person | None


@dataclass(frozen=True)
class LeftBehind:
    """What the file leaves behind.

    code: NO_REPORTER or NO_SUPERVISOR of a bureau that had one, NEW_BUREAU, or WITHOUT_SUPERIOR.
    bureau: its name. count: how many people have nobody above them that had somebody.
    """

    code: str
    bureau: str = ""
    count: int = 0


@dataclass(frozen=True)
class RosterDifferences:
    """What a file would change.

    added: new people, and those who come back. missing: on the roster and not in the file.
    demoted: administrators who would be none.
    administrators: how many LINE reaches afterwards.
    """

    added: tuple[RosterEntry, ...]
    changed: tuple[Difference, ...]
    missing: tuple[Person, ...]
    raised: tuple[Raised, ...]
    demoted: tuple[Person, ...]
    effects: tuple[LeftBehind, ...]
    administrators: int

    def of(self, field: str) -> list[Difference]:
        """Those of whom this field changes."""
        return [each for each in self.changed if field in each.will]

    def changes(self, retire_missing: bool) -> bool:
        """Whether anything would change."""
        return bool(self.added or self.changed or (retire_missing and self.missing))


def compare(checked: CheckedRoster, retire_missing: bool) -> RosterDifferences:
    """What the checked file would change, with people it lacks kept or retired."""
    known, entries = checked.known, checked.entries
    numbers = {person.id: person.staff_id for person in known.values()}
    here = {e.staff_id: known[e.staff_id] for e in entries if _stays(known.get(e.staff_id))}
    changed = [
        found
        for entry in entries
        if entry.staff_id in here and (found := _difference(here[entry.staff_id], entry, numbers))
    ]
    reached = {number for number, person in known.items() if people.reachable(person)}
    after = _after(checked, retire_missing, numbers)
    before = [_standing(p, numbers) for p in known.values() if p.retired_at is None]
    return RosterDifferences(
        added=tuple(entry for entry in entries if entry.staff_id not in here),
        changed=tuple(changed),
        missing=tuple(checked.missing),
        raised=tuple(_raised(checked)),
        demoted=tuple(_demoted(checked, retire_missing)),
        effects=tuple(_effects(before, after, set(checked.bureaus))),
        administrators=sum(ADMIN in e.roles and e.staff_id in reached for e in after),
    )


def _stays(person: Person | None) -> bool:
    return person is not None and person.retired_at is None


def _difference(
    person: Person, entry: RosterEntry, numbers: Mapping[int, str]
) -> Difference | None:
    was = {
        "name": person.name,
        "position": person.position,
        "bureau": person.bureau.name,
        "work_group": person.work_group,
        "roles": ";".join(person.roles),
        "supervisor": numbers.get(person.supervisor_id or 0, ""),
    }
    will = {
        "name": entry.name,
        "position": entry.position,
        "bureau": entry.bureau,
        "work_group": entry.work_group,
        "roles": ";".join(entry.roles),
        "supervisor": entry.supervisor,
    }
    fields = [field for field in FIELDS if was[field] != will[field]]
    if not fields:
        return None
    return Difference(person, {f: was[f] for f in fields}, {f: will[f] for f in fields})


# -- before and after ----------------------------------------------------------------------------


@dataclass(frozen=True)
class _Standing:
    """Somebody on the roster, before or after. superior: a staff id, or empty."""

    staff_id: str
    bureau: str
    roles: tuple[str, ...]
    superior: str


def _standing(person: Person, numbers: Mapping[int, str]) -> _Standing:
    above = numbers.get(person.supervisor_id or 0, "")
    return _Standing(person.staff_id, person.bureau.name, tuple(person.roles), above)


def _after(
    checked: CheckedRoster, retire_missing: bool, numbers: Mapping[int, str]
) -> list[_Standing]:
    listed = [_Standing(e.staff_id, e.bureau, e.roles, e.supervisor) for e in checked.entries]
    kept = () if retire_missing else checked.missing
    return [*listed, *(_standing(person, numbers) for person in kept)]


def _effects(
    before: Sequence[_Standing], after: Sequence[_Standing], known: set[str]
) -> Iterator[LeftBehind]:
    bureaus = sorted({each.bureau for each in after})
    for role, code in ((REPORTER, NO_REPORTER), (SUPERVISOR, NO_SUPERVISOR)):
        had = {each.bureau for each in before if role in each.roles}
        have = {each.bureau for each in after if role in each.roles}
        yield from (LeftBehind(code, name) for name in bureaus if name in had - have)
    yield from (LeftBehind(NEW_BUREAU, name) for name in bureaus if name not in known)
    lost = {each.staff_id for each in before} & (_alone(after) - _alone(before))
    if lost:
        yield LeftBehind(WITHOUT_SUPERIOR, count=len(lost))


def _alone(those: Sequence[_Standing]) -> set[str]:
    """Who has nobody above them on the roster; executives need nobody."""
    there = {each.staff_id for each in those}
    return {e.staff_id for e in those if e.superior not in there and EXECUTIVE not in e.roles}


def _raised(checked: CheckedRoster) -> Iterator[Raised]:
    for entry in checked.entries:
        person = checked.known.get(entry.staff_id)
        held = person.roles if person is not None and person.retired_at is None else [STAFF]
        gained = tuple(role for role in ROLES if role in entry.roles and role not in held)
        if gained:
            yield Raised(entry.name, gained, person)


def _demoted(checked: CheckedRoster, retire_missing: bool) -> Iterator[Person]:
    listed = {entry.staff_id: entry.roles for entry in checked.entries}
    for person in checked.known.values():
        stays = retire_missing and person.staff_id not in listed
        if person.retired_at is None and person.has(ADMIN):
            if stays or ADMIN not in listed.get(person.staff_id, (ADMIN,)):
                yield person


# -- bureaus spelt two ways ----------------------------------------------------------------------


@dataclass(frozen=True)
class SpeltTwoWays:
    """A bureau of the file that is not the office's, and the one of the office it is like."""

    given: str
    near: str
    rows: tuple[int, ...]


def spelt_two_ways(checked: CheckedRoster) -> list[SpeltTwoWays]:
    """Every new bureau of the file that looks like one of the office."""
    rows: dict[str, list[int]] = {}
    for entry in checked.entries:
        if entry.bureau not in checked.bureaus:
            rows.setdefault(entry.bureau, []).append(entry.number)
    found = []
    for given, numbers in rows.items():
        near = max(checked.bureaus, key=lambda name: _likeness(given, name), default="")
        if near and _likeness(given, near) >= _ALIKE:
            found.append(SpeltTwoWays(given, near, tuple(numbers)))
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _squeezed(one), _squeezed(other), autojunk=False).ratio()


def _squeezed(name: str) -> str:
    return "".join(sign for sign in name if sign.isalnum() or "\u0e30" <= sign <= "\u0e4e")


# -- whether it is still so ----------------------------------------------------------------------


def stamp(session: Session) -> str:
    """A short hash of the roster as it is: another one means that somebody has changed it."""
    columns = (
        Person.id, Person.name, Person.position, Person.bureau_id, Person.work_group,
        Person.supervisor_id, Person.roles, Person.retired_at,
    )  # fmt: skip
    rows = [list(row) for row in session.execute(select(*columns).order_by(Person.id))]
    whole = json.dumps(rows, default=str, ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
