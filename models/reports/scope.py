"""Whose reports a person may see (README.md, `สถานะ`), and who sends them; changes nothing."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person


def bureaus_seen(session: Session, person: Person) -> frozenset[int] | None:
    """The bureaus whose reports the person may see; None for all of them.

    Administrators and executives see all, supervisors their people's, everybody else their own.
    """
    if person.has(ADMIN, EXECUTIVE):
        return None
    return bureaus_led(session, person)


def bureaus_led(session: Session, person: Person) -> frozenset[int]:
    """The person's own bureau and, of a supervisor, those of everybody in the line below."""
    if not person.has(SUPERVISOR):
        return frozenset((person.bureau_id,))
    return bureaus_under(session, person)


def bureaus_under(session: Session, supervisor: Person) -> frozenset[int]:
    """The supervisor's own bureau and those of everybody in the line below."""
    below = (
        select(Person.id, Person.bureau_id)
        .where(Person.supervisor_id == supervisor.id, Person.retired_at.is_(None))
        .cte("below", recursive=True)
    )
    below = below.union(
        select(Person.id, Person.bureau_id)
        .join(below, Person.supervisor_id == below.c.id)
        .where(Person.retired_at.is_(None))
    )
    found = session.scalars(select(below.c.bureau_id).distinct())
    return frozenset((supervisor.bureau_id, *found))


def reporters_of(session: Session, bureau_ids: Collection[int]) -> dict[int, list[str]]:
    """The names of each bureau's reporters, by staff id; a bureau that has none is left out."""
    query = (
        select(Person.bureau_id, Person.name, Person.roles)
        .where(Person.bureau_id.in_(bureau_ids), Person.retired_at.is_(None))
        .order_by(Person.staff_id)
    )
    found: dict[int, list[str]] = {}
    for bureau_id, name, roles in session.execute(query):
        if REPORTER in roles:
            found.setdefault(bureau_id, []).append(name)
    return found
