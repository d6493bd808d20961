"""The duty to confirm a bureau's numbers of complaints, in words without numbers."""

from __future__ import annotations

from handlers.complaints.figures import case_number_words
from handlers.duties.duty_words import DutyWords, round_words_of
from handlers.messages import Button
from handlers.question.query import opens
from models.complaints.figures.case_result_duties import CASE_NUMBERS
from models.duties.duty import Duty, RoundDuty
from models.duties.duty_people import HANDLER

_NAME = "ยืนยันตัวเลขเรื่องร้องเรียน"


def _button(duty: Duty, confirms: bool) -> Button:
    until = duty.of(RoundDuty).round
    if confirms:
        return case_number_words.confirm(until)
    data = opens(case_number_words.NUMBERS, d=until.isoformat(), b=duty.bureau_id)
    return Button("ดูตัวเลข", data, "ตัวเลขเรื่องร้องเรียน")


WORDS = (
    DutyWords(
        kind=CASE_NUMBERS,
        name=_NAME,
        which=round_words_of,
        short=lambda _duty: "ตัวเลขร้องเรียน",
        about=lambda _duty: "ตรวจตัวเลขของสำนักแล้วยืนยัน",
        in_list=lambda duty: f"{_NAME} {round_words_of(duty)}",
        without_number=case_number_words.CONFIRMING,
        button=lambda duty, reader: _button(duty, not reader.leads),
        to_do=lambda duty, me: _button(duty, me.id in duty.recipients.by_role.get(HANDLER, ())),
        step_name=f"{_NAME} ",
        moved="ตัวเลขเรื่องร้องเรียน",
        stops="เมื่อยืนยันตัวเลขแล้วจึงหยุดเตือน",
    ),
)
