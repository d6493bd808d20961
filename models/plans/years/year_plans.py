"""The plans of a fiscal year as their files say, whether people are told of the year or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.plans.plan import Plan
from models.plans.plan_rows import PlanFaults, PlanFile
from models.plans.plans import as_file


@dataclass(frozen=True)
class YearPlan:
    """A plan of the year.

    activities: the number of each activity that is reported.
    dues: all days on which reports are due.
    doubtful: how many activities its source leaves unclear.
    """

    name: str
    title: str
    activities: tuple[str, ...]
    dues: frozenset[date]
    doubtful: int


def of_year(session: Session, year: int) -> list[YearPlan]:
    """The plans of the fiscal year (B.E.), by name. A plan whose stored file breaks a rule that was
    made later has no activities here."""
    query = select(Plan).where(Plan.fiscal_year == year).order_by(Plan.name)
    return [_of(plan) for plan in session.scalars(query)]


def rounds(found: Sequence[YearPlan]) -> list[date]:
    """All days on which reports of these plans are due, in order."""
    return sorted({day for each in found for day in each.dues})


def _of(plan: Plan) -> YearPlan:
    try:
        file = as_file(plan)
    except PlanFaults:
        return YearPlan(plan.name, plan.title, (), frozenset(), 0)
    return YearPlan(
        plan.name,
        plan.title,
        _reported(file),
        _dues(file),
        sum(bool(r.ambiguous) for r in file.activities),
    )


def _reported(file: PlanFile) -> tuple[str, ...]:
    wholes = {row.parent for row in file.activities}
    return tuple(row.number for row in file.activities if row.number not in wholes)


def _dues(file: PlanFile) -> frozenset[date]:
    return frozenset(day for row in file.activities for day in file.dues_of(row))
