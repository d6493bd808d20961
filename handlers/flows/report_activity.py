"""The activity report: a bureau tells what it did, piece by piece, and sends it for approval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers import report_cards, report_review
from handlers.context import Context
from handlers.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Mend,
    Opening,
    Remarked,
    Step,
    offering,
    plain,
)
from handlers.messages import Card, Para, Said, Text
from handlers.report_answers import (
    NO_MONEY,
    draft_of,
    read_budget,
    read_evidence,
    read_other_reason,
    read_publicity,
    read_share,
    read_short,
    read_status,
    read_words,
    to_mend,
)
from handlers.report_choice import chosen, due_of, heading, refused
from handlers.report_words import (
    AS_PLANNED,
    RISK,
    STATUS,
    budget_words,
    name_of,
    percent_words,
)
from handlers.state import BEFORE
from handlers.understand.dates import thai_date
from handlers.understand.report_line import answers as line_answers
from handlers.understand.report_line import read_report_line
from models.errors import Refusal
from models.person import REPORTER
from models.plan import Activity
from models.report import RETURNED, ReportVersion
from models.services import attachments, plans, reports

MOST_CHANNELS = 7
MOST_HINTS = 2  # of what one line said in two ways; the questions themselves ask for the rest

# -- opening --------------------------------------------------------------------------------


def open_report(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a button's activity and date, a typed number, or neither: then the list is shown."""
    activity, due = chosen(context, rest, facts)
    try:
        reports.may_send(context.session, context.me, activity, due)
    except Refusal as refusal:
        raise Closed(refused(refusal, activity)) from refusal
    told = due.isoformat() if due else ""
    answers: Answers = {
        "activity_id": activity.id,
        "number": activity.number,
        "due": told,
        "opened_with": {"a": activity.id, "d": told},
    }
    said: list[Said] = [Text(f"รายงาน {name_of(activity)}\n{heading(activity, due)}")]
    line = read_report_line(rest, context.today, activity.channels)
    said += [Text(hint) for hint in line.unclear[:MOST_HINTS]]
    report = reports.find(context.session, activity.id, context.me.bureau_id, due)
    if report is None or report.state != RETURNED:
        return Opening(f"{activity.id}|{told}", answers | line_answers(line), said)
    version = reports.version_of(context.session, report)
    mending = to_mend(version)
    said.append(Text(_why_returned(version, mending)))
    # Each return is a draft of its own: an older one must not hide what is to be mended now.
    known = answers | mending | line_answers(line)
    return Opening(f"{activity.id}|{told}|{version.version}", known, said)


def _why_returned(version: ReportVersion, mending: Answers) -> str:
    reason = f"เหตุผลที่ส่งกลับ: {version.decision_reason}"
    if BEFORE in mending:
        return f"{reason}\nตอบเฉพาะข้อที่ถามต่อไปนี้ ข้ออื่นใช้คำตอบเดิม"
    return f"{reason}\nกด “แก้ไข” ที่ข้อที่ต้องแก้ แล้วกด “ยืนยันการส่ง”"


# -- the questions --------------------------------------------------------------------------

WORKED = frozenset(("started", "done", "plan_revised", "other"))


def _activity(context: Context, answers: Answers) -> Activity:
    activity = plans.activity(context.session, answers["activity_id"])
    assert activity is not None
    return activity


def _lines(text: str, most: int = 600) -> str:
    return text if len(text) <= most else text[:most].rsplit("\n", 1)[0] + "\n…"


def ask_narrative(_context: Context, answers: Answers) -> Said:
    if answers.get("status") == "not_started":
        return Text("เพราะเหตุใดจึงยังไม่ได้เริ่ม และจะเริ่มเมื่อใด")
    return Text("เล่าสิ่งที่ทำ: ใครทำอะไร ที่ไหน เมื่อไร อย่างไร และสำนักนำไปใช้อย่างไร")


def ask_output(context: Context, answers: Answers) -> Said:
    activity = _activity(context, answers)
    plan = f"แผนกำหนดผลผลิตไว้ว่า\n{_lines(activity.output) or '(แผนไม่ได้ระบุ)'}"
    outcome = f"และผลลัพธ์ว่า\n{_lines(activity.outcome) or '(แผนไม่ได้ระบุ)'}"
    question = "ผลผลิตที่ได้จริงเป็นอย่างไร พิมพ์สั้น ๆ หรือกดปุ่มหากได้ตามแผน"
    return Text(f"{plan}\n\n{outcome}\n\n{question}")


def ask_outcome(context: Context, answers: Answers) -> Said:
    plan = _lines(_activity(context, answers).outcome) or "(แผนไม่ได้ระบุ)"
    question = "ผลลัพธ์ที่ได้จริงเป็นอย่างไร พิมพ์สั้น ๆ หรือกดปุ่มหากได้ตามแผน"
    return Text(f"แผนกำหนดผลลัพธ์ไว้ว่า\n{plan}\n\n{question}")


def ask_evidence(context: Context, answers: Answers) -> Said:
    wanted = _activity(context, answers).evidence
    listed = "\n".join(f"• {item}" for item in wanted[:6])
    asked = f"แผนให้แนบ\n{listed}\n\n" if listed else ""
    return Text(f"{asked}ส่งรูปภาพ PDF Word หรือ Excel เข้ามาในแชตนี้ได้เลย ส่งเพิ่มได้จนกว่าจะกดยืนยัน")


def ask_publicity(context: Context, answers: Answers) -> Said:
    channels = _activity(context, answers).channels
    if not channels:
        return Text("เผยแพร่ทางใดแล้วบ้าง พิมพ์ชื่อช่องทางหรือลิงก์")
    listed = "\n".join(f"{place}. {channel}" for place, channel in enumerate(channels, 1))
    question = "เผยแพร่ทางใดแล้วบ้าง กดปุ่ม พิมพ์เลขข้อ เช่น 1, 2 หรือพิมพ์ชื่อช่องทางและลิงก์"
    return Text(f"แผนให้เผยแพร่ทาง\n{listed}\n\n{question}")


def publicity_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    channels = list(_activity(context, answers).channels)
    every = [Choice("all", "ครบทุกช่องทาง", channels)] if len(channels) > 1 else []
    single = [Choice(f"c{i}", _short(c), [c]) for i, c in enumerate(channels[:MOST_CHANNELS])]
    return [*every, *single]


def _short(channel: str) -> str:
    """A channel's name as a button holds it; what tells it apart stands at its end or head."""
    return channel.replace("เว็บไซต์", "เว็บ").replace("ช่องทางของ", "ช่องทาง")


def show_budget(value: Any, _answers: Answers) -> str:
    if value == NO_MONEY:
        return budget_words(None, None)
    return budget_words(Decimal(value[0]), Decimal(value[1]))


def show_list(value: Any, _answers: Answers) -> str:
    return ", ".join(value)


STEPS = (
    Step(
        name="status",
        label="สถานะ",
        ask=plain("กิจกรรมนี้ดำเนินการถึงไหนแล้ว กดปุ่ม หรือพิมพ์ร้อยละที่ทำแล้ว เช่น 80"),
        read=read_status,
        choices=offering(
            Choice("done", "เสร็จแล้ว 100%", "done"),
            *(
                Choice(f"p{share}", f"เริ่มแล้ว {share}%", "started", also={"percent": share})
                for share in ("25", "50", "75")
            ),
            Choice("started", "เริ่มแล้ว ไม่ระบุ %", "started", also={"percent": None}),
            Choice("not_started", "ยังไม่ได้ดำเนินการ", "not_started"),
            Choice("plan_revised", "ปรับแผนความเสี่ยง", "plan_revised"),
            Choice("other", "เหตุผลอื่น", "other"),
        ),
        show=lambda value, _answers: STATUS[value],
    ),
    Step(
        name="status_reason",
        label="เหตุผล",
        ask=plain("เหตุผลคืออะไร และทำอะไรไปแล้วบ้าง ใครทำ ที่ไหน เมื่อไร"),
        read=read_other_reason,
        when=("status", frozenset(("other",))),
        prose=True,
    ),
    Step(
        name="percent",
        label="ร้อยละ",
        ask=plain("ดำเนินการไปแล้วร้อยละเท่าใด พิมพ์ตัวเลข หรือกดปุ่ม"),
        read=read_share,
        choices=offering(*(Choice(p, f"{p}%", p) for p in ("25", "50", "75", "90"))),
        when=("status", frozenset(("started",))),
        optional=True,
        skip_label="ยังไม่ทราบ",
        show=lambda value, _answers: percent_words(Decimal(value)),
    ),
    Step(
        name="narrative",
        label="สิ่งที่ทำ",
        ask=ask_narrative,
        read=read_words,
        prose=True,
    ),
    Step(
        name="output",
        label="ผลผลิต",
        ask=ask_output,
        read=read_short,
        prose=True,
        choices=offering(
            Choice("both", "ได้ตามแผนทั้งสองข้อ", AS_PLANNED, also={"outcome": AS_PLANNED}),
            Choice("output", "ผลผลิตได้ตามแผน", AS_PLANNED),
        ),
        when=("status", WORKED),
    ),
    Step(
        name="outcome",
        label="ผลลัพธ์",
        ask=ask_outcome,
        read=read_short,
        prose=True,
        choices=offering(Choice("outcome", "ผลลัพธ์ได้ตามแผน", AS_PLANNED)),
        when=("status", WORKED),
    ),
    Step(
        name="budget",
        label="งบประมาณ",
        ask=plain(
            "ใช้งบประมาณเท่าใด และเกิดความเสี่ยงการทุจริตหรือไม่\n"
            "หากใช้งบ พิมพ์ ได้รับจัดสรร / เบิกจ่าย เช่น 5,000 / 4,200"
        ),
        read=read_budget,
        choices=offering(
            Choice("neither", "ไม่ใช้งบ ไม่มีความเสี่ยง", NO_MONEY, also={"risk": "green"}),
            Choice("none", "ไม่ใช้งบประมาณ", NO_MONEY),
        ),
        show=show_budget,
    ),
    Step(
        name="risk",
        label="ความเสี่ยง",
        ask=plain("ความเสี่ยงการทุจริตของกิจกรรมนี้อยู่ระดับใด"),
        choices=offering(
            Choice("green", "เขียว ยังไม่เกิด", "green"),
            Choice("yellow", "เหลือง ยอมรับได้", "yellow"),
            Choice("red", "แดง เกินจะยอมรับได้", "red"),
        ),
        show=lambda value, _answers: RISK[value],
    ),
    Step(
        name="further_activity",
        label="กิจกรรมเพิ่มเติม",
        ask=plain("ความเสี่ยงระดับนี้ควรมีกิจกรรมเพิ่มเติม จะทำอะไรเพิ่ม พิมพ์สั้น ๆ"),
        read=read_short,
        prose=True,
        when=("risk", frozenset(("yellow", "red"))),
    ),
    Step(
        name="evidence",
        label="หลักฐาน",
        ask=ask_evidence,
        read=read_evidence,
        optional=True,
        skip_label="ยังไม่มีไฟล์",
        takes_files=True,
        show=lambda value, _answers: f"{len(value)} ไฟล์",
    ),
    Step(
        name="publicity",
        label="การเผยแพร่",
        ask=ask_publicity,
        read=lambda text, context, answers: read_publicity(text, _activity(context, answers)),
        choices=publicity_choices,
        optional=True,
        prose=True,
        skip_label="ยังไม่ได้เผยแพร่",
        show=show_list,
    ),
)


# -- the end --------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    activity = _activity(context, answers)
    due = due_of(activity, answers, context.today)
    when = f"กำหนดส่ง {thai_date(due)}" if due else "แผนไม่ได้กำหนดวันส่ง"
    return Card(
        title="ตรวจทานก่อนส่ง",
        subtitle=name_of(activity),
        rows=(Para(when, tone="muted"),),
        note="กด “แก้ไข” ที่ข้อใดก็ได้ ถูกต้องแล้วกด “ยืนยันการส่ง”",
    )


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """What the office would send it back for, each with the button that mends it."""
    activity = _activity(context, answers)
    due = due_of(activity, answers, context.today)
    return report_review.remarked(report_review.found(context, activity, due, answers))


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Send it; the superior gets the card to decide on, the reporter a receipt."""
    activity = _activity(context, answers)
    due = due_of(activity, answers, context.today)
    files = attachments.by_ids(context.session, answers.get("evidence") or [])
    if any(file.state == "waiting" for file in files):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยันการส่ง” อีกครั้ง")
    kept = [file.id for file in files if file.state == "kept"]
    noted = [r.kept() for r in report_review.found(context, activity, due, answers)]
    draft = replace(draft_of(answers, kept), remarks=noted)
    try:
        report, version = reports.submit(
            context.session, context.me, activity, due, draft, context.now
        )
    except Refusal as refusal:
        # A colleague may have sent it first; should that be returned, these answers still serve.
        keeps = refusal.code == "under_review"
        raise Closed(refused(refusal, activity), keeps=keeps) from refusal
    context.must_arrive = True
    decider = next(iter(reports.deciders(context.session, context.me)), None)
    if decider is not None:
        card = report_cards.to_decide(report, version, context.me, offer=True)
        context.notify(decider, [card], f"decide:{report.id}:{version.version}", "decide")
    return [report_cards.receipt(report, version, decider)]


FLOW = Flow(
    name="report_activity",
    title="รายงานกิจกรรม",
    opens_on=("รายงาน", "รายงานกิจกรรม", "ส่งรายงาน", "ส่งงาน", "อัปเดตความคืบหน้า"),
    steps=STEPS,
    open=open_report,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=frozenset((REPORTER,)),
    confirm_label="ยืนยันการส่ง",
    describe=lambda answers: str(answers.get("number", "")),
)
