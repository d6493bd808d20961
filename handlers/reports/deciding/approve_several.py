"""A superior approves several reports at once, only those opened before."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.reports import report_notices
from handlers.reports.deciding import deciding_several
from handlers.reports.deciding.deciding_several import DecidingSeveral, Ready
from handlers.reports.report_notices import Sent
from models.people.person import Person
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import APPROVED


def _ready(context: Context) -> Ready:
    waiting = {
        (report.id, sent.version): deciding_several.row(report, author.bureau.name)
        for report, sent, author in report_notices.to_decide(context)
    }
    seen = report_history.seen_by(context.session, context.me, waiting)
    return {pair: row for pair, row in waiting.items() if pair in seen}


def _approve(context: Context, report_id: int, version: int) -> Sent:
    found = report_decisions.decide(
        context.session, context.me, report_id, version, APPROVED, context.now
    )
    report_notices.no_more_to_decide(context, found[1])
    return found


def _tell(context: Context, approved: Sequence[Sent]) -> str:
    """Tells each reporter once."""
    theirs: dict[Person, list[Sent]] = {}
    for report, sent in approved:
        reporter = report_deciders.sender(context.session, sent)
        theirs.setdefault(reporter, []).append((report, sent))
    for reporter, decided in theirs.items():
        report_notices.tell_approvals(context, reporter, decided)
    return report_notices.delivery_words(list(theirs))


APPROVING = DecidingSeveral(
    verb="อนุมัติ",
    queue="รออนุมัติ",
    one="พิจารณา",
    look="decide_report",
    ready=_ready,
    decide=_approve,
    others=report_notices.what_else_waits,
    tell=_tell,
)

FLOW = Flow(
    name="approve_several",
    title="การอนุมัติหลายฉบับ",
    opens_on=("อนุมัติที่ดูแล้ว",),
    steps=(APPROVING.sure,),
    open=APPROVING.open,
    finish=APPROVING.finish,
    counted=False,
)
