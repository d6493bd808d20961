"""Storing a plan. If one of its rounds was moved, the reports move with it.

The plan of a year that is only prepared is stored without activities, so that nobody is told of it
(`preparing`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.people import people
from models.people.person import Bureau
from models.plans import plans
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.plans.plan_files import as_text, without_guidelines
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow, PlanFile
from models.plans.years import preparing
from models.reports.report import WITHDRAWN, Report, due_key


def store(session: Session, file: PlanFile) -> Plan:
    """Stores the plan, or updates the stored plan of the same name.

    An activity keeps its id by its number, so that reports stay with it. An activity that is no
    longer in the file stays, but is not reported any more. If exactly one date of an activity
    changed, the round was moved, and its reports move with it. In a year that is prepared only the
    plan itself is stored; `make_activities` makes the rest when the year is opened.
    """
    plan = session.scalars(select(Plan).where(Plan.name == file.name)).first()
    plain, guidelines = without_guidelines(file)
    text = as_text(plain)
    if plan is not None and plan.source == text and (plan.guidelines or {}) == guidelines:
        return plan
    if plan is None:
        plan = Plan(name=file.name)
        session.add(plan)
    plan.title, plan.fiscal_year, plan.owner = file.title, file.fiscal_year, file.owner
    plan.channels, plan.source = list(file.channels), text
    plan.guidelines = guidelines or None
    plan.monthly, plan.scored = bool(file.monthly), bool(file.scored)
    session.flush()
    if not preparing.is_prepared(session, file.fiscal_year):
        make_activities(session, plan, file)
    return plan


def lay_out(session: Session, plan: Plan) -> None:
    """Lays the stored plan out anew, after activities fell away or came back."""
    make_activities(session, plan, plans.as_file(plan))


def make_activities(session: Session, plan: Plan, file: PlanFile) -> None:
    """Gives the stored plan the activities of its file."""
    kept = {
        a.number: a for a in session.scalars(select(Activity).where(Activity.plan_id == plan.id))
    }
    parents = {row.parent for row in file.activities if row.parent}
    titles = {m.number: m.title for m in file.measures}
    bureaus = people.bureaus_named(session, [name for row in file.activities for name in _of(row)])
    for position, row in enumerate(file.activities):
        activity = kept.pop(row.number, None) or Activity(plan_id=plan.id, number=row.number)
        activity.position = position
        activity.measure = row.measure or 0
        activity.measure_title = titles.get(row.measure or 0, "")
        _fill(activity, row, file)
        sent = _sent_on(session, activity)
        dues = [day for day in file.dues_of(row) if _is_due(activity, day) or day in sent]
        _set_dues(session, activity, tuple(dues))
        stays = activity.ended_from is None or bool(dues) or bool(sent)
        activity.reportable = stays and row.number not in parents
        session.add(activity)
        _give(activity, row, bureaus)
    for gone in kept.values():
        gone.reportable = False
    session.flush()


def _sent_on(session: Session, activity: Activity) -> set[date | None]:
    """The due dates of the reports of an activity that falls away."""
    if activity.ended_from is None:
        return set()
    sent = select(Report.due).where(Report.activity_id == activity.id, Report.state != WITHDRAWN)
    return set(session.scalars(sent))


def _is_due(activity: Activity, day: date) -> bool:
    return activity.ended_from is None or day < activity.ended_from


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
    listed, present = set(dues), {each.due: each for each in activity.dues}
    left, new = sorted(present.keys() - listed), sorted(listed - present.keys())
    if len(left) == len(new) == 1:
        present[left[0]].due = new[0]
        session.execute(
            update(Report)
            .where(Report.activity_id == activity.id, Report.due == left[0])
            .values(due=new[0], due_key=due_key(new[0]))
        )
        return
    kept = [each for each in activity.dues if each.due in listed]
    activity.dues = kept + [ActivityDue(due=due) for due in new]


def _of(row: ActivityRow) -> tuple[str, ...]:
    """The bureaus of an activity that names them."""
    return () if row.bureaus == EVERY_BUREAU else tuple(row.bureaus)


def _give(activity: Activity, row: ActivityRow, bureaus: Mapping[str, Bureau]) -> None:
    activity.every_bureau = row.bureaus == EVERY_BUREAU
    listed = {bureaus[name].id: row.reporter is None or row.reporter == name for name in _of(row)}
    kept = {b.bureau_id: b for b in activity.bureaus if b.bureau_id in listed}
    for bureau_id, reports in listed.items():
        owner = kept.setdefault(bureau_id, ActivityBureau(bureau_id=bureau_id))
        owner.reports = reports
    activity.bureaus = list(kept.values())
