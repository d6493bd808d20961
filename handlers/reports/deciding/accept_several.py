"""An administrator accepts several approved reports at once, only those opened before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.messages import Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.reports import report_notices
from handlers.reports.deciding import deciding_several
from handlers.reports.due_report_words import settled_words
from models.people.person import ADMIN
from models.reports.deciding import report_decisions, report_reviews
from models.reports.deciding.report_reviews import AwaitingReview
from models.reports.report import ACCEPTED

LOOK = "review_report"
"""The conversation that opens one report (its subject: report and version)."""


def open_several(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Lists the reports that wait for the review and were opened before."""
    del rest, facts
    ready = report_reviews.looked_at(
        context.session, context.me, context.today, deciding_several.MOST
    )
    listed = [(each.report.id, each.sent.version, _row(each)) for each in ready]
    words = "ยังไม่มีรายงานที่ดูแล้วตั้งแต่ 2 ฉบับ พิมพ์ “รอตรวจ” แล้วกด “ตรวจ” เพื่ออ่านก่อน"
    too_few = Text(words, report_notices.what_else_is_reviewed(context))
    return deciding_several.opening("ตรวจรับ {} ฉบับที่ดูแล้ว", listed, too_few)


def _row(each: AwaitingReview) -> Row:
    activity = each.report.activity
    found = f" · ควรดู {len(each.sent.remarks)} ข้อ" if each.sent.remarks else ""
    return Row(
        f"{each.bureau} · {settled_words(each.report.due)}{found}",
        f"{activity.number} {short_title(activity.title)}",
        tone="warn" if each.sent.remarks else "plain",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Accepts each report if possible, and says which were not accepted and why."""
    if not answers["sure"]:
        words = "ยังไม่ได้ตรวจรับฉบับใด พิมพ์ “รอตรวจ” เพื่อตรวจทีละฉบับ"
        return [Text(words, report_notices.what_else_is_reviewed(context))]

    def accept(report_id: int, version: int) -> deciding_several.Decided:
        return report_decisions.review(
            context.session, context.me, report_id, version, ACCEPTED, context.now
        )

    accepted, refused = deciding_several.decide_each(context, answers["reports"], accept, LOOK)
    done = f"ตรวจรับแล้ว {len(accepted)} ฉบับ" if accepted else ""
    words = deciding_several.outcome("ตรวจรับ", done, refused)
    return [Text(words, report_notices.what_else_is_reviewed(context))]


FLOW = Flow(
    name="accept_several",
    title="การตรวจรับหลายฉบับ",
    opens_on=("ตรวจรับที่ดูแล้ว",),
    steps=(deciding_several.sure("ตรวจรับ"),),
    open=open_several,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
)
