"""Keeping plans in the database and finding activities in them. Never commits."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.people import people
from models.people.person import Bureau
from models.plans import activities
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.plans.plan_files import EVERY_BUREAU, ActivityRow, PlanFile, as_text, read_plan
from models.reports.report import Report, due_key


def store(session: Session, file: PlanFile) -> Plan:
    """Take the plan in, or bring the stored plan of the same name up to this text.

    Activities keep their ids by number, so that reports stay with them; one that is no longer in
    the text is kept and no longer asked for. Where one date of an activity became another, the
    round was moved, and its reports go along.
    """
    plan = session.scalars(select(Plan).where(Plan.name == file.name)).first()
    text = as_text(file)
    if plan is not None and plan.source == text:
        return plan
    if plan is None:
        plan = Plan(name=file.name)
        session.add(plan)
    plan.title, plan.fiscal_year, plan.owner = file.title, file.fiscal_year, file.owner
    plan.channels, plan.source = list(file.channels), text
    plan.monthly, plan.scored = bool(file.monthly), bool(file.scored)
    session.flush()
    kept = {
        a.number: a for a in session.scalars(select(Activity).where(Activity.plan_id == plan.id))
    }
    parents = {row.parent for row in file.activities if row.parent}
    titles = {m.number: m.title for m in file.measures}
    for position, row in enumerate(file.activities):
        activity = kept.pop(row.number, None) or Activity(plan_id=plan.id, number=row.number)
        activity.position = position
        activity.measure = row.measure or 0
        activity.measure_title = titles.get(row.measure or 0, "")
        activity.reportable = row.number not in parents
        _fill(activity, row, file)
        _set_dues(session, activity, file.dues_of(row))
        session.add(activity)
        _give(session, activity, row)
    for gone in kept.values():
        gone.reportable = False
    session.flush()
    return plan


def _fill(activity: Activity, row: ActivityRow, file: PlanFile) -> None:
    activity.parent = row.parent
    activity.title = row.title
    parent = next((a for a in file.activities if a.number == row.parent), None)
    for name in ("output", "outcome", "target", "timing", "responsible", "remarks"):
        own = getattr(row, name) or (getattr(parent, name) if parent else None)
        setattr(activity, name, own or "")
    activity.ambiguous = row.ambiguous
    activity.channels = list(file.channels_for(row if row.channels or not parent else parent))
    activity.evidence = list(row.evidence or (parent.evidence if parent else ()))
    activity.status, activity.risk = row.status, row.risk
    activity.budget_allocated = row.budget_allocated
    activity.budget_disbursed = row.budget_disbursed


def _set_dues(session: Session, activity: Activity, dues: tuple[date, ...]) -> None:
    wanted, held = set(dues), {each.due: each for each in activity.dues}
    left, new = sorted(held.keys() - wanted), sorted(wanted - held.keys())
    if len(left) == len(new) == 1:
        held[left[0]].due = new[0]
        session.execute(
            update(Report)
            .where(Report.activity_id == activity.id, Report.due == left[0])
            .values(due=new[0], due_key=due_key(new[0]))
        )
        return
    kept = [each for each in activity.dues if each.due in wanted]
    activity.dues = kept + [ActivityDue(due=due) for due in new]


def _give(session: Session, activity: Activity, row: ActivityRow) -> None:
    activity.every_bureau = row.bureaus == EVERY_BUREAU
    names = () if activity.every_bureau else row.bureaus
    wanted = {
        people.bureau_named(session, name).id: row.reporter is None or row.reporter == name
        for name in names
    }
    held = {b.bureau_id: b for b in activity.bureaus if b.bureau_id in wanted}
    for bureau_id, reports in wanted.items():
        owner = held.setdefault(bureau_id, ActivityBureau(bureau_id=bureau_id))
        owner.reports = reports
    activity.bureaus = list(held.values())


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
