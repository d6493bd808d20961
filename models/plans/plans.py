"""Finding stored plans and their activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session, joinedload, lazyload

from models.base import already_read
from models.people.person import Bureau
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.plans.plan_files import read_plan, with_guidelines
from models.plans.plan_rows import ActivityRow, PlanFaults, PlanFile


def named(session: Session, name: str) -> Plan | None:
    """The stored plan with this name, or None."""
    return session.scalars(select(Plan).where(Plan.name == name)).first()


def all_plans(session: Session) -> list[Plan]:
    """All stored plans, the newest fiscal year first."""
    return list(session.scalars(select(Plan).order_by(Plan.fiscal_year.desc(), Plan.name)))


def as_file(plan: Plan) -> PlanFile:
    """The stored plan, read again from the file text it keeps."""
    return with_guidelines(_parsed(plan.source), plan.guidelines or {})


def rows(plan: Plan) -> tuple[ActivityRow, ...]:
    """The activities of the stored plan's text; none if it breaks a rule that was made later."""
    return _read(plan.source)


def ended(session: Session, plan: Plan) -> list[str]:
    """The numbers of the plan's activities that fell away, in its order."""
    query = select(Activity.number).where(
        Activity.plan_id == plan.id, Activity.ended_from.is_not(None)
    )
    return list(session.scalars(query.order_by(Activity.position)))


def description(activity: Activity) -> str:
    """How the activity is done, in the words of the plan's file; empty if it says nothing of it."""
    found = (row for row in rows(activity.plan) if row.number == activity.number)
    return next((row.description or "" for row in found), "")


_parsed = lru_cache(maxsize=8)(read_plan)  # reading a plan takes 50 ms


def _read(source: str) -> tuple[ActivityRow, ...]:
    try:
        return _parsed(source).activities
    except PlanFaults:
        return ()  # stored before a rule that it breaks


def rounds(session: Session, year: int) -> list[tuple[date, int]]:
    """The due dates of a fiscal year (B.E.) with the number of activities due on each."""
    query = (
        select(ActivityDue.due, func.count(func.distinct(Activity.number)))
        .join(Activity, Activity.id == ActivityDue.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Activity.reportable)
        .group_by(ActivityDue.due)
        .order_by(ActivityDue.due)
    )
    return [(due, count) for due, count in session.execute(query)]


def numbers_due(session: Session, year: int) -> dict[date, list[str]]:
    """The due dates of a fiscal year (B.E.), the earliest first, each with the numbers of the
    activities due on it, in the plans' order."""
    query = (
        select(ActivityDue.due, Activity.number)
        .join(Activity, Activity.id == ActivityDue.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Activity.reportable)
        .order_by(ActivityDue.due, Activity.plan_id, Activity.position)
    )
    found: dict[date, dict[str, None]] = {}
    for due, number in session.execute(query):
        found.setdefault(due, {})[number] = None
    return {due: list(numbers) for due, numbers in found.items()}


def titles(session: Session, year: int) -> list[str]:
    """The titles of a fiscal year's reportable activities (B.E.), each once."""
    query = (
        select(Activity.title)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Activity.reportable)
    )
    return list(session.scalars(query.distinct()))


@dataclass(frozen=True)
class MeasureListed:
    """A measure of a plan; activities: number and title of each that is reported, in order."""

    number: int
    title: str
    activities: tuple[tuple[str, str], ...]


def measures(session: Session, year: int) -> list[MeasureListed]:
    """The measures of a fiscal year's plans (B.E.). Copies of an activity in several plans are one,
    and so are measures of one number and title."""
    query = (
        select(Activity.measure, Activity.measure_title, Activity.number, Activity.title)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Activity.reportable)
        .order_by(Activity.plan_id, Activity.position)
    )
    found: dict[tuple[int, str], dict[tuple[str, str], None]] = {}
    for measure, heading, number, title in session.execute(query):
        found.setdefault((measure, heading), {})[number, title] = None
    return [MeasureListed(*key, tuple(listed)) for key, listed in found.items()]


def planned_results(session: Session, year: int, bureau_id: int) -> list[tuple[str, str]]:
    """Number, and outputs and outcomes on lines, of each activity that the bureau reports in a
    fiscal year (B.E.), in the plans' order."""
    given = ActivityBureau.activity_id == Activity.id, ActivityBureau.bureau_id == bureau_id
    query = (
        select(Activity.number, Activity.output, Activity.outcome)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Activity.reportable)
        .where(or_(Activity.every_bureau, select(ActivityBureau.id).where(*given).exists()))
        .order_by(Activity.plan_id, Activity.position)
    )
    rows = session.execute(query)
    return [(number, f"{output}\n{outcome}") for number, output, outcome in rows]


# -- lists of activities -------------------------------------------------------------------------


@dataclass(frozen=True)
class ListedActivity:
    """An activity as lists show it.

    reportable: False if its parts are reported instead
    """

    id: int
    plan_id: int
    number: str
    parent: str | None
    title: str
    reportable: bool


def listed_activities(
    session: Session,
    fiscal_year: int,
    bureau_id: int | None = None,
    number: str | None = None,
    plan_id: int | None = None,
) -> list[ListedActivity]:
    """Activities that are still in the plans of the year (B.E.), in the plans' order.

    bureau_id: only those the bureau is responsible for, whether it reports them or not
    number, plan_id: only those with this number (one in each plan), only those of this plan
    """
    query = _listed(bureau_id is not None, number is not None, plan_id is not None)
    named = {"year": fiscal_year, "bureau": bureau_id, "number": number, "plan": plan_id}
    given = {name: value for name, value in named.items() if value is not None}
    return [ListedActivity(*row) for row in session.execute(query, given)]


@cache  # building it took a thousand calls
def _listed(
    of_bureau: bool, numbered: bool, of_plan: bool
) -> Select[int, int, str, str | None, str, bool]:
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
        .where(Plan.fiscal_year == bindparam("year"), or_(Activity.reportable, has_parts))
        .order_by(Activity.plan_id, Activity.position)
    )
    if of_bureau:
        responsible = (
            select(ActivityBureau.id)
            .where(ActivityBureau.activity_id == Activity.id)
            .where(ActivityBureau.bureau_id == bindparam("bureau"))
            .exists()
        )
        query = query.where(or_(Activity.every_bureau, responsible))
    if numbered:
        query = query.where(Activity.number == bindparam("number"))
    if of_plan:
        query = query.where(Activity.plan_id == bindparam("plan"))
    return query


def every_numbered(session: Session, year: int, number: str) -> list[Activity]:
    """The activities with that number in the year's plans, whichever bureau reports them."""
    found = listed_activities(session, year, number=number)
    return [session.get_one(Activity, each.id) for each in found]


# -- one activity --------------------------------------------------------------------------------


def activity(session: Session, activity_id: int) -> Activity | None:
    """An activity by id. Its days and bureaus are read when they are looked at: few turns do."""
    found = already_read(session, Activity, activity_id)
    found = found or session.scalars(_BY_ID, {"activity": activity_id}).first()
    return _held(session, [found])[0] if found is not None else None


def activity_with_days(session: Session, activity_id: int) -> Activity | None:
    """The same, with its days: for whoever looks at them at once."""
    found = session.scalars(_WITH_DAYS, {"activity": activity_id}).unique().first()
    return _held(session, [found])[0] if found is not None else None


def activities_numbered(
    session: Session, fiscal_year: int, bureau_id: int, number: str
) -> list[Activity]:
    """What a bureau must report under a number: the activity, or its parts if it has parts."""
    found = session.scalars(_NUMBERED, {"year": fiscal_year, "number": number}).unique()
    return [each for each in _held(session, list(found)) if each.is_of(bureau_id)]


_ALONE = (lazyload(Activity.dues), lazyload(Activity.bureaus))
_BY_ID = select(Activity).where(Activity.id == bindparam("activity")).options(*_ALONE)  # built once
_DAYS_TOO = (joinedload(Activity.dues), joinedload(Activity.bureaus))  # few rows each
_WITH_DAYS = select(Activity).where(Activity.id == bindparam("activity")).options(*_DAYS_TOO)
_NUMBERED = (  # built once: each report that is begun asks it
    select(Activity)
    .join(Plan)
    .where(Plan.fiscal_year == bindparam("year"), Activity.reportable)
    .where((Activity.number == bindparam("number")) | (Activity.parent == bindparam("number")))
    .order_by(Activity.plan_id, Activity.position)
    .options(*_DAYS_TOO)
)


def _held(session: Session, found: list[Activity]) -> list[Activity]:
    """The same; the session forgets what nobody holds, and a turn asks for it again and again."""
    session.info.setdefault("activities", []).extend(found)
    return found


def partners(session: Session, activity: Activity, bureau_id: int) -> list[str]:
    """Names of the bureaus that take part but do not report (000, items 11 and 12)."""
    if activity.every_bureau:
        return []
    others = [b.bureau_id for b in activity.bureaus if b.bureau_id != bureau_id and not b.reports]
    query = select(Bureau.name).where(Bureau.id.in_(others)).order_by(Bureau.name)
    return list(session.scalars(query)) if others else []


def responsible(session: Session, activity: Activity) -> list[str]:
    """Who is responsible, for forms: the plan's own words, else the bureaus' names."""
    if activity.responsible:
        return [activity.responsible]
    return bureau_names(session, activity)


def bureau_names(session: Session, activity: Activity) -> list[str]:
    """The names of the bureaus that the activity is given to, whether they report it or not."""
    named = [each.bureau_id for each in activity.bureaus]
    query = select(Bureau.name).where(Bureau.id.in_(named)).order_by(Bureau.name)
    return list(session.scalars(query)) if named else []


def next_due(activity: Activity, today: date, settled: set[date | None]) -> date | None:
    """The date of the next report: the first date that is not settled."""
    open_dates = [d.due for d in activity.dues if d.due not in settled]
    late = [d for d in open_dates if d < today]
    return late[0] if late else (open_dates[0] if open_dates else None)
