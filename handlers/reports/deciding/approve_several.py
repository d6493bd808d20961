"""Approving in one go the reports the superior has looked at, each of them decided on its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Card, Row, Said, Text
from handlers.reports import report_notices
from handlers.reports.deciding import deciding_several
from handlers.reports.report_duty_words import settled_words, short_title
from models.people.person import Person
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import APPROVED, Report, ReportVersion

LOOK = "decide_report"
"""The conversation by which a report is opened (its subject: report and version)."""


def open_several(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """What waits for the person and was opened before; nothing unseen is ever among it."""
    del rest, facts
    waiting = report_decisions.awaiting(context.session, context.me, context.today)
    pairs = [(report.id, sent.version) for report, sent, _ in waiting]
    seen = report_history.seen_by(context.session, context.me, pairs)
    ready = [each for each in waiting if (each[0].id, each[1].version) in seen][
        : deciding_several.MOST
    ]
    if len(ready) < deciding_several.LEAST:
        words = "ยังไม่มีรายงานที่ดูแล้วตั้งแต่ 2 ฉบับ พิมพ์ “รออนุมัติ” แล้วกด “พิจารณา” เพื่ออ่านก่อน"
        raise Closed(Text(words, report_notices.what_else_waits(context)))
    card = Card(
        f"อนุมัติ {len(ready)} ฉบับที่ดูแล้ว",
        rows=tuple(_row(*each) for each in ready),
        note="ฉบับที่ยังไม่ได้เปิดดู ไม่อยู่ในรายการนี้",
    )
    answers: Answers = {"reports": [[report.id, sent.version] for report, sent, _ in ready]}
    return Opening("", answers, [card], anew=True)


def _row(report: Report, _sent: ReportVersion, author: Person) -> Row:
    number = report.activity.number
    title = short_title(report.activity.title)
    return Row(f"{author.bureau.name} · {settled_words(report.due)}", f"{number} {title}")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Approve each that can still be; say which could not be, and why."""
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
    done = _told(context, approved) if approved else ""
    said = deciding_several.outcome("อนุมัติ", done, refused)
    return [Text(said, report_notices.what_else_waits(context))]


def _told(context: Context, approved: Sequence[deciding_several.Decided]) -> str:
    theirs: dict[int, list[deciding_several.Decided]] = {}
    for report, sent in approved:
        reporter = report_deciders.sender(context.session, sent)
        theirs.setdefault(reporter.id, []).append((report, sent))
    reporters = [context.session.get_one(Person, person_id) for person_id in theirs]
    for reporter in reporters:
        report_notices.tell_approvals(context, reporter, theirs[reporter.id])
    return f"อนุมัติแล้ว {len(approved)} ฉบับ{report_notices.told_words(reporters)}"


FLOW = Flow(
    name="approve_several",
    title="การอนุมัติหลายฉบับ",
    opens_on=("อนุมัติที่ดูแล้ว",),
    steps=(deciding_several.sure("อนุมัติ"),),
    open=open_several,
    finish=finish,
    counted=False,
)
