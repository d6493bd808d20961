"""Finds the bureau, plan, year and months that a requested document is about."""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.calendar import PERIODS, fiscal_year, period
from models.errors import Refusal
from models.people.person import Bureau
from models.plans import plans
from models.plans.plan import Activity, ActivityDue, Plan, to_report_by
from models.plans.plan_rows import PlanFile
from models.plans.years import preparing


def bureau(session: Session, bureau_id: int | None, plan_name: str | None) -> Bureau:
    """The requested bureau, else the owner of the plan. Raises Refusal `bureau_missing`."""
    found = session.get(Bureau, bureau_id) if bureau_id is not None else None
    if found is None and bureau_id is None and plan_name is not None:
        owner = plan(session, plan_name).owner
        found = session.scalars(select(Bureau).where(Bureau.name == owner)).first()
    if found is None:
        raise Refusal("bureau_missing")
    return found


def plan(session: Session, name: str) -> Plan:
    """The stored plan of that name. Raises Refusal `no_plan`."""
    found = plans.named(session, name)
    if found is None or preparing.is_prepared(session, found.fiscal_year):
        raise Refusal("no_plan", name=name)
    return found


def plan_of_bureau(session: Session, bureau_id: int, due: date | None, today: date) -> Plan:
    """The one plan of the year in which the bureau has something to report (on that day).

    Raises Refusal `no_plan`, or `which_plan` if there are several (names: one on each line).
    """
    year = fiscal_year(due or today)
    return _only(plans_of_bureau(session, bureau_id, due, year), year)


def plans_of_bureau(session: Session, bureau_id: int, due: date | None, year: int) -> list[Plan]:
    """The plans of the fiscal year (B.E.) in which the bureau has to report (on that day)."""
    reported = select(Activity.plan_id).where(Activity.reportable, to_report_by(bureau_id))
    if due is not None:
        reported = reported.join(ActivityDue, ActivityDue.activity_id == Activity.id).where(
            ActivityDue.due == due
        )
    query = select(Plan).where(Plan.fiscal_year == year, Plan.id.in_(reported)).order_by(Plan.name)
    return list(session.scalars(query))


def plan_titles(
    session: Session, year: int, plan_id: int | None
) -> tuple[dict[int, str], list[str]]:
    """Plan titles by activity id, for one plan or all of the fiscal year (B.E.); the plan names."""
    query = (
        select(Activity.id, Plan.title, Plan.name)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year)
        .order_by(Plan.name, Activity.position)
    )
    if plan_id is not None:
        query = query.where(Plan.id == plan_id)
    rows = session.execute(query).all()
    return {row[0]: row[1] for row in rows}, list(dict.fromkeys(row[2] for row in rows))


def plan_of_office(session: Session, due: date | None, today: date) -> Plan:
    """The office's own plan of the year, whose owner is no bureau (000); else the only plan.

    Of several, the one of projects: with a status, a risk or a budget, or reported each month.
    Raises Refusal as `plan_of_bureau`.
    """
    year = fiscal_year(due or today)
    by_bureau = select(Bureau.id).where(Bureau.name == Plan.owner).exists()
    marked = or_(
        Activity.status.is_not(None),
        Activity.risk.is_not(None),
        Activity.budget_allocated.is_not(None),
    )
    of_projects = select(Activity.id).where(Activity.plan_id == Plan.id, marked).exists()
    query = (
        select(Plan, by_bureau, or_(Plan.monthly, of_projects))
        .where(Plan.fiscal_year == year, preparing.told(Plan.fiscal_year))
        .order_by(Plan.name)
    )
    rows = session.execute(query).all()
    offices = [row for row in rows if not row[1]] or rows
    return _only([row[0] for row in [r for r in offices if r[2]] or offices], year)


def _only(found: list[Plan], year: int) -> Plan:
    if not found:
        raise Refusal("no_plan", name=str(year))
    if len(found) > 1:
        raise Refusal("which_plan", names="\n".join(each.name for each in found))
    return found[0]


def months_reported(
    file: PlanFile, due: date | None, today: date, printed: int | None
) -> tuple[int, date]:
    """The cumulative months of the report (004:2), and their last day.

    They include the round. Without a round: the months that the plan's own results were `printed`
    for, else those that include today.
    """
    if due is None and printed is not None and any(each.status for each in file.activities):
        months = printed
    else:
        day = due or today
        last_days = {months: period(file.fiscal_year, months)[1] for months in PERIODS}
        months = next((m for m, last in last_days.items() if day <= last), PERIODS[-1])
    return months, period(file.fiscal_year, months)[1]
