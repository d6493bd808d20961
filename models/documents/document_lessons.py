"""What a year's reports teach: those that stand, why they came back, and which are examples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.documents import document_activities
from models.documents.document_activities import ActivityReport
from models.plans.plan import Activity, Plan
from models.reports.report import RETURNED, Report, ReportVersion
from models.reports.report_example import ReportExample


@dataclass(frozen=True)
class YearLessons:
    """The year's sent reports, in the plans' order.

    returned: by report, why its earlier versions came back, the earliest first.
    examples: the reports that their bureaus let others read.
    """

    reports: Sequence[ActivityReport]
    returned: Mapping[int, Sequence[str]]
    examples: Collection[int]


def lessons(session: Session, year: int, bureau_ids: frozenset[int] | None) -> YearLessons:
    """The lessons of the fiscal year (B.E.) of these bureaus (None: all), by three statements."""
    found = document_activities.of_year(session, year, bureau_ids)
    ids = {each.report.id for each in found}
    reasons: defaultdict[int, list[str]] = defaultdict(list)
    came_back = or_(ReportVersion.decision == RETURNED, ReportVersion.review == RETURNED)
    of_year = (
        select(Report.id)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year)
    )
    query = (
        select(ReportVersion)
        .where(came_back, ReportVersion.report_id.in_(of_year))
        .order_by(ReportVersion.id)
    )
    for version in session.scalars(query):
        reason = version.review_reason if version.review == RETURNED else version.decision_reason
        if version.report_id in ids and reason:
            reasons[version.report_id].append(reason)
    examples = frozenset(
        session.scalars(select(ReportExample.report_id).where(ReportExample.ended_at.is_(None)))
    )
    return YearLessons(found, dict(reasons), examples & ids)
