"""What every change of a stored plan shares: its rows locked, its text stored anew, the trail."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.plans import plans
from models.plans.plan import Activity, Plan
from models.plans.plan_rows import ActivityRow, PlanFile
from models.reports import plan_intake


def locked(session: Session, activity_ids: Collection[int]) -> list[Activity]:
    """The activities, after their plans were locked until the commit: of two administrators the
    second finds what the first changed. Raises Refusal `gone` if one is not there."""
    of = select(Activity.plan_id).where(Activity.id.in_(activity_ids))
    query = select(Plan.id).where(Plan.id.in_(of)).order_by(Plan.id).with_for_update()
    session.execute(query).all()
    session.expire_all()  # what was read before the lock may have changed meanwhile
    found = session.scalars(select(Activity).where(Activity.id.in_(activity_ids))).unique()
    activities = sorted(found, key=lambda each: (each.plan_id, each.position))
    if len(activities) != len(set(activity_ids)):
        raise Refusal("gone")
    return activities


def rewritten(
    session: Session,
    activities: Sequence[Activity],
    change: Callable[[ActivityRow], ActivityRow],
) -> None:
    """Stores the plans of these activities anew, with their rows changed."""
    by_plan: dict[int, set[str]] = {}
    for each in activities:
        by_plan.setdefault(each.plan_id, set()).add(each.number)
    for plan_id, numbers in sorted(by_plan.items()):
        file = plans.as_file(session.get_one(Plan, plan_id))
        plan_intake.store(session, _changed(file, numbers, change))


def _changed(
    file: PlanFile, numbers: Collection[str], change: Callable[[ActivityRow], ActivityRow]
) -> PlanFile:
    rows = (change(row) if row.number in numbers else row for row in file.activities)
    return replace(file, activities=tuple(rows))


def numbered(session: Session, year: int, number: str) -> list[Activity]:
    """The activities with that number in the year's plans (B.E.), one in each, also those that
    fell away; in the plans' order."""
    query = (
        select(Activity)
        .join(Plan)
        .where(Plan.fiscal_year == year, Activity.number == number)
        .order_by(Activity.plan_id, Activity.position)
    )
    return list(session.scalars(query).unique())


def parts_of(session: Session, activities: Sequence[Activity]) -> list[Activity]:
    """The parts of these activities."""
    wholes = {(each.plan_id, each.number) for each in activities}
    of_plans = select(Activity).where(Activity.plan_id.in_({plan for plan, _ in wholes}))
    found = session.scalars(of_plans.order_by(Activity.plan_id, Activity.position)).unique()
    return [each for each in found if (each.plan_id, each.parent) in wholes]
