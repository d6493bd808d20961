"""Changing one person of the roster: name, position, bureau, work group, superior, roles.

`by` is the administrator who changes it in chat, or None for the command line. In chat a role above
staff waits for another administrator (`roster_requests`), and nobody raises themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models.accounts import second_administrator
from models.accounts.changing import roster_requests
from models.accounts.roster import PersonChange
from models.accounts.roster_rows import LONGEST
from models.declaration import count_rows
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, ROLES, STAFF, Bureau, Person
from models.people.roster_request import RosterRequest
from models.trail import trail

COLUMNS = ("name", "position", "bureau_id", "work_group", "supervisor_id", "roles")
_TEXTS = ("name", "position", "work_group")

LAST_REPORTER, LAST_RECEIVER, NO_SUPERIOR = "last_reporter", "last_receiver", "no_superior"
OTHER_BUREAU, PEOPLE_STAY = "other_bureau", "people_stay"


@dataclass(frozen=True)
class Changed:
    """What was changed. waits: the roles that another administrator has to confirm first."""

    change: PersonChange
    waits: RosterRequest | None


@dataclass(frozen=True)
class Effect:
    """What a change leaves behind, to be said before it counts.

    code: LAST_REPORTER or LAST_RECEIVER of the bureau, NO_SUPERIOR, OTHER_BUREAU (the superior is
        of another one), PEOPLE_STAY (people below are in the former bureau).
    bureau: its name. count: how many people.
    """

    code: str
    bureau: str = ""
    count: int = 0


def standing(person: Person) -> dict[str, Any]:
    """What is stored now, as plain values."""
    return {column: getattr(person, column) for column in COLUMNS} | {"roles": list(person.roles)}


def check(session: Session, by: Person | None, person: Person, new: Mapping[str, Any]) -> None:
    """Whether these values may be stored.

    Raises Refusal: `retired`, `unchanged`, `too_long` (column, most), `no_name`, `unknown_bureau`,
    `unknown_superior`, `own_superior`, `circle` (names), `unknown_role`, `oneself`, `last_admin`.
    """
    if person.retired_at is not None:
        raise Refusal("retired", name=person.name)
    if all(standing(person)[column] == value for column, value in new.items()):
        raise Refusal("unchanged", name=person.name)
    check_texts(new)
    if "bureau_id" in new and session.get(Bureau, new["bureau_id"]) is None:
        raise Refusal("unknown_bureau")
    if new.get("supervisor_id") is not None:
        _check_superior(session, person, new["supervisor_id"])
    if "roles" in new:
        _check_roles(session, by, person, new["roles"])


def check_texts(new: Mapping[str, Any]) -> None:
    """Raises Refusal: `no_name`, `too_long` (column, most)."""
    if not any(sign.isalnum() for sign in new.get("name", "a")):
        raise Refusal("no_name")
    for column in _TEXTS:
        if len(new.get(column, "")) > LONGEST[column]:
            raise Refusal("too_long", column=column, most=LONGEST[column])


def _check_superior(session: Session, person: Person, superior_id: int) -> None:
    superior = people.by_id(session, superior_id)
    if superior is None:
        raise Refusal("unknown_superior")
    if superior_id == person.id:
        raise Refusal("own_superior")
    above = people.line_above(session, superior)
    if person.id in {each.id for each in above}:
        way = [superior, *above]
        upto = next(place for place, each in enumerate(way) if each.id == person.id)
        raise Refusal("circle", names=[person.name, *(each.name for each in way[: upto + 1])])


def _check_roles(session: Session, by: Person | None, person: Person, roles: Sequence[str]) -> None:
    gained, lost = differences(person, roles)
    if not set(roles) <= set(ROLES):
        raise Refusal("unknown_role")
    second_administrator.check_asker(by, {person.id} if gained else ())
    if ADMIN in lost:
        check_not_last(session, person)


def check_not_last(session: Session, person: Person) -> None:
    """Raises Refusal `last_admin` if nobody else is an administrator whom LINE reaches."""
    if person.has(ADMIN) and not any(
        each.id != person.id for each in people.administrators(session)
    ):
        raise Refusal("last_admin", name=person.name)


def differences(person: Person, roles: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The roles that the person gains and loses by these, in the fixed order. STAFF stays."""
    wanted = {STAFF, *roles}
    gained = tuple(role for role in ROLES if role in wanted and role not in person.roles)
    return gained, tuple(role for role in ROLES if role in person.roles and role not in wanted)


def effects(session: Session, person: Person, new: Mapping[str, Any]) -> list[Effect]:
    """What the values would leave behind."""
    moves = new.get("bureau_id", person.bureau_id) != person.bureau_id
    roles = set(new.get("roles", person.roles))
    found = []
    for role, code in ((REPORTER, LAST_REPORTER), (RECEIVER, LAST_RECEIVER)):
        leaves = person.has(role) and (moves or role not in roles)
        if leaves and _is_last(session, person, role):
            found.append(Effect(code, person.bureau.name))
    superior = people.by_id(session, new.get("supervisor_id", person.supervisor_id) or 0)
    if superior is None and EXECUTIVE not in roles:
        found.append(Effect(NO_SUPERIOR))
    bureau_id = new.get("bureau_id", person.bureau_id)
    if superior is not None and superior.bureau_id != bureau_id and not superior.has(EXECUTIVE):
        found.append(Effect(OTHER_BUREAU, superior.bureau.name))
    stay = _staying(session, person) if moves else 0
    return [*found, Effect(PEOPLE_STAY, person.bureau.name, stay)] if stay else found


def _is_last(session: Session, person: Person, role: str) -> bool:
    others = people.with_roles(session, role)
    return not any(p.bureau_id == person.bureau_id and p.id != person.id for p in others)


def _staying(session: Session, person: Person) -> int:
    below, there = Person.supervisor_id == person.id, Person.bureau_id == person.bureau_id
    return count_rows(session, Person, below, there, Person.retired_at.is_(None))


def change(
    session: Session,
    by: Person | None,
    person: Person,
    new: Mapping[str, Any],
    shown: Mapping[str, Any] | None,
    now: datetime,
) -> Changed:
    """Store the values; roles that wait are stored as a request.

    shown: the `standing` that was shown before; None: whatever is stored. Raises Refusal as `check`
    does, or `changed_meanwhile`.
    """
    person = people.locked(session, person)
    if shown is not None and standing(person) != dict(shown):
        raise Refusal("changed_meanwhile", name=person.name)
    check(session, by, person, new)
    values, waits = dict(new), None
    if "roles" in new:
        gained, lost = differences(person, new["roles"])
        waits = roster_requests.ask_roles(session, by, person, gained, lost, now)
        kept = person.roles if waits is not None else _after(person, gained, lost)
        values["roles"] = list(kept)
    done = _store(session, person, values)
    session.flush()
    _record(session, by, done, now)
    return Changed(done, waits)


def _after(person: Person, gained: Sequence[str], lost: Sequence[str]) -> list[str]:
    return [r for r in ROLES if r in gained or (r in person.roles and r not in lost)]


def _store(session: Session, person: Person, values: Mapping[str, Any]) -> PersonChange:
    before, left = standing(person), person.bureau.name
    gained, lost = differences(person, values.get("roles", person.roles))
    for column, value in values.items():
        setattr(person, column, value)
    moved = person.bureau_id != before["bureau_id"]
    if moved:
        person.bureau = session.get_one(Bureau, person.bureau_id)
    also = tuple(column for column in _TOLD if getattr(person, column) != before[column])
    return PersonChange(person, gained, lost, left if moved else None, also)


_TOLD = ("name", "position", "work_group", "supervisor_id")


def set_roles(
    session: Session,
    by: Person | None,
    person: Person,
    gained: Sequence[str],
    lost: Sequence[str],
    now: datetime,
) -> PersonChange:
    """Give and take these roles now. Raises Refusal `retired` or `last_admin`."""
    person = people.locked(session, person)
    if person.retired_at is not None:
        raise Refusal("retired", name=person.name)
    if ADMIN in lost:
        check_not_last(session, person)
    done = _store(session, person, {"roles": _after(person, gained, lost)})
    session.flush()
    _record(session, by, done, now)
    return done


def _record(session: Session, by: Person | None, done: PersonChange, now: datetime) -> None:
    about, actor = f"person:{done.person.id}", by.id if by is not None else None
    if done.gained or done.lost:
        roles = {"gained": list(done.gained), "lost": list(done.lost)}
        trail.record(session, now, actor, "roles_changed", about, **roles)
    if done.left_bureau is not None:
        trail.record(session, now, actor, "bureau_changed", about)
    if done.also:
        trail.record(session, now, actor, "roster_changed", about, columns=list(done.also))
