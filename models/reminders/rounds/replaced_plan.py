"""Whom it concerns that a running plan is replaced by another text, and what changes for each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.plans import plans
from models.plans.plan import Activity
from models.reminders.rounds import activity_effects
from models.reports.plan_replacing import PlanChanges

Owed = Mapping[int, Collection[str]]
"""By a person's id the numbers of the activities of which they owe reports."""


@dataclass(frozen=True)
class OwnChanges:
    """What changes for one person, by numbers of activities: they owe it no longer, they owe it
    newly, or they owe it for other days."""

    gone: tuple[str, ...]
    new: tuple[str, ...]
    moved: tuple[str, ...]


def owed(session: Session, name: str, changes: PlanChanges, now: datetime) -> Owed:
    """Returns who owes reports of the activities that change, as the plan of that name is stored.

    It is asked before the plan is replaced and after. Of changed words nobody is told.
    """
    stored = plans.named(session, name)
    if stored is None or changes.new:
        return {}
    query = select(Activity).where(Activity.plan_id == stored.id, Activity.reportable)
    numbers = _numbers(changes)
    found = [each for each in session.scalars(query).unique() if each.number in numbers]
    return activity_effects.concerned(session, found, now).recipients


def _numbers(changes: PlanChanges) -> set[str]:
    rows = {row.number for row in (*changes.added, *changes.removed)}
    return rows | {each.number for each in changes.moved} | set(changes.given)


def by_person(before: Owed, after: Owed, changes: PlanChanges) -> dict[int, OwnChanges]:
    """Returns what changes for each person for whom something does."""
    moved = [each.number for each in changes.moved]
    found = {}
    for person_id in sorted({*before, *after}):
        old, new = before.get(person_id, ()), after.get(person_id, ())
        both = [number for number in moved if number in old and number in new]
        own = OwnChanges(_without(old, new), _without(new, old), tuple(both))
        if own.gone or own.new or own.moved:
            found[person_id] = own
    return found


def _without(numbers: Iterable[str], others: Collection[str]) -> tuple[str, ...]:
    return tuple(number for number in numbers if number not in others)
