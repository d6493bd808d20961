"""Stores the reports printed in a plan's source, next to those that people send."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people import people
from models.plans.plan import Activity, Plan
from models.plans.plan_rows import PlanFile, ReportRow
from models.plans.years import preparing
from models.reports import plan_intake, reports
from models.reports.report import APPROVED, ReportVersion
from models.trail import trail

_ALL = 100


def take_in(session: Session, file: PlanFile, now: datetime) -> Plan:
    """Stores the plan and the reports printed in its source. `now` is aware.

    With the first plan of a year to come the year begins to be prepared.
    """
    preparing.begin_coming(session, file.fiscal_year, now)
    plan = plan_intake.store(session, file)
    if not preparing.is_prepared(session, file.fiscal_year):
        store_reports(session, plan, file, now)
    return plan


def store_reports(session: Session, plan: Plan, file: PlanFile, now: datetime) -> None:
    """Stores the reports of a plan file as approved reports of its owner.

    `plan` is the stored plan of `file`; `now` is aware. The reports have no sender and no decider:
    they stay as printed. A report the bureau already has is not changed.
    """
    if not file.reports:
        return
    bureau = people.bureau_named(session, file.owner)
    query = select(Activity).where(Activity.plan_id == plan.id)
    activities = {activity.number: activity for activity in session.scalars(query).unique()}
    for row in file.reports:
        activity, due = activities[row.activity], file.due_for(row)
        if reports.find(session, activity.id, bureau.id, due) is None:
            report = reports.begun(session, activity, bureau.id, due, APPROVED)
            session.add(_version(report.id, row, file, now))
            trail.record(session, now, None, "report.import", f"report:{report.id}", plan=plan.name)
    session.flush()


def _version(report_id: int, row: ReportRow, file: PlanFile, now: datetime) -> ReportVersion:
    """The bureau's form (seed 002) has no status: 100 percent is done, less is started."""
    return ReportVersion(
        report_id=report_id,
        version=1,
        status="done" if row.percent == _ALL else "started",
        percent=row.percent,
        narrative=row.narrative,
        output=row.output,
        outcome=row.outcome,
        publicity=list(row.channels),
        links=[],
        evidence=[],
        evidence_names=list(row.evidence),
        source_note=row.remarks or "",
        source=file.origin or file.name,
        submitted_at=now,
        decision=APPROVED,
        decision_fields=[],
    )
