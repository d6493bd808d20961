"""Why activities are not done, as the reports that are sent say it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, lazyload

from models.people.person import Bureau
from models.plans.plan import Activity, Plan
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion, stands


@dataclass(frozen=True)
class SentReport:
    """A sent or approved report of one activity; `version.status_reason` is the reason it tells,
    "" without one."""

    version: ReportVersion
    activity: Activity
    bureau: Bureau


def of_year(session: Session, year: int, bureau_ids: frozenset[int] | None) -> list[SentReport]:
    """The reports of the fiscal year (B.E.) of these bureaus (None: all), in the plans' order."""
    query = (
        select(ReportVersion, Activity, Bureau)
        .select_from(Report)
        .join(ReportVersion, stands())
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .where(Report.state.in_((SUBMITTED, APPROVED)), Plan.fiscal_year == year)
        .order_by(Plan.name, Activity.position, Bureau.name, Report.due, Report.id)
        .options(lazyload("*"))
    )
    if bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(bureau_ids))
    return [SentReport(*row) for row in session.execute(query)]
