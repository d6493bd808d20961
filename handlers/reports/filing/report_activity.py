"""The activity report: a bureau answers question by question and sends the report for approval."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Mend, Remarked, Step
from handlers.messages import Card, Message, Para, Text
from handlers.reports import report_cards, report_notices, report_proofs, report_remarks
from handlers.reports.deciding import who_reports
from handlers.reports.filing import (
    days_remarked,
    former_report,
    report_evidence,
    report_review,
    sending_asked,
    words_heeded,
)
from handlers.reports.filing.report_answers import PROVED
from handlers.reports.filing.report_choice import due_of, refused, whose
from handlers.reports.filing.report_opening import CORRECTING, open_report
from handlers.reports.filing.report_questions import STEPS, activity_of
from handlers.reports.report_cards import REPORT
from handlers.reports.report_sentence import read_sentence
from handlers.reports.report_words import name_of
from handlers.understand.asides.official_text import without_polite_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from models.attachments.attachment import WAITING
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, Person
from models.plans.plan import Activity
from models.reports import reports
from models.reports.deciding import report_deciders


def review(context: Context, answers: Answers) -> Card:
    activity, due, _ = _due_and_whose(context, answers)
    when = f"กำหนดส่ง {thai_date(due)}" if due else "แผนไม่ได้กำหนดวันส่ง"
    return Card(
        title="ตรวจทานก่อนส่ง",
        subtitle=name_of(activity),
        rows=(Para(when, tone="muted"), *_carried_on(answers), *report_proofs.marked(answers)),
        note="กด “แก้ไข” ที่ข้อใดก็ได้ ถูกต้องแล้วกด “ยืนยันการส่ง”",
    )


def _carried_on(answers: Answers) -> tuple[Para, ...]:
    """Warns that the answers are from an earlier report, and which of them are unchanged."""
    if answers.get("carry") != former_report.SAME:
        return ()
    before: Answers = answers.get("former_answers", {})
    same = [step.label for step in STEPS if step.name in before and _unchanged(step, answers)]
    words = f"ยังเหมือนครั้งก่อน: {listed(same)} แก้ข้อที่เปลี่ยนไป" if same else "แก้จากครั้งก่อนครบทุกข้อแล้ว"
    return (Para(words, tone="warn"),)


def _unchanged(step: Step, answers: Answers) -> bool:
    former = answers["former_answers"][step.name]
    if step.official and isinstance(former, str):
        former = without_polite_words(former)  # as it is kept by now
    return bool(former == answers.get(step.name))


def _due_and_whose(context: Context, answers: Answers) -> tuple[Activity, date | None, Person]:
    activity, me = activity_of(context, answers), whose(context, answers.get("behalf"))
    return activity, due_of(context, activity, answers, me), me


def due_shown(context: Context, answers: Answers) -> str:
    """The date on the review card. An older card confirms nothing after a round was moved."""
    due = _due_and_whose(context, answers)[1]
    return due.isoformat() if due else ""


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """What the office would return it for, each with the button to change the answer."""
    activity, due, me = _due_and_whose(context, answers)
    found = report_review.found(context, activity, due, answers, me.bureau_id)
    return [
        *(report_remarks.remarked(remark) for remark in found),
        *days_remarked.remarked(answers, context.today),
        *report_proofs.lacking(context, activity, answers, me.bureau_id),
    ]


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Send it; the superior gets the card to decide on, the reporter a receipt."""
    activity, due, me = _due_and_whose(context, answers)
    if any(file.state == WAITING for file in report_evidence.received(context, answers)):
        raise Mend("กำลังตรวจไฟล์ที่ส่งมา รอสักครู่แล้วกด “ยืนยันการส่ง” อีกครั้ง")
    if answers.get("bureau", me.bureau_id) != me.bureau_id:
        moved = "ผู้รายงานย้ายสำนักแล้ว ร่างนี้เป็นของสำนักเดิม จึงส่งไม่ได้ กรุณาเริ่มรายงานใหม่"
        raise Closed(Text(moved), keeps=True)
    draft = report_review.checked_draft(context, activity, due, answers, me.bureau_id)
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
        # A colleague may have sent it, or the round was moved: the answers may still be useful.
        raise Closed(refused(refusal, activity, due), keeps=True) from refusal
    context.must_arrive = context.may_remind = True
    context.saved = {"r": report.id, "v": version.version, "n": activity.number}
    decider = report_deciders.first_of(context.session, version, context.today)
    if decider is not None:
        report_notices.ask_to_decide(context, decider, report, version)
    return [report_cards.receipt(context, report, version, decider)]


FLOW = Flow(
    name=REPORT,
    learned=True,
    title="รายงานกิจกรรม",
    opens_on=(*("รายงาน", "รายงานกิจกรรม", "ส่งรายงาน", "ส่งงาน", "อัปเดตความคืบหน้า", "แก้ไขและส่งใหม่"),),
    steps=STEPS,
    open=open_report,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=frozenset((REPORTER, ADMIN)),
    who_may=who_reports.reporters_told,
    facts=frozenset((CORRECTING, former_report.FORMER, PROVED)),
    seal=due_shown,
    kept_back=True,
    sentence=read_sentence,
    prose="narrative",
    tells_read=True,
    confirm_label="ยืนยันการส่ง",
    heeds=words_heeded.heeds,
    papers=sending_asked.planned,
    describe=lambda answers: str(answers.get("number", "")),
)
