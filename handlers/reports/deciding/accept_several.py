"""Accepting in one go the approved reports the administrator has looked at, each on its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Card, Row, Said, Text
from handlers.reports import report_notices
from handlers.reports.deciding import deciding_several
from handlers.reports.report_duty_words import settled_words, short_title
from models.people.person import ADMIN
from models.reports.deciding import report_decisions, report_reviews
from models.reports.deciding.report_reviews import Waiting
from models.reports.report import ACCEPTED

LOOK = "review_report"
"""The conversation by which a report is opened (its subject: report and version)."""


def open_several(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """What waits for the review and was opened before; nothing unseen is ever among it."""
    del rest, facts
    ready = report_reviews.looked_at(
        context.session, context.me, context.today, deciding_several.MOST
    )
    if len(ready) < deciding_several.LEAST:
        words = "ยังไม่มีรายงานที่ดูแล้วตั้งแต่ 2 ฉบับ พิมพ์ “รอตรวจ” แล้วกด “ตรวจ” เพื่ออ่านก่อน"
        raise Closed(Text(words, report_notices.what_else_is_reviewed(context)))
    card = Card(
        f"ตรวจรับ {len(ready)} ฉบับที่ดูแล้ว",
        rows=tuple(_row(each) for each in ready),
        note="ฉบับที่ยังไม่ได้เปิดดู ไม่อยู่ในรายการนี้",
    )
    answers: Answers = {"reports": [[each.report.id, each.sent.version] for each in ready]}
    return Opening("", answers, [card], anew=True)


def _row(each: Waiting) -> Row:
    activity = each.report.activity
    found = f" · ควรดู {len(each.sent.remarks)} ข้อ" if each.sent.remarks else ""
    return Row(
        f"{each.bureau} · {settled_words(each.report.due)}{found}",
        f"{activity.number} {short_title(activity.title)}",
        tone="warn" if each.sent.remarks else "plain",
    )


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Accept each that can still be; say which could not be, and why."""
    if not answers["sure"]:
        words = "ยังไม่ได้ตรวจรับฉบับใด พิมพ์ “รอตรวจ” เพื่อตรวจทีละฉบับ"
        return [Text(words, report_notices.what_else_is_reviewed(context))]

    def accept(report_id: int, version: int) -> deciding_several.Decided:
        return report_decisions.review(
            context.session, context.me, report_id, version, ACCEPTED, context.now
        )

    accepted, refused = deciding_several.decide_each(context, answers["reports"], accept, LOOK)
    done = f"ตรวจรับแล้ว {len(accepted)} ฉบับ" if accepted else ""
    said = deciding_several.outcome("ตรวจรับ", done, refused)
    return [Text(said, report_notices.what_else_is_reviewed(context))]


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
