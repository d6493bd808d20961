"""The rows of a memo to the Secretary-General: reports due in a period, and when they came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.reports.figures import progress
from models.reports.figures.memo_periods import MemoPeriod
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED, Report, ReportVersion

_WAYS = ("on_time", "late", "overdue", RETURNED, "ahead")


@dataclass(frozen=True)
class SendingCounts:
    """How the reports due in a period came in, for one bureau, or for all (name "").

    due: how many were due; the sum of the counts below.
    on_time, late: sent and not returned, by the day they were first sent.
    overdue: not sent, and the day is over.
    returned: to be sent again.
    ahead: not sent, and the day is not over.
    """

    name: str
    due: int
    on_time: int
    late: int
    overdue: int
    returned: int
    ahead: int

    @property
    def sent(self) -> int:
        return self.on_time + self.late


def sending(session: Session, period: MemoPeriod, today: date) -> list[SendingCounts]:
    """The counts of each bureau by name, without bureaus that had nothing to report."""
    duties = [
        duty
        for duty in progress.every_duty(session, period.year)
        if duty.due is not None and period.first <= duty.due <= period.last
    ]
    first_sent = _first_sent(session, period)
    by_bureau: dict[str, list[DueReport]] = {}
    for duty in duties:
        by_bureau.setdefault(duty.bureau, []).append(duty)
    return [_counted(name, of_it, first_sent, today) for name, of_it in by_bureau.items()]


def whole(bureaus: Sequence[SendingCounts]) -> SendingCounts:
    """The sum of all bureaus."""
    names = ("due", *_WAYS)
    return SendingCounts("", *(sum(getattr(each, name) for each in bureaus) for name in names))


def _first_sent(session: Session, period: MemoPeriod) -> Mapping[int, date]:
    """By report id, the office day on which each report due in the period was first sent.

    Without reports from a plan's printed source: those count as on time.
    """
    query = (
        select(ReportVersion.report_id, func.min(ReportVersion.submitted_at))
        .join(Report, Report.id == ReportVersion.report_id)
        .where(Report.due.between(period.first, period.last), ReportVersion.source == "")
        .group_by(ReportVersion.report_id)
    )
    return {report_id: office_day(at) for report_id, at in session.execute(query)}


def _counted(
    name: str, duties: Sequence[DueReport], first_sent: Mapping[int, date], today: date
) -> SendingCounts:
    ways = [_way(duty, first_sent, today) for duty in duties]
    return SendingCounts(name, len(duties), *(ways.count(way) for way in _WAYS))


def _way(duty: DueReport, first_sent: Mapping[int, date], today: date) -> str:
    assert duty.due is not None
    if duty.state == RETURNED:
        return RETURNED
    if duty.missing:
        return "overdue" if duty.late(today) else "ahead"
    sent = first_sent.get(duty.report_id or 0, duty.due)
    return "late" if sent > duty.due else "on_time"
