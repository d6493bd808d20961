"""Whose reports a person may see (contract.md, `สถานะ`); changes nothing."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.person import ADMIN, EXECUTIVE, SUPERVISOR, Person


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
