"""Reports that were sent or decided on in some days, and what they say of people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlalchemy.orm import Session

from models.calendar import end_of, office_day
from models.people.person import Bureau
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion, stands

SENT, WAITING = "sent", "waiting"
"""What a report may be besides approved or returned: sent and not to be mended, or waiting for the
decision."""


@dataclass(frozen=True)
class DayReport:
    """One report and the day on which it was first sent, or last decided on in that way.

    texts: narrative and output of its present version; empty where they are not asked for
    """

    bureau: str
    day: date
    texts: tuple[str, ...] = ()


def reports_in_days(
    session: Session,
    state: str,
    first: date,
    last: date,
    bureau_ids: frozenset[int] | None,
    texts: bool = False,
) -> list[DayReport]:
    """Returns the reports of the bureaus (None: all) of which that is true in these days, in one
    statement. Leaves out those printed in a plan's source, which have no day of their own."""
    moment = _first_sent() if state in (SENT, WAITING) else _last_decided(state)
    told = (ReportVersion.narrative, ReportVersion.output) if texts else ()
    query = (
        select(Bureau.name, moment, *told)
        .select_from(Report)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .join(ReportVersion, stands())
        .where(moment > end_of(first - timedelta(days=1)), moment <= end_of(last))
        .order_by(Bureau.name)
    )
    if state in _NOW:
        query = query.where(Report.state.in_(_NOW[state]))
    if bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(bureau_ids))
    return [_report(*row) for row in session.execute(query)]


_NOW = {SENT: (SUBMITTED, APPROVED), WAITING: (SUBMITTED,)}


def _report(bureau: str, moment: datetime, *texts: str) -> DayReport:
    return DayReport(bureau, office_day(moment), texts)


def _first_sent() -> ScalarSelect[Any]:
    return _moment(func.min(ReportVersion.submitted_at), ReportVersion.submitted_by.is_not(None))


def _last_decided(decision: str) -> ScalarSelect[Any]:
    return _moment(func.max(ReportVersion.decided_at), ReportVersion.decision == decision)


def _moment(of: ColumnElement[Any], *which: ColumnElement[bool]) -> ScalarSelect[Any]:
    """A moment of all versions of a report."""
    query = select(of).where(ReportVersion.report_id == Report.id, *which)
    return query.correlate(Report).scalar_subquery()
