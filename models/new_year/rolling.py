"""Carrying last year's plan into the year that is prepared, with what changes by it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.errors import Refusal
from models.new_year import year_marks
from models.people.person import Person
from models.plans import plans
from models.plans.plan import Plan
from models.plans.plan_roll import EACH_BUREAU, name_in, roll, without
from models.plans.plan_rows import ActivityRow, PlanFaults, PlanFile
from models.plans.years import preparing
from models.reports import source_reports
from models.trail import trail


@dataclass(frozen=True)
class RolledPlan:
    """A plan as it would stand in the other year.

    seen: a stamp of the plan that it is rolled from.
    off: activities with days that are no working days there.
    doubtful: numbers of the activities that the source leaves unclear.
    holes: numbers of those in which EACH_BUREAU stands for a bureau's name.
    dropped: numbers of those that lose lines about days of the old year.
    ended: numbers of the plan's activities that fell away this year. They go along only if that
        was asked for.
    """

    file: PlanFile
    seen: str
    off: tuple[tuple[str, date], ...]
    doubtful: tuple[str, ...]
    holes: tuple[str, ...]
    dropped: tuple[str, ...]
    ended: tuple[str, ...]


def rollable(session: Session, year: int) -> list[Plan]:
    """The plans of the year before that stand in this one under no name yet, by name."""
    query = select(Plan).where(Plan.fiscal_year == year - 1).order_by(Plan.name)
    return [each for each in session.scalars(query) if not _rolled(session, each, year)]


def _rolled(session: Session, plan: Plan, year: int) -> bool:
    return plans.named(session, name_in(plan.name, plan.fiscal_year, year)) is not None


def preview(
    session: Session, plan_id: int, year: int, days: WorkingDays, with_ended: bool = False
) -> RolledPlan:
    """Returns the plan as it would stand in the year.

    with_ended: with the activities that fell away.
    Raises Refusal: `gone` (it is no plan of the year before), `exists` (it stands there already),
    `plan_faults` (name), `nothing_left` (every activity fell away).
    """
    plan = session.get(Plan, plan_id)
    if plan is None or plan.fiscal_year != year - 1:
        raise Refusal("gone")
    if _rolled(session, plan, year):
        raise Refusal("exists")
    try:
        before = plans.as_file(plan)
    except PlanFaults as faults:
        raise Refusal("plan_faults", name=plan.name) from faults
    ended = plans.ended(session, plan)
    before = before if with_ended else without(before, ended)
    if not before.activities:
        raise Refusal("nothing_left")
    file = roll(before, year, None)
    both = list(zip(before.activities, file.activities, strict=True))
    dues = [(row.number, day) for row in file.activities for day in row.due]
    return RolledPlan(
        file,
        year_marks.stamp([plan.source, *ended, str(with_ended)]),
        tuple(each for each in dues if not days.is_working(each[1])),
        tuple(row.number for row in file.activities if row.ambiguous),
        tuple(row.number for row in file.activities if EACH_BUREAU in _texts(row)),
        tuple(new.number for old, new in both if _lines(new) < _lines(old)),
        tuple(ended),
    )


def _texts(row: ActivityRow) -> str:
    return "\n".join(filter(None, (row.title, row.output, row.outcome, row.responsible)))


def _lines(row: ActivityRow) -> int:
    return len((row.timing or "").splitlines()) + len((row.remarks or "").splitlines())


def take(
    session: Session,
    plan_id: int,
    year: int,
    seen: str,
    days: WorkingDays,
    now: datetime,
    by: Person | None,
    with_ended: bool = False,
) -> Plan:
    """Stores the rolled plan. Raises Refusal as `preview` does, and `changed` if the plan is not as
    it was shown."""
    found = preview(session, plan_id, year, days, with_ended)
    if found.seen != seen:
        raise Refusal("changed")
    plan = source_reports.take_in(session, found.file, now)
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "year.rolled", preparing.subject(year), plan=plan.name)
    return plan
