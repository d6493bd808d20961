"""The activities of a year's plans as lists of their numbers and titles; changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.plans.plan import Activity, ActivityBureau, Plan


@dataclass(frozen=True)
class Listed:
    """An activity as plans list it; `reportable` is False where its parts are reported."""

    id: int
    plan_id: int
    number: str
    parent: str | None
    title: str
    reportable: bool


def listed(
    session: Session,
    fiscal_year: int,
    bureau_id: int | None = None,
    number: str | None = None,
    plan_id: int | None = None,
) -> list[Listed]:
    """Activities still in the plans of the year (B.E.), in their order.

    bureau_id: only those the bureau is responsible for, whether or not it reports them.
    number, plan_id: only those of this number (one a plan), of this plan.
    """
    part = Activity.__table__.alias("part")
    has_parts = (
        select(part.c.id)
        .where(part.c.plan_id == Activity.plan_id, part.c.parent == Activity.number)
        .where(part.c.reportable)
        .exists()
    )
    query = (
        select(
            Activity.id,
            Activity.plan_id,
            Activity.number,
            Activity.parent,
            Activity.title,
            Activity.reportable,
        )
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == fiscal_year, or_(Activity.reportable, has_parts))
        .order_by(Activity.plan_id, Activity.position)
    )
    if bureau_id is not None:
        responsible = (
            select(ActivityBureau.id)
            .where(ActivityBureau.activity_id == Activity.id)
            .where(ActivityBureau.bureau_id == bureau_id)
            .exists()
        )
        query = query.where(or_(Activity.every_bureau, responsible))
    if number is not None:
        query = query.where(Activity.number == number)
    if plan_id is not None:
        query = query.where(Activity.plan_id == plan_id)
    return [Listed(*row) for row in session.execute(query)]
