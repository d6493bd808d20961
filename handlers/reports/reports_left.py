"""What a fiscal year leaves open of reports: those not sent, and those that wait for a decision."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.subjects.year_items import OpenEnd, YearEnds
from handlers.understand.dates.dates import short_date
from models.reports import closed_reports
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import SUBMITTED


def _unsent(context: Context, year: int) -> Sequence[OpenEnd]:
    every = progress.every_duty(context.session, year)
    return [_end(each) for each in every if each.late(context.today)]


def _waiting(context: Context, year: int) -> Sequence[OpenEnd]:
    every = progress.every_duty(context.session, year)
    return [_end(each) for each in every if each.state == SUBMITTED]


def _end(report: DueReport) -> OpenEnd:
    due = f" กำหนด {short_date(report.due)}" if report.due is not None else ""
    words = f"{report.number} {report.bureau}{due}"
    return OpenEnd(closed_reports.key(report.activity_id, report.bureau_id, report.due), words)


ENDS = (
    YearEnds(
        closed_reports.KIND,
        10,
        "รายงานที่ยังไม่ส่ง",
        "ยังส่งได้ และเตือนต่อจนพ้นกำหนดนาน",
        _unsent,
        closes=True,
    ),
    YearEnds("approvals", 20, "รายงานที่รออนุมัติ", "เตือนผู้อนุมัติต่อจนกว่าจะพิจารณา", _waiting),
)
