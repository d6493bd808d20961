"""Accepting in one go the approved reports the administrator has looked at, each on its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.duty_words import settled_words, short_title
from handlers.flow import Answers, Choice, Closed, Flow, Opening, Step, offering
from handlers.messages import Card, Row, Said, Text
from handlers.reporting import notices as report_notices
from handlers.reporting.words import refused_decision
from models.conversation import DONE
from models.errors import Refusal
from models.person import ADMIN
from models.report import ACCEPTED, Report
from models.services import conversations, report_decisions, report_reviews
from models.services.report_reviews import Waiting

MOST = 20
LEAST = 2
LOOK = "review_report"
"""The conversation by which a report is opened (its subject: report and version)."""


def open_several(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """What waits for the review and was opened before; nothing unseen is ever among it."""
    del rest, facts
    ready = report_reviews.looked_at(context.session, context.me, context.today, MOST)
    if len(ready) < LEAST:
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


def ask_sure(_context: Context, answers: Answers) -> Said:
    return Text(f"ยืนยันตรวจรับทั้ง {len(answers['reports'])} ฉบับ ใช่หรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Accept each that can still be; say which could not be, and why."""
    if not answers["sure"]:
        words = "ยังไม่ได้ตรวจรับฉบับใด พิมพ์ “รอตรวจ” เพื่อตรวจทีละฉบับ"
        return [Text(words, report_notices.what_else_is_reviewed(context))]
    accepted, refused = 0, []
    # In one order for everybody, so that two at once wait for each other and never for ever.
    for report_id, version in sorted(answers["reports"]):
        try:
            _accept(context, report_id, version)
            accepted += 1
        except Refusal as refusal:
            refused.append(f"{_name(context, report_id)}: {refused_decision(refusal)}")
    context.must_arrive = True
    said = f"ตรวจรับแล้ว {accepted} ฉบับ" if accepted else "ไม่ได้ตรวจรับฉบับใด"
    why = [f"ตรวจรับไม่ได้ {len(refused)} ฉบับ", *refused] if refused else []
    return [Text("\n".join((said, *why)), report_notices.what_else_is_reviewed(context))]


def _accept(context: Context, report_id: int, version: int) -> None:
    """Opening the report had begun a review: it is over, and nobody is asked back to it."""
    report_decisions.review(
        context.session, context.me, report_id, version, ACCEPTED, context.now
    )
    look = conversations.draft_of(
        context.session, context.sealer, context.lane, LOOK, f"{report_id}|{version}"
    )
    if look is not None:
        conversations.end(context.session, look.row, DONE, context.now)


def _name(context: Context, report_id: int) -> str:
    report = context.session.get(Report, report_id)
    return f"รายงาน {report.activity.number}" if report is not None else "รายงาน"


FLOW = Flow(
    name="accept_several",
    title="การตรวจรับหลายฉบับ",
    opens_on=("ตรวจรับที่ดูแล้ว",),
    steps=(
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offering(
                Choice("yes", "ยืนยันตรวจรับ", True), Choice("no", "ยังไม่ตรวจรับ", False)
            ),
            show=lambda value, _answers: "ยืนยัน" if value else "ยังไม่ตรวจรับ",
        ),
    ),
    open=open_several,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
)
