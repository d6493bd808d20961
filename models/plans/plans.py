"""Finding stored plans and activities in them. Never commits."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans import activities
from models.plans.plan import Activity, ActivityDue, Plan
from models.plans.plan_files import PlanFile, read_plan


def named(session: Session, name: str) -> Plan | None:
    """The stored plan of this name."""
    return session.scalars(select(Plan).where(Plan.name == name)).first()


def all_plans(session: Session) -> list[Plan]:
    """All stored plans, the newest fiscal year first."""
    return list(session.scalars(select(Plan).order_by(Plan.fiscal_year.desc(), Plan.name)))


def as_file(plan: Plan) -> PlanFile:
    """The stored plan as the file it came from."""
    return read_plan(plan.source)


def activity(session: Session, activity_id: int) -> Activity | None:
    """An activity by id."""
    return session.get(Activity, activity_id)


def activities_numbered(
    session: Session, fiscal_year: int, bureau_id: int, number: str
) -> list[Activity]:
    """What a bureau owes under a number: the activity, or its parts where it has parts."""
    query = (
        select(Activity)
        .join(Plan)
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable)
        .where((Activity.number == number) | (Activity.parent == number))
        .order_by(Activity.plan_id, Activity.position)
    )
    found = session.scalars(query).unique().all()
    return [
        a
        for a in found
        if a.every_bureau or any(b.bureau_id == bureau_id and b.reports for b in a.bureaus)
    ]


def partners(session: Session, activity: Activity, bureau_id: int) -> list[str]:
    """The bureaus that do it with the one that reports it, by name (000, items 11 and 12)."""
    others = [b.bureau_id for b in activity.bureaus if b.bureau_id != bureau_id and not b.reports]
    query = select(Bureau.name).where(Bureau.id.in_(others)).order_by(Bureau.name)
    return list(session.scalars(query)) if others else []


def responsible(session: Session, activity: Activity) -> list[str]:
    """Who is responsible, as the forms say it: the plan's own words, else the bureaus' names."""
    if activity.responsible:
        return [activity.responsible]
    named = [each.bureau_id for each in activity.bureaus]
    query = select(Bureau.name).where(Bureau.id.in_(named)).order_by(Bureau.name)
    return list(session.scalars(query)) if named else []


def next_due(activity: Activity, today: date, settled: set[date | None]) -> date | None:
    """The date the next report is for: the first not settled, late ones before those to come."""
    open_dates = [d.due for d in activity.dues if d.due not in settled]
    late = [d for d in open_dates if d < today]
    return late[0] if late else (open_dates[0] if open_dates else None)


def rounds(session: Session, year: int) -> list[tuple[date, int]]:
    """The submission dates of a fiscal year (B.E.) with the number of activities due on each."""
    query = (
        select(ActivityDue.due, func.count(func.distinct(Activity.number)))
        .join(Activity, Activity.id == ActivityDue.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Activity.reportable)
        .group_by(ActivityDue.due)
        .order_by(ActivityDue.due)
    )
    return [(due, count) for due, count in session.execute(query)]


def every_numbered(session: Session, year: int, number: str) -> list[Activity]:
    """The activities of that number still in the year's plans, one a plan, whoever owes them."""
    found = activities.listed(session, year, number=number)
    return [session.get_one(Activity, each.id) for each in found]
