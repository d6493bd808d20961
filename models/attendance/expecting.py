"""Whom an event expects: people of a bureau, of the office, in a role, or on its own list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import ColumnElement, false, func, or_, select, true
from sqlalchemy.orm import Session

from models.attendance.attendance_event import (
    BUREAU,
    LISTED,
    NOBODY,
    OFFICE,
    REPORTERS,
    AttendanceEvent,
)
from models.people.person import REPORTER, Person, holds


@dataclass(frozen=True)
class Listed:
    """Whom an organiser listed.

    people, bureaus: their ids.
    roles: everybody in the office who has one of them.
    """

    people: tuple[int, ...] = ()
    bureaus: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {name: list(values) for name, values in asdict(self).items()}

    @property
    def condition(self) -> ColumnElement[bool]:
        """The condition of being one of them now."""
        return or_(
            false(),
            Person.id.in_(self.people),
            Person.bureau_id.in_(self.bureaus),
            *(holds(role) for role in self.roles),
        )


def from_json(kept: Mapping[str, Any]) -> Listed:
    return Listed(tuple(kept["people"]), tuple(kept["bureaus"]), tuple(kept["roles"]))


def concerns(
    person: Person, expects: str, bureau_id: int | None, listed: Mapping[str, Any] | None
) -> bool:
    """Whether an event that expects these (as `AttendanceEvent` has it) concerns the person."""
    if expects == LISTED and listed is not None:
        named = from_json(listed)
        by_role = bool(named.roles) and person.has(*named.roles)
        return person.id in named.people or person.bureau_id in named.bureaus or by_role
    if expects == BUREAU:
        return person.bureau_id == bureau_id
    return expects == OFFICE or (expects == REPORTERS and person.has(REPORTER))


def head_count(session: Session, listed: Listed) -> int:
    """How many people of the roster the list means now."""
    query = select(func.count(Person.id)).where(Person.retired_at.is_(None), listed.condition)
    return session.scalar(query) or 0


def people_listed(session: Session, listed: Listed) -> list[Person]:
    """The people of the roster whom the list means now, in the roster's order."""
    query = select(Person).where(Person.retired_at.is_(None), listed.condition)
    return list(session.scalars(query.order_by(Person.staff_id)))


def expected(event: AttendanceEvent) -> ColumnElement[bool] | None:
    """The condition of being expected now; None: nobody is."""
    if event.expects == NOBODY:
        return None
    if event.expects == LISTED:
        assert event.listed is not None
        return from_json(event.listed).condition
    return {
        BUREAU: Person.bureau_id == event.bureau_id,
        OFFICE: true(),
        REPORTERS: holds(REPORTER),
    }[event.expects]
