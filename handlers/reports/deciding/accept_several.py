"""An administrator accepts several approved reports at once, only those opened before."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Row
from handlers.reports import report_notices
from handlers.reports.deciding import deciding_several
from handlers.reports.deciding.deciding_several import DecidingSeveral, Ready
from handlers.reports.report_notices import Sent
from models.people.person import ADMIN
from models.reports.deciding import report_decisions, report_reviews
from models.reports.deciding.report_reviews import AwaitingReview
from models.reports.report import ACCEPTED


def _ready(context: Context) -> Ready:
    most = deciding_several.MOST
    ready = report_reviews.looked_at(context.session, context.me, context.today, most)
    return {(each.report.id, each.sent.version): _row(each) for each in ready}


def _row(each: AwaitingReview) -> Row:
    remarks = len(each.sent.remarks)
    if not remarks:
        return deciding_several.row(each.report, each.bureau)
    return deciding_several.row(each.report, each.bureau, f" · ควรดู {remarks} ข้อ", "warn")


def _accept(context: Context, report_id: int, version: int) -> Sent:
    return report_decisions.review(
        context.session, context.me, report_id, version, ACCEPTED, context.now
    )


ACCEPTING = DecidingSeveral(
    verb="ตรวจรับ",
    queue="รอตรวจ",
    one="ตรวจ",
    look="review_report",
    ready=_ready,
    decide=_accept,
    others=report_notices.what_else_is_reviewed,
)

FLOW = Flow(
    name="accept_several",
    title="การตรวจรับหลายฉบับ",
    opens_on=("ตรวจรับที่ดูแล้ว",),
    steps=(ACCEPTING.sure,),
    open=ACCEPTING.open,
    finish=ACCEPTING.finish,
    roles=frozenset((ADMIN,)),
    counted=False,
)
