"""The superior's decision on a report: approve, or return with a reason, in two taps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.flow import Answers, Choice, Closed, Flow, Opening, Step, offering
from handlers.messages import Button, Card, Row, Said, Text
from handlers.query import opens
from handlers.report_words import name_of, rows_of
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.person import Person
from models.report import APPROVED, RETURNED, Report, ReportVersion
from models.services import reports

_DECISIONS = {"approve": APPROVED, "return": RETURNED}


def open_decision(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: report, version, and often the decision itself."""
    del rest
    if not (facts.get("r", "").isdigit() and facts.get("v", "").isdigit()):
        raise Closed(Text("พิมพ์ “รออนุมัติ” เพื่อดูรายงานที่รอท่านพิจารณา"))
    report_id, version = int(facts["r"]), int(facts["v"])
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
    if facts.get("do") in _DECISIONS:
        answers["decision"] = _DECISIONS[facts["do"]]
        return Opening(f"{report_id}|{version}|{facts['do']}", answers)
    return Opening(f"{report_id}|{version}", answers, [_card(context, report, sent)])


def _card(context: Context, report: Report, sent: ReportVersion) -> Said:
    submitter = context.session.get_one(Person, sent.submitted_by)
    facts = {"r": report.id, "v": sent.version}
    buttons = (
        (Button("ดูไฟล์แนบ", opens("show_files", **facts), "ดูไฟล์แนบ"),) if sent.evidence else ()
    )
    by = Row("ผู้รายงาน", f"{submitter.name} · {submitter.bureau.name}")
    return Card(
        title="รายงานรออนุมัติ",
        subtitle=name_of(report.activity),
        rows=(by, *rows_of(sent)),
        buttons=buttons,
    )


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
        "own_report": "ท่านเป็นผู้รายงานเอง จึงให้ผู้บังคับบัญชาชั้นถัดไปพิจารณา",
        "reason_missing": "กรุณาระบุเหตุผลที่ส่งกลับ",
    }
    return Text(sentences[refusal.code])


def _what(answers: Answers) -> str:
    return f"รายงาน {answers['number']}"


def ask_decision(_context: Context, answers: Answers) -> Said:
    return Text(f"{_what(answers)} จะอนุมัติหรือส่งกลับแก้ไข")


def ask_reason(_context: Context, answers: Answers) -> Said:
    return Text(f"ส่งกลับ{_what(answers)} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผล")


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
    _tell_reporter(context, report, sent)
    if answers["decision"] == APPROVED:
        return [Text(f"อนุมัติ{_what(answers)} แล้ว แจ้งผู้รายงานให้ทราบแล้ว")]
    return [Text(f"ส่งกลับ{_what(answers)} แล้ว แจ้งผู้รายงานพร้อมเหตุผลแล้ว")]


def _tell_reporter(context: Context, report: Report, sent: ReportVersion) -> None:
    reporter = context.session.get_one(Person, sent.submitted_by)
    name = name_of(report.activity)
    by = Row("ผู้พิจารณา", context.me.name)
    if sent.decision == APPROVED:
        card = Card("รายงานได้รับอนุมัติแล้ว", subtitle=name, rows=(by,), tone="good",
                    note="พิมพ์ “สถานะ” เพื่อดูงานที่เหลือ")  # fmt: skip
    else:
        due = report.due.isoformat() if report.due else ""
        mend = opens("report_activity", a=report.activity_id, d=due)
        card = Card(
            "รายงานถูกส่งกลับให้แก้ไข",
            subtitle=name,
            rows=(Row("เหตุผล", sent.decision_reason), by),
            buttons=(Button("แก้ไขและส่งใหม่", mend, "แก้ไขรายงาน", style="primary"),),
            note="คำตอบเดิมยังอยู่ แก้เฉพาะข้อที่ถูกส่งกลับ",
            tone="warn",
        )
    context.notify(reporter, [card], f"decided:{report.id}:{sent.version}", "decided")


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
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            choices=offering(*_REASONS),
            when=("decision", frozenset((RETURNED,))),
            show=lambda value, _answers: str(value[0]),
        ),
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=offering(Choice("yes", "ยืนยันอนุมัติ", True)),
            when=("decision", frozenset((APPROVED,))),
        ),
    ),
    open=open_decision,
    finish=finish,
    describe=lambda answers: str(answers.get("number", "")),
)
