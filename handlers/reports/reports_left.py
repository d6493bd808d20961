"""What a fiscal year leaves open of reports: not sent, begun, or waiting for a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.subjects.year_items import OpenEnd, YearEnds
from handlers.understand.dates.dates import short_date
from models.reports import closed_reports, drafts_left, reports_left
from models.reports.figures.progress import DueReport


def _unsent(context: Context, year: int) -> Sequence[OpenEnd]:
    found = reports_left.unsent(context.session, year, context.today)
    return [_end(each) for each in found]


def _count_unsent(context: Context, year: int) -> int:
    return reports_left.count_unsent(context.session, year, context.today)


def _unsent_decided(context: Context, year: int) -> Mapping[str, int]:
    return reports_left.unsent_decided(context.session, year, context.today)


def _waiting(context: Context, year: int) -> Sequence[OpenEnd]:
    return [_end(each) for each in reports_left.waiting(context.session, year)]


def _count_waiting(context: Context, year: int) -> int:
    return reports_left.count_waiting(context.session, year, context.today)


def _waiting_decided(context: Context, year: int) -> Mapping[str, int]:
    return reports_left.waiting_decided(context.session, year)


def _drafts(context: Context, year: int) -> Sequence[OpenEnd]:
    found = drafts_left.of_year(context.session, year)
    return [
        OpenEnd(each.id, f"{each.number} {each.bureau} ร่างเมื่อ {short_date(each.touched_on)}")
        for each in found
    ]


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
        count=_count_unsent,
        decided=_unsent_decided,
    ),
    YearEnds(
        drafts_left.KIND,
        15,
        "ร่างรายงานที่ทำค้างไว้",
        "ยังทำต่อและส่งได้ ระบบเตือนเจ้าของร่าง",
        _drafts,
        closes=True,
    ),
    YearEnds(
        reports_left.WAITING,
        20,
        "รายงานที่รออนุมัติ",
        "เตือนผู้อนุมัติต่อจนกว่าจะพิจารณา",
        _waiting,
        count=_count_waiting,
        decided=_waiting_decided,
    ),
)
