"""Whose bureaus a person leads, whose reports they may see, who sends them, who leads a bureau."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import CTE, Select, bindparam, or_, select
from sqlalchemy.orm import Session, aliased

from models.base import table_of
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person, holders, holds


def bureaus_seen(session: Session, person: Person) -> frozenset[int] | None:
    """Ids of the bureaus whose reports the person may see; None means all.

    Administrators and executives see all bureaus, supervisors those of their people, everybody
    else their own.
    """
    if person.has(ADMIN, EXECUTIVE):
        return None
    return bureaus_led(session, person)


def bureaus_led(session: Session, person: Person) -> frozenset[int]:
    """The person's own bureau; for a supervisor also those of everybody below."""
    if not person.has(SUPERVISOR):
        return frozenset((person.bureau_id,))
    return bureaus_under(session, person)


def bureaus_under(session: Session, supervisor: Person) -> frozenset[int]:
    """The supervisor's own bureau and those of everybody below."""
    found = session.scalars(_BUREAUS_BELOW, {"supervisor": supervisor.id})
    return frozenset((supervisor.bureau_id, *found))


def people_under(session: Session, supervisor: Person) -> frozenset[int]:
    """The ids of everybody of the roster below the supervisor, however far. Whoever has left it
    ends the line."""
    return frozenset(session.scalars(_PEOPLE_BELOW, {"supervisor": supervisor.id})) - {
        supervisor.id
    }


def _below() -> CTE:
    people = table_of(Person)
    here = select(people.c.id, people.c.bureau_id).where(people.c.retired_at.is_(None))
    below = here.where(people.c.supervisor_id == bindparam("supervisor")).cte(
        "below", recursive=True
    )
    return below.union(here.join(below, people.c.supervisor_id == below.c.id))


# Built once: who leads somebody asks it at nearly every answer.
_BELOW = _below()
_BUREAUS_BELOW = select(_BELOW.c.bureau_id).distinct()
_PEOPLE_BELOW = select(_BELOW.c.id)


def head_of(session: Session, bureau_id: int | None) -> Person | None:
    """The bureau's director (domain.md, People), or the executive who leads the office (None)."""
    if bureau_id is None:
        return session.scalars(_LEADS_ALL).first()
    return session.scalars(_LEADS_BUREAU, {"of_bureau": bureau_id}).first()


def heads(session: Session) -> dict[int, Person]:
    """Returns each bureau's director by the bureau's id, with one query. A bureau without a
    director is left out."""
    return {each.bureau_id: each for each in reversed(session.scalars(_HEADS).all())}


def _heads() -> Select[Person]:
    above = aliased(Person)
    return (
        _on_the_roster()
        .outerjoin(above, above.id == Person.supervisor_id)
        .where(
            or_(Person.supervisor_id.is_(None), above.bureau_id != Person.bureau_id),
            or_(holds(SUPERVISOR), holds(EXECUTIVE)),
        )
    )


def _on_the_roster() -> Select[Person]:
    return select(Person).where(Person.retired_at.is_(None)).order_by(Person.id)


_HEADS = _heads()
_LEADS_BUREAU = _HEADS.where(Person.bureau_id == bindparam("of_bureau")).limit(1)
_LEADS_ALL = _on_the_roster().where(Person.supervisor_id.is_(None), holders(EXECUTIVE)).limit(1)


def reporters_of(session: Session, bureau_ids: Collection[int]) -> dict[int, list[str]]:
    """Names of each bureau's reporters, sorted by staff id. A bureau without any is left out."""
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
