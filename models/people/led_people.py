"""The people whom somebody leads: who they are, who of them is away, and who is new among them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people import people
from models.people.person import Absence, Person
from models.people.scope import head_of
from models.trail.audit_entry import AuditEntry


def leads_bureau(session: Session, person: Person) -> bool:
    """Whether the person is the director of their own bureau."""
    head = head_of(session, person.bureau_id)
    return head is not None and head.id == person.id


def below(session: Session, person: Person) -> list[Person]:
    """Everybody below the person, however far, by bureau, group and name."""
    query = select(Person).where(Person.id.in_(people.ids_below([person.id])))
    return list(session.scalars(query.where(Person.retired_at.is_(None)).order_by(*_ORDER)))


def everybody(session: Session) -> list[Person]:
    """Everybody on the roster, in the same order."""
    query = select(Person).where(Person.retired_at.is_(None))
    return list(session.scalars(query.order_by(*_ORDER)))


_ORDER = (Person.bureau_id, Person.work_group, Person.name, Person.id)


def away(
    session: Session, person_ids: Collection[int], first: date, last: date
) -> list[tuple[Person, Absence]]:
    """Who of these people is away on one of these days (both included), the earliest first."""
    query = (  # who is away are few, whoever is asked about
        select(Person, Absence)
        .join(Absence, Absence.person_id == Person.id)
        .where(
            Absence.ended_at.is_(None),
            Absence.first_day <= last,
            Absence.last_day >= first,
        )
        .order_by(Absence.first_day, Person.name, Person.id)
    )
    rows = session.execute(query)
    return [(person, absence) for person, absence in rows if person.id in person_ids]


def came_since(
    session: Session, person_ids: Collection[int], since: datetime
) -> list[tuple[int, datetime]]:
    """Who of these people was put on the roster, or moved to a bureau, since then by one entry on
    the trail: ids, with when it was last, the newest first. A roster that was brought in whole
    leaves no such entry."""
    about = {f"person:{each}": each for each in person_ids}
    query = (
        select(AuditEntry.subject, AuditEntry.at)
        .where(
            AuditEntry.verb.in_(("added", "bureau_changed")),
            AuditEntry.subject.in_(about),
            AuditEntry.at >= since,
        )
        .order_by(AuditEntry.at.desc())
    )
    found: dict[int, datetime] = {}
    for subject, at in session.execute(query):
        found.setdefault(about[subject], at)
    return list(found.items())
