"""The superior's decision on a report: approve, or return with a reason, in two taps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers import asked, report_cards
from handlers.context import Context
from handlers.flow import Answers, Choice, Closed, Flow, Opening, Step, offering
from handlers.messages import Button, Said, Text
from handlers.query import opens
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.person import Person
from models.report import APPROVED, RETURNED
from models.services import people, reports

_DECISIONS = {"approve": APPROVED, "return": RETURNED}


def open_decision(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: report, version, and often the decision itself."""
    del rest
    report_id, version = asked.whole(facts, "r"), asked.whole(facts, "v")
    if report_id is None or version is None:
        raise Closed(Text("พิมพ์ “รออนุมัติ” เพื่อดูรายงานที่รอท่านพิจารณา"))
    try:
        report, sent = reports.for_decision(context.session, context.me, report_id, version)
    except Refusal as refusal:
        raise Closed(refused(refusal)) from refusal
    answers: Answers = {
        "report_id": report_id,
        "version": version,
        "number": report.activity.number,
        "opened_with": dict(facts),
    }
    # Nothing is lost by beginning again: whoever taps the other button has changed their mind.
    subject = f"{report_id}|{version}"
    if facts.get("do") in _DECISIONS:
        answers["decision"] = _DECISIONS[facts["do"]]
        return Opening(subject, answers, anew=True)
    sender = reports.sender(context.session, sent)
    card = report_cards.to_decide(report, sent, sender, offer=False)
    return Opening(subject, answers, [card], anew=True)


def refused(refusal: Refusal) -> Said:
    """Why there is nothing to decide (any more), and what to do."""
    facts = refusal.facts
    by = f"โดย {facts['by']}" if facts.get("by") else ""
    was = "อนุมัติ" if facts.get("decision") == APPROVED else "ส่งกลับแก้ไข"
    sentences = {
        "no_report": "ไม่พบรายงานนี้ พิมพ์ “รออนุมัติ” เพื่อดูรายการที่รอ",
        "newer_version": "รายงานนี้มีฉบับใหม่กว่าแล้ว พิมพ์ “รออนุมัติ” เพื่อดูฉบับล่าสุด",
        "already_decided": f"รายงานนี้{was}แล้ว{by} ไม่ต้องดำเนินการอีก",
        "not_yours": "รายงานนี้ไม่ได้อยู่ในสายบังคับบัญชาของท่าน จึงพิจารณาไม่ได้",
        "own_report": "ท่านเป็นผู้รายงานฉบับนี้เอง ผู้บังคับบัญชาชั้นถัดไปจะเป็นผู้พิจารณา",
        "reason_missing": "กรุณาระบุเหตุผลที่ส่งกลับ",
    }
    return Text(sentences[refusal.code])


def _what(answers: Answers) -> str:
    return f"รายงาน {answers['number']}"


def ask_decision(_context: Context, answers: Answers) -> Said:
    return Text(f"{_what(answers)}: จะอนุมัติ หรือส่งกลับให้แก้ไข")


def ask_reason(_context: Context, answers: Answers) -> Said:
    return Text(f"ส่งกลับ{_what(answers)} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลเอง")


def ask_sure(_context: Context, answers: Answers) -> Said:
    return Text(f"ยืนยันอนุมัติ{_what(answers)} ใช่หรือไม่")


def read_reason(text: str, _context: Context, _answers: Answers) -> list[object]:
    words = normalise_lines(text).strip()
    if len(words) < 4:
        raise Unclear("กรุณาพิมพ์เหตุผลให้ผู้รายงานเข้าใจ เช่น ขาดภาพการจัดกิจกรรม")
    return [words, []]


# The faults the office finds again and again (source 003:70-77), with the answers they concern.
_REASONS = (
    Choice("plan", "ผลไม่ตรงแผน", ["ผลผลิตหรือผลลัพธ์ยังไม่ตอบตามแผน", ["output", "outcome"]]),
    Choice("channels", "ช่องทางไม่ครบ", ["ช่องทางเผยแพร่ยังไม่ครบตามแผน", ["publicity"]]),
    Choice("evidence", "หลักฐานไม่ครบ", ["หลักฐานหรือภาพยังไม่ครบ", ["evidence"]]),
    Choice("words", "รายละเอียดไม่พอ", ["รายละเอียดสิ่งที่ทำยังไม่ชัดเจน", ["narrative"]]),
    Choice("figures", "ตัวเลขไม่ตรงกัน", ["ร้อยละหรือตัวเลขยังไม่สอดคล้องกัน", ["status", "percent"]]),
)


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Decide, once; the reporter hears of it."""
    reason, fields = answers.get("reason") or ["", []]
    try:
        report, sent = reports.decide(
            context.session,
            context.me,
            answers["report_id"],
            answers["version"],
            answers["decision"],
            context.now,
            reason=reason,
            fields=tuple(fields),
        )
    except Refusal as refusal:
        raise Closed(refused(refusal)) from refusal
    context.must_arrive = True
    context.withdrawn.append(f"decide:{report.id}:{sent.version}")
    reporter = reports.sender(context.session, sent)
    card = report_cards.decided(report, sent, context.me)
    context.notify(reporter, [card], f"decided:{report.id}:{sent.version}", "decided")
    done = "อนุมัติ" if answers["decision"] == APPROVED else "ส่งกลับ"
    return [Text(f"{done}{_what(answers)} แล้ว{_told(reporter)}", _next(context))]


def _told(reporter: Person) -> str:
    if people.reachable(reporter):
        return " และแจ้งผู้รายงานให้ทราบแล้ว"
    return " แต่ยังแจ้งผู้รายงานทาง LINE ไม่ได้ กรุณาแจ้งผู้รายงานด้วยตนเอง"


def _next(context: Context) -> tuple[Button, ...]:
    """On to what else waits for the decision."""
    waiting = len(reports.awaiting(context.session, context.me))
    words = f"รออนุมัติ ({waiting} ฉบับ)"
    return (Button(words, opens("awaiting_me"), "รออนุมัติ"),) if waiting else ()


FLOW = Flow(
    name="decide_report",
    title="การพิจารณารายงาน",
    opens_on=(),
    steps=(
        Step(
            name="decision",
            label="ผลการพิจารณา",
            ask=ask_decision,
            choices=offering(
                Choice("approve", "อนุมัติ", APPROVED), Choice("return", "ส่งกลับแก้ไข", RETURNED)
            ),
            show=lambda value, _answers: "อนุมัติ" if value == APPROVED else "ส่งกลับแก้ไข",
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            choices=offering(*_REASONS),
            prose=True,
            when=("decision", frozenset((RETURNED,))),
            show=lambda value, _answers: str(value[0]),
        ),
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offering(
                Choice("yes", "ยืนยันอนุมัติ", True),
                Choice("return", "ส่งกลับแก้ไข", False, also={"decision": RETURNED}),
            ),
            when=("decision", frozenset((APPROVED,))),
            show=lambda value, _answers: "ยืนยัน" if value else "ไม่ยืนยัน",
        ),
    ),
    open=open_decision,
    finish=finish,
    describe=lambda answers: str(answers.get("number", "")),
)
