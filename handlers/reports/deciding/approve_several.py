"""A superior approves several reports at once, only those opened before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.messages import Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.reports import report_notices
from handlers.reports.deciding import deciding_several
from handlers.reports.due_report_words import settled_words
from models.people.person import Person
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import APPROVED, Report

LOOK = "decide_report"
"""The conversation that opens one report (its subject: report and version)."""


def open_several(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Lists the reports that wait for the person and were opened before."""
    del rest, facts
    waiting = report_decisions.awaiting(context.session, context.me, context.today)
    pairs = [(report.id, sent.version) for report, sent, _ in waiting]
    seen = report_history.seen_by(context.session, context.me, pairs)
    listed = [
        (report.id, sent.version, _row(report, author))
        for report, sent, author in waiting
        if (report.id, sent.version) in seen
    ]
    words = "ยังไม่มีรายงานที่ดูแล้วตั้งแต่ 2 ฉบับ พิมพ์ “รออนุมัติ” แล้วกด “พิจารณา” เพื่ออ่านก่อน"
    too_few = Text(words, report_notices.what_else_waits(context))
    several = listed[: deciding_several.MOST]
    return deciding_several.opening("อนุมัติ {} ฉบับที่ดูแล้ว", several, too_few)


def _row(report: Report, author: Person) -> Row:
    number = report.activity.number
    title = short_title(report.activity.title)
    return Row(f"{author.bureau.name} · {settled_words(report.due)}", f"{number} {title}")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Approves each report if possible, and says which were not approved and why."""
    if not answers["sure"]:
        words = "ยังไม่ได้อนุมัติฉบับใด พิมพ์ “รออนุมัติ” เพื่อพิจารณาทีละฉบับ"
        return [Text(words, report_notices.what_else_waits(context))]

    def approve(report_id: int, version: int) -> deciding_several.Decided:
        found = report_decisions.decide(
            context.session, context.me, report_id, version, APPROVED, context.now
        )
        report_notices.no_more_to_decide(context, found[1])
        return found

    approved, refused = deciding_several.decide_each(context, answers["reports"], approve, LOOK)
    done = _tell(context, approved) if approved else ""
    words = deciding_several.outcome("อนุมัติ", done, refused)
    return [Text(words, report_notices.what_else_waits(context))]


def _tell(context: Context, approved: Sequence[deciding_several.Decided]) -> str:
    """Tells each reporter once. Returns what was done, in words."""
    theirs: dict[int, list[deciding_several.Decided]] = {}
    for report, sent in approved:
        reporter = report_deciders.sender(context.session, sent)
        theirs.setdefault(reporter.id, []).append((report, sent))
    reporters = [context.session.get_one(Person, person_id) for person_id in theirs]
    for reporter in reporters:
        report_notices.tell_approvals(context, reporter, theirs[reporter.id])
    return f"อนุมัติแล้ว {len(approved)} ฉบับ{report_notices.delivery_words(reporters)}"


FLOW = Flow(
    name="approve_several",
    title="การอนุมัติหลายฉบับ",
    opens_on=("อนุมัติที่ดูแล้ว",),
    steps=(deciding_several.sure("อนุมัติ"),),
    open=open_several,
    finish=finish,
    counted=False,
)
