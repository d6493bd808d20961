"""Marking items of the year's list as looked at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.new_year.year_tables import YearMark
from models.people.person import Person
from models.plans.years import preparing
from models.trail import trail


def stamp(states: Iterable[str]) -> str:
    """Returns a stamp of how items stand, by which one sees that nothing has changed since."""
    return hashlib.sha256("\n".join(states).encode()).hexdigest()[:16]


def marks(session: Session, year: int) -> dict[str, YearMark]:
    """The items of the year's list that somebody has looked at, by name."""
    query = select(YearMark).where(YearMark.fiscal_year == year)
    return {each.item: each for each in session.scalars(query)}


def mark(
    session: Session, year: int, item: str, seen: str, now: datetime, by: Person | None
) -> YearMark:
    """Notes that the item was looked at as it stands; the last one who looked counts.

    by: None: the command line.
    """
    query = select(YearMark).where(YearMark.fiscal_year == year, YearMark.item == item)
    found = session.scalars(query.with_for_update()).first()
    if found is None:
        found = YearMark(fiscal_year=year, item=item)
        session.add(found)
    found.seen, found.person_id, found.at = seen, by.id if by is not None else None, now
    session.flush()
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "year.looked", preparing.subject(year), item=item)
    return found
