"""Deciding what becomes of the open ends of a fiscal year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Person
from models.plans.years import preparing
from models.plans.years.year_end import CLOSED, YearEnd
from models.trail import trail


def decided(session: Session, year: int, kind: str = "") -> dict[tuple[str, str], YearEnd]:
    """What was decided of the year's open ends, by kind and key. kind: only of this kind."""
    query = select(YearEnd).where(YearEnd.fiscal_year == year)
    if kind:
        query = query.where(YearEnd.kind == kind)
    return {(each.kind, each.key): each for each in session.scalars(query)}


def kinds_decided(session: Session, year: int) -> set[str]:
    """The kinds of the year's open ends of which anything was decided."""
    query = select(YearEnd.kind).where(YearEnd.fiscal_year == year).distinct()
    return set(session.scalars(query))


def closed(session: Session, kind: str, keys: Iterable[str]) -> set[str]:
    """Those of the keys that were closed."""
    query = select(YearEnd.key).where(
        YearEnd.kind == kind, YearEnd.outcome == CLOSED, YearEnd.key.in_(list(keys))
    )
    return set(session.scalars(query))


def decide(
    session: Session,
    year: int,
    ends: Sequence[tuple[str, str]],
    outcome: str,
    reason: str,
    now: datetime,
    by: Person | None,
) -> int:
    """Notes the outcome of these open ends (kind and key); what was decided before changes.

    by: None: the command line. Returns how many were decided newly or otherwise than before.
    """
    known, changed = decided(session, year), 0
    for kind, key in ends:
        found = known.get((kind, key))
        if found is not None and (found.outcome, found.reason) == (outcome, reason):
            continue
        if found is None:
            found = YearEnd(fiscal_year=year, kind=kind, key=key)
            session.add(found)
        found.outcome, found.reason, found.at = outcome, reason, now
        found.person_id = by.id if by is not None else None
        changed += 1
    session.flush()
    if changed:
        actor = by.id if by is not None else None
        subject = preparing.subject(year)
        trail.record(session, now, actor, f"year.ends_{outcome}", subject, ends=changed)
    return changed
