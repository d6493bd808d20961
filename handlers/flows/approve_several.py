"""Approving in one go the reports the superior has looked at, each of them decided on its own."""

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
from models.person import Person
from models.report import APPROVED, Report, ReportVersion
from models.services import conversations, report_deciders, report_decisions, report_history

MOST = 20
LEAST = 2
LOOK = "decide_report"
"""The conversation by which a report is opened (its subject: report and version)."""


def open_several(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """What waits for the person and was opened before; nothing unseen is ever among it."""
    del rest, facts
    waiting = report_decisions.awaiting(context.session, context.me, context.today)
    pairs = [(report.id, sent.version) for report, sent, _ in waiting]
    seen = report_history.seen_by(context.session, context.me, pairs)
    ready = [each for each in waiting if (each[0].id, each[1].version) in seen][:MOST]
    if len(ready) < LEAST:
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


def ask_sure(_context: Context, answers: Answers) -> Said:
    return Text(f"ยืนยันอนุมัติทั้ง {len(answers['reports'])} ฉบับ ใช่หรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Approve each that can still be; say which could not be, and why."""
    if not answers["sure"]:
        words = "ยังไม่ได้อนุมัติฉบับใด พิมพ์ “รออนุมัติ” เพื่อพิจารณาทีละฉบับ"
        return [Text(words, report_notices.what_else_waits(context))]
    approved: list[tuple[Report, ReportVersion]] = []
    refused: list[str] = []
    # In one order for everybody, so that two at once wait for each other and never for ever.
    for report_id, version in sorted(answers["reports"]):
        try:
            approved.append(_approve(context, report_id, version))
        except Refusal as refusal:
            refused.append(f"{_name(context, report_id)}: {refused_decision(refusal)}")
    context.must_arrive = True
    said = _told(context, approved) if approved else "ไม่ได้อนุมัติฉบับใด"
    why = [f"อนุมัติไม่ได้ {len(refused)} ฉบับ", *refused] if refused else []
    return [Text("\n".join((said, *why)), report_notices.what_else_waits(context))]


def _approve(context: Context, report_id: int, version: int) -> tuple[Report, ReportVersion]:
    found = report_decisions.decide(
        context.session, context.me, report_id, version, APPROVED, context.now
    )
    report_notices.no_more_to_decide(context, found[1])
    _close_the_look(context, report_id, version)
    return found


def _close_the_look(context: Context, report_id: int, version: int) -> None:
    """Opening the report had begun a decision: it is over, and nobody is asked back to it."""
    look = conversations.draft_of(
        context.session, context.sealer, context.lane, LOOK, f"{report_id}|{version}"
    )
    if look is not None:
        conversations.end(context.session, look.row, DONE, context.now)


def _told(context: Context, approved: Sequence[tuple[Report, ReportVersion]]) -> str:
    theirs: dict[int, list[tuple[Report, ReportVersion]]] = {}
    for report, sent in approved:
        reporter = report_deciders.sender(context.session, sent)
        theirs.setdefault(reporter.id, []).append((report, sent))
    reporters = [context.session.get_one(Person, person_id) for person_id in theirs]
    for reporter in reporters:
        report_notices.tell_approvals(context, reporter, theirs[reporter.id])
    return f"อนุมัติแล้ว {len(approved)} ฉบับ{report_notices.told_words(reporters)}"


def _name(context: Context, report_id: int) -> str:
    report = context.session.get(Report, report_id)
    return f"รายงาน {report.activity.number}" if report is not None else "รายงาน"


FLOW = Flow(
    name="approve_several",
    title="การอนุมัติหลายฉบับ",
    opens_on=("อนุมัติที่ดูแล้ว",),
    steps=(
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offering(
                Choice("yes", "ยืนยันอนุมัติ", True), Choice("no", "ยังไม่อนุมัติ", False)
            ),
            show=lambda value, _answers: "ยืนยัน" if value else "ยังไม่อนุมัติ",
        ),
    ),
    open=open_several,
    finish=finish,
    counted=False,
)
