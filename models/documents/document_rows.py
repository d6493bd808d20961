"""The rows of reports that documents print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, lazyload

from models.calendar import end_of
from models.people.person import Bureau
from models.plans.plan import (
    Activity,
    ActivityBureau,
    ActivityDue,
    Plan,
    in_force_on,
    to_report_by,
)
from models.plans.plan_rows import ActivityRow
from models.plans.plans import as_file
from models.reports.report import APPROVED, SUBMITTED, WITHDRAWN, Report, ReportVersion, stands

SENT = (SUBMITTED, APPROVED)
"""States that a document prints as reported; the bureau has to send a returned report again."""


@dataclass(frozen=True)
class Reported:
    """One line of a bureau's form.

    state: the report's state; `none` if nothing was sent.
    version: None if nothing was sent, or it was returned.
    """

    activity: Activity
    due: date | None
    state: str
    version: ReportVersion | None


def bureau_form(session: Session, plan: Plan, bureau_id: int, due: date | None) -> list[Reported]:
    """The bureau's activities due on that day, in the plan's order, with its reports.

    An activity without a date is included once it has a report. due None: the whole year.
    """
    its_report = and_(
        Report.activity_id == Activity.id,
        Report.bureau_id == bureau_id,
        Report.due.is_not_distinct_from(ActivityDue.due),
        Report.state != WITHDRAWN,
    )
    query = (
        select(Activity, ActivityDue.due, Report.state, ReportVersion)
        .outerjoin(ActivityDue, ActivityDue.activity_id == Activity.id)
        .outerjoin(Report, its_report)
        .outerjoin(ReportVersion, stands())
        .where(Activity.plan_id == plan.id, Activity.reportable, to_report_by(bureau_id))
        .where(or_(in_force_on(ActivityDue.due), ReportVersion.id.is_not(None)))
        .order_by(Activity.position, ActivityDue.due)
        .options(lazyload("*"))
    )
    if due is not None:
        undated = and_(ActivityDue.due.is_(None), ReportVersion.id.is_not(None))
        query = query.where(or_(ActivityDue.due == due, undated))
    return [
        Reported(activity, day, state or "none", version if state in SENT else None)
        for activity, day, state, version in session.execute(query)
    ]


# -- the office's report -------------------------------------------------------------------------


@dataclass(frozen=True)
class Project:
    """One project of the office's report: from its bureaus' reports, else from its plan.

    status, risk: None if nobody reported; never `not_started`, never green.
    output, outcome: as reported; `output_planned`, `outcome_planned`: as the plan promises.
    waiting: some report is not decided yet.
    """

    number: str
    title: str
    description: str
    measure: int
    measure_title: str
    status: str | None
    status_reason: str
    details: str
    output: str
    outcome: str
    output_planned: str
    outcome_planned: str
    allocated: Decimal | None
    disbursed: Decimal | None
    responsible: str
    risk: str | None
    waiting: bool
    remarks: str
    reported: bool


def projects(session: Session, plan: Plan, last_day: date) -> list[Project]:
    """The plan's projects in its order, with reports sent up to that day (Bangkok) or due by it."""
    rows = {row.number: row for row in as_file(plan).activities}
    listed: dict[int, tuple[Activity, list[tuple[str, str, ReportVersion]]]] = {}
    for activity, bureau, state, version in session.execute(_of_projects(plan, last_day)):
        _, sent = listed.setdefault(activity.id, (activity, []))
        if version is not None:
            sent.append((bureau, state, version))
    named = _responsible(session, plan)
    everybody = session.scalars(select(func.count(Bureau.id))).one()
    found = []
    for activity, sent in listed.values():
        bureaus = named.get(activity.id, [])
        owing = everybody if activity.every_bureau else sum(reports for _, reports in bureaus)
        names = [name for name, _ in bureaus]
        found.append(_project(activity, sent, rows.get(activity.number), names, owing))
    return found


def _of_projects(plan: Plan, last_day: date) -> Select[Activity, str, str, ReportVersion]:
    its_report = and_(Report.activity_id == Activity.id, Report.state.in_(SENT))
    sent_by_then = ReportVersion.submitted_at <= end_of(last_day)
    told_by_then = or_(Report.due.is_(None), Report.due <= last_day, sent_by_then)
    return (
        select(Activity, Bureau.name, Report.state, ReportVersion)
        .outerjoin(Report, its_report)
        .outerjoin(Bureau, Bureau.id == Report.bureau_id)
        .outerjoin(ReportVersion, and_(stands(), told_by_then))
        .where(Activity.plan_id == plan.id, Activity.reportable)
        .order_by(Activity.position, Bureau.name, Report.due)
        .options(lazyload("*"))
    )


def _responsible(session: Session, plan: Plan) -> dict[int, list[tuple[str, bool]]]:
    """By activity id: the bureaus' names, and whether each has to report."""
    query = (
        select(ActivityBureau.activity_id, Bureau.name, ActivityBureau.reports)
        .join(Bureau, Bureau.id == ActivityBureau.bureau_id)
        .join(Activity, Activity.id == ActivityBureau.activity_id)
        .where(Activity.plan_id == plan.id)
        .order_by(Bureau.name)
    )
    found: dict[int, list[tuple[str, bool]]] = {}
    for activity_id, name, reports in session.execute(query):
        found.setdefault(activity_id, []).append((name, reports))
    return found


def _project(
    activity: Activity,
    sent: Sequence[tuple[str, str, ReportVersion]],
    row: ActivityRow | None,
    bureaus: Sequence[str],
    owing: int,
) -> Project:
    latest = {bureau: (state, version) for bureau, state, version in sent}  # by date: the last
    versions = [version for _, version in latest.values()]
    many = len(latest) > 1 or owing > 1
    planned = row if not versions else None
    return Project(
        number=activity.number,
        title=activity.title,
        description=(row.description if row else None) or "",
        measure=activity.measure,
        measure_title=activity.measure_title,
        status=_status(versions, owing) if versions else activity.status,
        status_reason="\n".join(v.status_reason for v in versions if v.status_reason)
        or ((planned.status_reason if planned else None) or ""),
        details=_texts(latest, "narrative", many) or ((planned.details if planned else None) or ""),
        output=_texts(latest, "output", many),
        outcome=_texts(latest, "outcome", many),
        output_planned=activity.output,
        outcome_planned=activity.outcome,
        allocated=_sum(versions, "budget_allocated") if versions else activity.budget_allocated,
        disbursed=_sum(versions, "budget_disbursed") if versions else activity.budget_disbursed,
        responsible=activity.responsible or ", ".join(bureaus),
        risk=_worst(versions) if versions else activity.risk,
        waiting=any(state == SUBMITTED for state, _ in latest.values()),
        remarks=(planned.remarks if planned else None) or "",
        reported=bool(versions),
    )


def _status(versions: Sequence[ReportVersion], owing: int) -> str:
    """The status all bureaus report, else `started`; `done` only if no report is missing."""
    reported = {version.status for version in versions}
    agreed = reported.pop() if len(reported) == 1 else "started"
    return "started" if agreed == "done" and len(versions) < owing else agreed


def _worst(versions: Sequence[ReportVersion]) -> str | None:
    reported = {version.risk for version in versions}
    return next((colour for colour in ("red", "yellow", "green") if colour in reported), None)


def _sum(versions: Sequence[ReportVersion], name: str) -> Decimal | None:
    given = [getattr(v, name) for v in versions if getattr(v, name) is not None]
    return sum(given, Decimal(0)) if given else None


def _texts(latest: dict[str, tuple[str, ReportVersion]], name: str, many: bool) -> str:
    texts = [(bureau, getattr(version, name)) for bureau, (_, version) in latest.items()]
    return "\n".join(f"{bureau}: {text}" if many else text for bureau, text in texts if text)
