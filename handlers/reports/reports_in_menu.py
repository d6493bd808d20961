"""The menu's rows about reports: the unfinished one, the office's figure, what is due next; what is
offered to whom."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, Divider, Para, Part, Row
from handlers.question.query import opens
from handlers.reports import report_notices
from handlers.reports.due_report_words import due_words, report_button, sent_bar, to_send_row
from handlers.reports.filing.report_answers import PROOFS
from handlers.reports.filing.report_questions import STEPS
from handlers.reports.report_cards import REPORT
from handlers.subjects.whose_work import DECIDING, MANAGING, REPORTING, work_of
from models.conversations import conversation_rows
from models.conversations.conversation_rows import Draft
from models.people import deputies
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.reports.deciding import report_reviews
from models.reports.figures import progress
from models.reports.figures.progress_table import whole_office

_NEXT = 2
_COUNTED = 4_999
"""Reports that wait for a review: so many are counted at each menu, more than a year of 22 bureaus
has."""
_QUESTIONS = {
    step.name for step in STEPS if step.listed and step.name not in ("correction_reason", PROOFS)
}


def draft(context: Context) -> list[Part]:
    """The unfinished report: the open one, else the last one."""
    place = _unfinished(context) if context.me.has(REPORTER, ADMIN) else None
    if place is None or not place.state:
        return []
    answers = place.state["answers"]
    done = sum(name in answers for name in _QUESTIONS)
    answered = f"ตอบแล้ว {done} ข้อ" if done else "ยังไม่ได้ตอบข้อใด"
    go_on = Button("ทำต่อ", opens("resume", c=place.row.id), "ทำต่อ")
    words = f"รายงาน {answers.get('number', '')} ({answered})"
    return [Row("ทำค้างไว้", words, go_on, "warn"), Divider()]


def _unfinished(context: Context) -> Draft | None:
    now = conversation_rows.active(context.session, context.sealer, context.lane)
    waiting = conversation_rows.drafts(context.session, context.sealer, context.lane)
    places = [*([now] if now is not None else []), *waiting]
    return next((each for each in places if each.row.flow == REPORT), None)


def office(context: Context) -> list[Part]:
    if not context.me.has(ADMIN, EXECUTIVE):
        return []
    year = context.fiscal_year
    whole = whole_office(context.session, year, context.today)
    if not whole.total:
        return [Para(f"ปีงบประมาณ {year} ยังไม่มีแผนที่ต้องรายงาน")]
    found: list[Part] = [sent_bar(f"ทั้งสำนักงาน ปีงบประมาณ {year}", whole)]
    upcoming = progress.next_round(context.session, year, context.today)
    if upcoming is not None:
        found.append(Para(f"รอบถัดไป {due_words(upcoming, context.today)}", tone="muted"))
    return found


def reviews(context: Context) -> list[Part]:
    """How many approved reports wait for the administrator's review."""
    if not context.me.has(ADMIN):
        return []
    waiting = report_reviews.count(context.session, context.me, context.today, _COUNTED + 1)
    button = Button("ตรวจ", opens("awaiting_review"), "รอตรวจ")
    words = f"{waiting:,} ฉบับ" if waiting <= _COUNTED else f"มากกว่า {_COUNTED:,} ฉบับ"
    return [Row("รายงานที่รอท่านตรวจ", words, button)] if waiting else []


def due_next(context: Context) -> list[Part]:
    if not context.me.has(REPORTER):
        return []
    duties = progress.duties_of(
        context.session, context.me.bureau_id, context.fiscal_year, most=_NEXT
    )
    todo = [duty for duty in duties if duty.missing]
    head: list[Part] = [Divider()] if context.me.has(ADMIN) else []
    if not todo:
        words = "สำนักของท่านส่งรายงานครบแล้ว" if duties else "ยังไม่มีรายงานที่สำนักของท่านต้องส่ง"
        return [*head, Para(words, tone="good" if duties else "muted")]
    rows = [to_send_row(duty, context.today, report_button(duty)) for duty in todo]
    return [*head, Para("ต้องส่งต่อไป", bold=True), *rows]


def waiting(context: Context) -> Button | None:
    """The button to the reports that wait for the person's decision; None if there are none."""
    leads = context.me.has(SUPERVISOR, ADMIN, EXECUTIVE)
    if not leads and not deputies.acting_for(context.session, context.me, context.today):
        return None
    return next(iter(report_notices.what_else_waits(context)), None)


AWAITING = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
OFFERED = {
    **work_of(DECIDING, "awaiting_me", "approve_several"),
    **work_of(MANAGING, "awaiting_review"),
    **work_of(REPORTING, "report_history", "show_files", "show_forms", "report_example"),
}
