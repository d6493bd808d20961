"""What is printed about gifts."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.papers.gifts import gather_gifts
from handlers.papers.paper_desk import Archived, Paper, PaperDesk, SubjectPapers
from handlers.papers.wording import day_words
from models.gifts.gift_documents import GIFTS, NO_GIFT
from models.gifts.result import gift_results
from models.plans import result_rounds
from models.reports.figures.memo_periods import MemoPeriod


def _in_memo(desk: PaperDesk, period: MemoPeriod) -> Sequence[str]:
    """Returns the result of all units up to the round that is open at the period's end."""
    rounds = result_rounds.now(desk.session).of_year(period.year)
    until = next((day for day in rounds if day >= period.last), rounds[-1])
    results = gift_results.unit_results(desk.session, until, desk.now)
    total = gift_results.office_total(results) if results else None
    if total is None or total.share is None:
        return ["No Gift Policy ยังไม่มีประกาศที่เปิดให้เข้าร่วมในปีงบประมาณนี้"]
    told = f"มีรายงานการรับ {total.reported} รายการ" if total.reported else "ไม่มีรายงานการรับ"
    waits = f" รอดำเนินการ {total.waiting} รายการ" if total.waiting else ""
    return [
        f"No Gift Policy บุคลากรเข้าร่วมประกาศเจตนารมณ์ {total.joined:,} คน "
        f"จาก {total.must_join:,} คน "
        f"(ร้อยละ {total.share:.2f}) {told}{waits} (ถึงวันที่ {day_words(min(until, desk.today))})"
    ]


GIFT_PAPERS = SubjectPapers(
    papers=(
        Paper(NO_GIFT, gather_gifts.no_gift, Archived(40)),
        Paper(GIFTS, gather_gifts.gift_reports),
    ),
    memo_points=_in_memo,
)
