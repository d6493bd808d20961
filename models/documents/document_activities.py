"""The rows of the papers about one activity: its report, where it stands, its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session, lazyload

from models.attachments import kept_files
from models.attachments.attachment import KEPT, Attachment
from models.documents.document_rows import SENT
from models.people.person import Bureau
from models.plans.plan import Activity, Plan
from models.reports.report import Report, ReportVersion, stands


@dataclass(frozen=True)
class ActivityReport:
    """A sent or approved report of one activity.

    pictures: of its evidence, in the order in which they were sent.
    others: how many other files it has.
    """

    report: Report
    version: ReportVersion
    activity: Activity
    plan: Plan
    bureau: Bureau
    pictures: Sequence[Attachment]
    others: int


def of_report(session: Session, report_id: int) -> ActivityReport | None:
    """The report of that id as it stands; None if it is not sent."""
    found = session.execute(_sent().where(Report.id == report_id)).first()
    return _with_files(session, found) if found is not None else None


def of_bureau(
    session: Session, year: int, bureau_id: int, due: date | None
) -> list[ActivityReport]:
    """The bureau's reports of the fiscal year (B.E.), in the plans' order; due None: of all
    rounds, else of that one, with those that name no date."""
    query = _sent().where(Report.bureau_id == bureau_id, Plan.fiscal_year == year)
    if due is not None:
        query = query.where(or_(Report.due == due, Report.due.is_(None)))
    query = query.order_by(Plan.name, Activity.position, Report.due, Report.id)
    return [_with_files(session, row) for row in session.execute(query)]


def of_year(session: Session, year: int, bureau_ids: frozenset[int] | None) -> list[ActivityReport]:
    """The reports of the fiscal year (B.E.) of these bureaus (None: all), in the plans' order,
    without their files."""
    query = _sent().where(Plan.fiscal_year == year)
    if bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(bureau_ids))
    query = query.order_by(Plan.name, Activity.position, Bureau.name, Report.due, Report.id)
    return [ActivityReport(*row, pictures=(), others=0) for row in session.execute(query)]


def _sent() -> Select[Report, ReportVersion, Activity, Plan, Bureau]:
    return (
        select(Report, ReportVersion, Activity, Plan, Bureau)
        .select_from(Report)
        .join(ReportVersion, stands())
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .where(Report.state.in_(SENT))
        .options(lazyload("*"))
    )


def _with_files(
    session: Session, row: Row[Report, ReportVersion, Activity, Plan, Bureau]
) -> ActivityReport:
    report, version, activity, plan, bureau = row
    kept = {each.id: each for each in kept_files.by_ids(session, version.evidence)}
    files = [kept[each] for each in version.evidence if each in kept and kept[each].state == KEPT]
    pictures = [each for each in files if (each.media_type or "").startswith("image/")]
    others = len(files) - len(pictures)
    return ActivityReport(report, version, activity, plan, bureau, pictures, others)
