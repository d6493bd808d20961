"""Which bureaus a plan's activities are for: one is given some, or some are taken from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people import people
from models.people.person import Bureau
from models.plans.plan import Activity, Plan
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow
from models.reports.plan_changes import changing_plan
from models.reports.report import SUBMITTED, Report
from models.trail import trail

GIVEN, TAKEN = "plan.given", "plan.taken"


def of_plan(session: Session, plan: Plan, numbers: Collection[str] = ()) -> list[Activity]:
    """The plan's activities with their parts, in its order; with numbers only those."""
    query = select(Activity).where(Activity.plan_id == plan.id).order_by(Activity.position)
    found = session.scalars(query).unique()
    return [a for a in found if not numbers or a.number in numbers or a.parent in numbers]


def that_change(activities: Sequence[Activity], bureau: Bureau, gives: bool) -> list[Activity]:
    """Those of the activities that the change concerns. One of every bureau is given to each."""
    return [each for each in activities if _named(each, bureau) is not gives]


def _named(activity: Activity, bureau: Bureau) -> bool:
    return activity.every_bureau or bureau.id in {each.bureau_id for each in activity.bureaus}


def waiting(session: Session, activities: Sequence[Activity], bureau: Bureau) -> int:
    """How many reports of the bureau on these activities wait for a decision."""
    ids = [each.id for each in activities]
    query = select(func.count(Report.id)).where(Report.activity_id.in_(ids))
    of_bureau = query.where(Report.bureau_id == bureau.id, Report.state == SUBMITTED)
    return session.scalars(of_bureau).one()


def check(
    session: Session,
    activities: Sequence[Activity],
    bureau: Bureau,
    gives: bool,
    even_waiting: bool = False,
) -> None:
    """Raises Refusal: `has`, `has_not` (nothing would change); `last` (facts: number; no other
    bureau would be left), `waiting` (facts: count) unless `even_waiting`."""
    concerned = that_change(activities, bureau, gives)
    if not concerned:
        raise Refusal("has" if gives else "has_not")
    if gives:
        return
    alone = (a.number for a in concerned if not a.every_bureau and len(a.bureaus) == 1)
    if (number := next(alone, None)) is not None:
        raise Refusal("last", number=number)
    count = waiting(session, concerned, bureau)
    if count and not even_waiting:
        raise Refusal("waiting", count=count)


def change(
    session: Session,
    actor_id: int | None,
    activity_ids: Sequence[int],
    bureau: Bureau,
    gives: bool,
    now: datetime,
    even_waiting: bool = False,
) -> None:
    """Gives these activities to the bureau, or takes them from it. Raises Refusal as `check` and
    `changing_plan.locked` do. What the bureau has sent of them stays readable."""
    activities = changing_plan.locked(session, activity_ids)
    check(session, activities, bureau, gives, even_waiting)
    others = [each.name for each in people.staffed_bureaus(session) if each.id != bureau.id]
    row = _with(bureau.name) if gives else _without(bureau.name, others)
    changed = that_change(activities, bureau, gives)
    changing_plan.rewritten(session, changed, row)
    numbers = [each.number for each in changed]
    subject = f"plan:{activities[0].plan_id}"
    verb = GIVEN if gives else TAKEN
    trail.record(session, now, actor_id, verb, subject, bureau=bureau.id, activities=numbers)


def _with(name: str) -> Callable[[ActivityRow], ActivityRow]:
    return lambda row: replace(row, bureaus=(*row.bureaus, name))


def _without(name: str, others: Sequence[str]) -> Callable[[ActivityRow], ActivityRow]:
    def row(each: ActivityRow) -> ActivityRow:
        named = others if each.bureaus == EVERY_BUREAU else each.bureaus
        reporter = None if each.reporter == name else each.reporter
        return replace(each, bureaus=tuple(n for n in named if n != name), reporter=reporter)

    return row
