"""Who on the roster has not joined in LINE, and who has no superior: by bureau, and by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, select, true, union_all
from sqlalchemy.orm import Session, aliased

from models.people.person import EXECUTIVE, REPORTER, Bureau, Person, holders, holds

Gap = Literal["not_joined", "no_superior"]
NOT_JOINED: Gap = "not_joined"
NO_SUPERIOR: Gap = "no_superior"
"""Executives count as having one: the highest of them has nobody above."""

_superior = aliased(Person)


@dataclass(frozen=True)
class BureauGap:
    """How many people of a bureau are on the roster, and how many of them the gap concerns.

    reporters: how many of its reporters have joined.
    """

    bureau_id: int
    bureau: str
    people: int
    missing: int
    reporters: int


@dataclass(frozen=True)
class Lacking:
    """Somebody whom the gap concerns."""

    person_id: int
    staff_id: str
    name: str
    position: str
    bureau: str


def counts(session: Session, gap: Gap, below: int | None = None) -> list[BureauGap]:
    """Returns each bureau that has people on the roster; most missing first. One statement, that
    goes through nobody who lacks nothing.

    below: only the people below this superior.
    """
    missing = Person.line_user_id.is_(None) if gap == NOT_JOINED else without_superior()
    stays, joined = Person.retired_at.is_(None), Person.line_user_id.is_not(None)
    # Each by an index of its own: all at once would be to go through everybody.
    mine = _below(below) if below is not None else true()
    everybody = _by_bureau(mine)
    counted = [
        _by_bureau(mine, Person.retired_at.is_not(None)),
        _by_bureau(mine, stays, missing),
        _by_bureau(mine, stays, joined, holders(REPORTER)),
    ]
    left, lacking_it, reporting = (func.coalesce(each.c.n, 0) for each in counted)
    people = everybody.c.n - left
    query = select(Bureau.id, Bureau.name, people, lacking_it, reporting)
    query = query.join(everybody, everybody.c.bureau_id == Bureau.id)
    for each in counted:
        query = query.outerjoin(each, each.c.bureau_id == Bureau.id)
    found = [BureauGap(*row) for row in session.execute(query.where(people > 0))]
    return sorted(found, key=lambda each: (-each.missing, each.bureau))


def _by_bureau(*which: ColumnElement[bool]) -> Subquery:
    query = select(Person.bureau_id, func.count().label("n")).where(*which)
    return query.group_by(Person.bureau_id).subquery()


def without_superior() -> ColumnElement[bool]:
    """A condition: nobody of the roster is above the person, who is no executive."""
    highest = select(Person.id).where(Person.supervisor_id.is_(None)).correlate(None)
    left = select(_superior.id).where(_superior.retired_at.is_not(None))
    below_them = select(Person.id).where(Person.supervisor_id.in_(left)).correlate(None)
    return and_(~holds(EXECUTIVE), Person.id.in_(union_all(highest, below_them)))


def lacking(
    session: Session,
    gap: Gap,
    bureau_id: int | None,
    below: int | None,
    limit: int,
    offset: int,
) -> tuple[list[Lacking], int]:
    """Returns a page of those whom the gap concerns, by bureau and name, and how many there are;
    past the end that may be 0. One statement.

    bureau_id: only this bureau. below: only the people below this superior.
    """
    query = select(
        Person.id, Person.staff_id, Person.name, Person.position, Bureau.name, func.count().over()
    )
    query = _people(query, below).where(_in(gap)).order_by(Bureau.name, Person.name, Person.id)
    if bureau_id is not None:
        query = query.where(Person.bureau_id == bureau_id)
    rows = list(session.execute(query.limit(limit).offset(offset)))
    return [Lacking(*row[:5]) for row in rows], rows[0][5] if rows else 0


def _people(query: Select[*tuple[Any, ...]], below: int | None) -> Select[*tuple[Any, ...]]:
    above = and_(_superior.id == Person.supervisor_id, _superior.retired_at.is_(None))
    return (
        query.select_from(Person)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .outerjoin(_superior, above)
        .where(Person.retired_at.is_(None), _below(below) if below is not None else true())
    )


def _in(gap: Gap) -> ColumnElement[bool]:
    if gap == NOT_JOINED:
        return Person.line_user_id.is_(None)
    return and_(_superior.id.is_(None), ~holds(EXECUTIVE))


def _below(superior_id: int) -> ColumnElement[bool]:
    under = aliased(Person)
    found = (
        select(under.id)
        .where(under.supervisor_id == superior_id, under.retired_at.is_(None))
        .cte("below", recursive=True)
    )
    found = found.union(
        select(under.id)
        .join(found, under.supervisor_id == found.c.id)
        .where(under.retired_at.is_(None))
    )
    return Person.id.in_(select(found.c.id))
