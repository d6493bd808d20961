"""The duties about reports in words: to send one, to mend one, to decide on one, drafts."""

from __future__ import annotations

from functools import partial
from typing import Any

from handlers.duties.duty_words import REPORTS, DutyWords, Reader, begun_words, near_begun_words
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports.report_cards import decide_button, opens_report
from handlers.understand.dates.dates import short_date
from models.duties.duty import Duty
from models.duties.duty_people import OWNER
from models.people.person import REPORTER, Person
from models.reports.deciding.approval_duties import APPROVAL
from models.reports.draft_duties import REPORT_DRAFT, ReportDraftDuty
from models.reports.report_duties import PROGRESS, REPORT, RETURNED_REPORT, ReportDuty

_NOT_SENT = Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง")
_STOPS = "เมื่อส่งรายงานแล้วจึงหยุดเตือน"
APPROVAL_DAYS = ", ".join(map(str, APPROVAL.policy.steps))
"""The working days after the sending on which whoever decides is reminded: `1, 3, 7`."""


def _title(duty: Duty) -> str:
    return duty.of(ReportDuty).title


def _plan(duty: Duty) -> Button:
    report = duty.of(ReportDuty)
    return Button("ดูแผน", opens("about_plan", a=report.activity_id), f"แผน {report.number}")


def _report(report: ReportDuty, label: str, say: str) -> Button:
    return Button(label, opens_report(report.activity_id, report.round), say)


def _send(verb: str, duty: Duty, reader: Reader) -> Button:
    """Straight into the report; for who leads, what the plan says of it."""
    report = duty.of(ReportDuty)
    return _plan(duty) if reader.leads else _report(report, verb, f"รายงาน {report.number}")


def _to_send(verb: str, duty: Duty, me: Person) -> Button:
    """Straight into the report; for who does not report for that bureau, where it stands."""
    if duty.bureau_id != me.bureau_id or not me.has(REPORTER):
        return Button("ดูสถานะ", opens("status", b=duty.bureau_id), "สถานะ")
    words = f"{verb} {duty.payload.number}"
    return _report(duty.of(ReportDuty), words, words)


def _decide(duty: Duty, _reader: object) -> Button:
    report = duty.of(ReportDuty)
    return decide_button(report.report_id, report.version, report.number)


def _resume(duty: Duty, say: str) -> Button:
    return Button("ทำต่อ", opens("resume", c=duty.of(ReportDraftDuty).conversation_id), say)


def _policy() -> str:
    steps = REPORT.policy.steps
    before = ", ".join(str(-step) for step in sorted(steps) if step < 0)
    after = ", ".join(str(step) for step in sorted(steps) if step > 0)
    steps_said = f"เตือนก่อนกำหนด {before} วันทำการ วันครบกำหนด และหลังกำหนด {after} วันทำการ"
    return f"{steps_said} จากนั้นแจ้งผู้อำนวยการสำนักและผู้ดูแลระบบสัปดาห์ละครั้งจนกว่าจะส่ง"


_about_report = partial(DutyWords, about=_title, title=_title, overview_of_late=_NOT_SENT)


def _to_be_sent(verb: str, **further: Any) -> DutyWords:
    """The words of a report that the bureau must still send."""
    send, to_send = partial(_send, verb), partial(_to_send, verb)
    return _about_report(
        button=send, to_do=to_send, plan=_plan, stops=_STOPS, chased=REPORTS, **further
    )


WORDS = (
    _to_be_sent(
        "รายงาน",
        kind=REPORT,
        name="รายงาน",
        policy=_policy(),
        in_data="รายงานที่ยังไม่ส่ง",
    ),
    _to_be_sent("รายงาน", kind=PROGRESS, name="รายงานความคืบหน้า", digest_name="รายงานความก้าวหน้า"),
    _to_be_sent(
        "แก้ไข",
        kind=RETURNED_REPORT,
        name="แก้ไขรายงาน",
        tone="warn",
        step_name="แก้ไขแล้วส่งใหม่ ",
        in_data="รายงานที่ส่งกลับให้แก้ไข",
    ),
    _about_report(
        kind=APPROVAL,
        name="พิจารณารายงาน",
        digest_name="รออนุมัติรายงาน",
        when=lambda duty: f"ส่งเมื่อ {short_date(duty.day)}",
        near=lambda duty, _today: f"รอตั้งแต่ {short_date(duty.day)}",
        button=_decide,
        to_do=_decide,
        put_off="asked",
        waits="รออนุมัติ",
        weekly="รออนุมัตินาน เตือนสัปดาห์ละครั้ง",
        in_data="รายงานรออนุมัติ",
    ),
    _about_report(
        kind=REPORT_DRAFT,
        name="ร่างรายงาน",
        when=begun_words,
        near=near_begun_words,
        button=lambda duty, _reader: _resume(duty, f"ทำต่อ {duty.payload.number}"),
        to_do=lambda duty, _me: _resume(duty, "ทำต่อ"),
        plan=_plan,
        roles={OWNER: "เจ้าของร่าง"},
        waits="ร่างค้าง",
        in_data="ร่างรายงาน",
    ),
)
