"""The reports that bureaus owe now: not sent, or returned and not sent again. Never commits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import and_, or_, select

from models.calendar import month_ends, office_day
from models.duties.duty_facts import Ask, Duty
from models.duties.duty_people import APPROVER, OWNER
from models.duties.reminder_policy import (
    APPROVAL,
    DRAFT,
    PROGRESS,
    REPORT,
    RETURNED,
    Row,
    Telling,
    of_bureau,
)
from models.people.person import Bureau
from models.plans.plan import Activity, ActivityDue, Plan, owed_by
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion, stands
from models.reports.report import RETURNED as SENT_BACK

ROWS = {
    REPORT: of_bureau(-30, -14, -7, -3, -1, 0, 1, 3, 7),
    RETURNED: of_bureau(-30, -14, -7, -3, -1, 0, 1, 3, 7),
    PROGRESS: of_bureau(-3, 0, 1, 3, 7),  # a month is too short for the earlier ones
    DRAFT: Row((3, 10), (Telling(OWNER, 3),)),
    APPROVAL: Row((1, 3, 7), (Telling(APPROVER, 1),), weekly=(APPROVER,)),
}


def reports_owed(asked: Ask) -> Iterable[Duty]:
    """Reports that bureaus have to send; the month's progress where the plan asks for it."""
    for row in asked.session.execute(_owed_query(asked)):
        duty = _returned(asked, row) if row.state == SENT_BACK else _not_sent(asked, row)
        if asked.unsettled(duty.day):
            yield duty


def _owed_query(asked: Ask) -> Any:
    same_due = or_(
        Report.due == ActivityDue.due, and_(Report.due.is_(None), ActivityDue.due.is_(None))
    )
    its_report = and_(Report.activity_id == Activity.id, Report.bureau_id == Bureau.id, same_due)
    query = (
        select(
            Activity.id.label("activity_id"),
            Activity.number,
            Activity.title,
            Plan.monthly,
            Plan.fiscal_year,
            Bureau.id.label("bureau_id"),
            Bureau.name.label("bureau"),
            ActivityDue.due,
            Report.id.label("report_id"),
            Report.state,
            Report.version,
            ReportVersion.submitted_at,
            ReportVersion.decided_at,
            ReportVersion.review,
            ReportVersion.reviewed_at,
        )
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, owed_by(Bureau.id))
        .outerjoin(ActivityDue, ActivityDue.activity_id == Activity.id)
        .outerjoin(Report, its_report)
        .outerjoin(ReportVersion, stands() & (Report.state == SENT_BACK))
        .where(Activity.reportable)
        .where(or_(Report.state.is_(None), Report.state.not_in((SUBMITTED, APPROVED))))
        .where(or_(ActivityDue.due.between(asked.oldest, asked.last), Report.state == SENT_BACK))
    )
    return query if asked.bureau_ids is None else query.where(Bureau.id.in_(asked.bureau_ids))


def _not_sent(asked: Ask, row: Any) -> Duty:
    monthly = row.monthly and row.due in month_ends(row.fiscal_year)
    return Duty(
        key=f"report:{row.activity_id}:{row.bureau_id}:{row.due.isoformat()}",
        kind=PROGRESS if monthly else REPORT,
        day=row.due,
        deadline=True,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        activity_id=row.activity_id,
        number=row.number,
        title=row.title,
        round=row.due,
        holders=asked.house.holders(row.bureau_id, row.activity_id),
    )


def _returned(asked: Ask, row: Any) -> Duty:
    """Due again some days after its return, so that nobody is late before they could mend it."""
    returned_at = row.reviewed_at if row.review == SENT_BACK else row.decided_at
    since = office_day(returned_at or row.submitted_at)
    mended = asked.working_days.shift(since, asked.policy.mend_for)
    return Duty(
        key=f"returned:{row.report_id}:{row.version}",
        kind=RETURNED,
        day=max(row.due or mended, mended),
        deadline=True,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        activity_id=row.activity_id,
        number=row.number,
        title=row.title,
        round=row.due,
        holders=asked.house.holders(row.bureau_id, row.activity_id),
        since=since,
        report_id=row.report_id,
        version=row.version,
    )
