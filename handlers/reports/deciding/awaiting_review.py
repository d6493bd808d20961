"""`รอตรวจ`: approved reports that wait for an administrator's review, the oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.reports.deciding import awaiting_me, deciding_several
from handlers.reports.due_report_words import settled_words
from handlers.reports.filing.report_review import score_button
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.people.person import ADMIN
from models.reports.deciding import report_reviews
from models.reports.deciding.report_reviews import AwaitingReview

_NAME = "awaiting_review"
_PAGE = 6


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """A page of the waiting reports. For others than administrators: what they must decide."""
    if not context.me.has(ADMIN):
        return awaiting_me.answer(context, rest, facts)

    def read(limit: int, offset: int) -> tuple[list[AwaitingReview], int]:
        return report_reviews.waiting(context.session, context.me, context.today, limit, offset)

    page, listed = button_facts.read_page(facts, _PAGE, read)
    if not listed:
        return [_none()]
    return [
        Card(
            f"รอตรวจ {page.total:,} ฉบับ",
            subtitle=page.beside("ส่งมาก่อนอยู่บน"),
            rows=tuple(_row(each) for each in listed),
            buttons=(*_at_once(listed), *page.turn(_NAME), *_scores(listed), _FAULTS),
            note="กด “ตรวจ” เพื่ออ่านรายงาน แล้วตรวจรับหรือส่งกลับให้สำนักแก้ไข",
        )
    ]


_FAULTS = Button("ข้อบกพร่องที่พบบ่อย", opens("common_faults"), "ข้อบกพร่องที่พบบ่อย")


def _none() -> Message:
    status = Button("สถานะ", opens("status"), "สถานะ")
    deciding = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
    words = "ไม่มีรายงานที่รอท่านตรวจ รายงานที่อนุมัติแล้วตรวจครบทุกฉบับ"
    return Text(words, (_FAULTS, deciding, status))


def _at_once(listed: Sequence[AwaitingReview]) -> tuple[Button, ...]:
    """The button to accept all reports that were opened before, if there are several."""
    if sum(each.seen for each in listed) < deciding_several.LEAST:
        return ()
    return (Button("ตรวจรับที่ดูแล้ว", opens("accept_several"), "ตรวจรับที่ดูแล้ว", style="primary"),)


def _scores(listed: Sequence[AwaitingReview]) -> tuple[Button, ...]:
    """The button to score measures, if a plan among them has scores."""
    asks = any(each.report.activity.plan.scored for each in listed)
    return (score_button(),) if asks else ()


def _row(each: AwaitingReview) -> Row:
    report, sent = each.report, each.sent
    number = report.activity.number
    found = f" · ควรดู {len(sent.remarks)} ข้อ" if sent.remarks else ""
    looked = " · ✓ ดูแล้ว" if each.seen else ""
    label = f"{each.bureau} · ส่งเมื่อ {short_date(office_day(sent.submitted_at))}{found}{looked}"
    title = f"{number} {short_title(report.activity.title)} · {settled_words(report.due)}"
    data = opens("review_report", r=report.id, v=sent.version)
    button = Button("ตรวจ", data, f"ตรวจรายงาน {number}")
    return Row(label, title, button, "warn" if sent.remarks else "plain")


QUERY = Query(
    name=_NAME,
    words=("รอตรวจ", "ตรวจรายงาน", "รายงานรอตรวจ", "รอตรวจรับ", "รายงานรอตรวจรับ"),
    # Open to all, as รออนุมัติ is: others mean the reports that wait for their decision.
    answer=answer,
)
