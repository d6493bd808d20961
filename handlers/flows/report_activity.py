"""The activity report: a bureau tells what it did, piece by piece, and sends it for approval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Mend,
    Remarked,
    Step,
    offering,
    plain,
)
from handlers.messages import Card, Para, Said, Text
from handlers.reporting import cards as report_cards
from handlers.reporting import evidence as report_evidence
from handlers.reporting import former as report_former
from handlers.reporting import publicity as report_publicity
from handlers.reporting import review as report_review
from handlers.reporting.answers import (
    NO_MONEY,
    draft_of,
    read_budget,
    read_other_reason,
    read_share,
    read_short,
    read_status,
    read_words,
)
from handlers.reporting.choice import REPORT, due_of, refused, whose
from handlers.reporting.opening import CORRECTING, open_report
from handlers.reporting.words import (
    AS_PLANNED,
    RISK,
    STATUS,
    budget_words,
    name_of,
    percent_words,
)
from handlers.understand.dates import thai_date
from models.errors import Refusal
from models.person import ADMIN, REPORTER, Person
from models.plan import Activity
from models.services import attachments
from models.services.plans import plans
from models.services.reports import report_deciders, reports

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
    return report_evidence.ask(context, _activity(context, answers), answers)


def ask_publicity(context: Context, answers: Answers) -> Said:
    return report_publicity.ask(_activity(context, answers), answers)


def read_publicity(text: str, context: Context, answers: Answers) -> Any:
    return report_publicity.read(text, _activity(context, answers), context, answers)


def publicity_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    return report_publicity.choices(_activity(context, answers), answers)


def show_budget(value: Any, _answers: Answers) -> str:
    if value == NO_MONEY:
        return budget_words(None, None)
    return budget_words(Decimal(value[0]), Decimal(value[1]))


STEPS = (
    Step(
        name="correction_reason",
        label="เหตุผลที่แก้",
        ask=plain("แก้ฉบับที่อนุมัติแล้วเพราะเหตุใด พิมพ์สั้น ๆ เช่น แก้จำนวนผู้เข้าร่วมให้ตรงกับใบลงชื่อ"),
        read=read_short,
        prose=True,
        when=(CORRECTING, frozenset((True,))),
    ),
    Step(
        name="carry",
        label="ครั้งก่อน",
        ask=report_former.ask,
        read=report_former.read,
        choices=report_former.choices,
        when=(report_former.FORMER, frozenset((True,))),
        listed=False,
    ),
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
        ask=plain("ใช้งบประมาณเท่าใด พิมพ์ ได้รับจัดสรร / เบิกจ่าย เช่น 5,000 / 4,200\nหากไม่ใช้งบ กดปุ่ม"),
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
        read=report_evidence.read,
        choices=lambda _context, answers: report_evidence.choices(answers),
        optional=True,
        skip_label="ยังไม่มีไฟล์",
        takes_files=True,
        show=lambda value, _answers: f"{len(value)} ไฟล์",
    ),
    Step(
        name="publicity",
        label="การเผยแพร่",
        ask=ask_publicity,
        read=read_publicity,
        choices=publicity_choices,
        optional=True,
        prose=True,
        skip_label="ยังไม่ได้เผยแพร่",
        show=report_publicity.show,
    ),
)


# -- the end --------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    activity, due, _ = _due_and_whose(context, answers)
    when = f"กำหนดส่ง {thai_date(due)}" if due else "แผนไม่ได้กำหนดวันส่ง"
    return Card(
        title="ตรวจทานก่อนส่ง",
        subtitle=name_of(activity),
        rows=(Para(when, tone="muted"), *_carried_on(answers)),
        note="กด “แก้ไข” ที่ข้อใดก็ได้ ถูกต้องแล้วกด “ยืนยันการส่ง”",
    )


def _carried_on(answers: Answers) -> tuple[Para, ...]:
    """That these are the answers of before, and which of them still read the same."""
    if answers.get("carry") != report_former.SAME:
        return ()
    before: Answers = answers.get("former_answers", {})
    same = [step.label for step in STEPS if step.name in before and _unchanged(step, answers)]
    words = f"ยังเหมือนครั้งก่อน: {', '.join(same)} แก้ข้อที่เปลี่ยนไป" if same else "แก้จากครั้งก่อนครบทุกข้อแล้ว"
    return (Para(words, tone="warn"),)


def _unchanged(step: Step, answers: Answers) -> bool:
    return bool(answers["former_answers"][step.name] == answers.get(step.name))


def _due_and_whose(context: Context, answers: Answers) -> tuple[Activity, date | None, Person]:
    activity, me = _activity(context, answers), whose(context, answers.get("behalf"))
    return activity, due_of(context, activity, answers, me), me


def due_shown(context: Context, answers: Answers) -> str:
    """The date on the review card: a card from before a round was moved confirms nothing."""
    due = _due_and_whose(context, answers)[1]
    return due.isoformat() if due else ""


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """What the office would send it back for, each with the button that mends it."""
    activity, due, me = _due_and_whose(context, answers)
    found = report_review.found(context, activity, due, answers, me.bureau_id)
    return report_review.remarked(found)


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Send it; the superior gets the card to decide on, the reporter a receipt."""
    activity, due, me = _due_and_whose(context, answers)
    files = attachments.by_ids(context.session, answers.get("evidence") or [])
    if any(file.state == "waiting" for file in files):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยันการส่ง” อีกครั้ง")
    if answers.get("bureau", me.bureau_id) != me.bureau_id:
        moved = "ผู้รายงานย้ายสำนักแล้ว ร่างนี้เป็นของสำนักเดิม จึงส่งไม่ได้ กรุณาเริ่มรายงานใหม่"
        raise Closed(Text(moved), keeps=True)
    kept = [file.id for file in files if file.state == "kept"]
    found = report_review.found(context, activity, due, answers, me.bureau_id)
    draft = replace(draft_of(answers, kept), remarks=[remark.kept() for remark in found])
    try:
        report, version = reports.submit(
            context.session,
            context.me,
            activity,
            due,
            draft,
            context.now,
            correction_reason=answers.get("correction_reason") or "",
            on_behalf_of=answers.get("behalf"),
        )
    except Refusal as refusal:
        # A colleague may have sent it first, a round been moved: these answers may still serve.
        raise Closed(refused(refusal, activity, due), keeps=True) from refusal
    context.must_arrive = context.may_remind = True
    entered_by = None if me is context.me else context.me
    found_decider = report_deciders.first_of(context.session, version, context.today)
    if found_decider is None:
        return [report_cards.receipt(report, version, None)]
    decider, instead_of = found_decider.person, found_decider.instead_of
    card = report_cards.to_decide(report, version, me, True, entered_by, instead_of)
    context.notify(decider, [card], f"decide:{report.id}:{version.version}", "decide")
    return [report_cards.receipt(report, version, decider, instead_of)]


FLOW = Flow(
    name=REPORT,
    title="รายงานกิจกรรม",
    opens_on=("รายงาน", "รายงานกิจกรรม", "ส่งรายงาน", "ส่งงาน", "อัปเดตความคืบหน้า"),
    steps=STEPS,
    open=open_report,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=frozenset((REPORTER, ADMIN)),
    facts=frozenset((CORRECTING, report_former.FORMER)),
    seal=due_shown,
    kept_back=True,
    confirm_label="ยืนยันการส่ง",
    describe=lambda answers: str(answers.get("number", "")),
)
