"""The lines of ITA's calendar as duties, in words."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.question.query import opens
from handlers.registers.register_words import OF_KIND
from models.registers.calendar_duties import CALENDAR_LINE, CalendarDuty
from models.registers.register_kind import ITA_CALENDAR

_SEE = Button("ดูปฏิทิน", opens(ITA_CALENDAR), OF_KIND[ITA_CALENDAR].commands[0])

WORDS = (
    DutyWords(
        kind=CALENDAR_LINE,
        name=OF_KIND[ITA_CALENDAR].short,
        which=lambda duty: f"รายการที่ {duty.payload.number}",
        short=lambda duty: f"ปฏิทิน ITA {duty.payload.number}",
        about=lambda duty: duty.of(CalendarDuty).title,
        title=lambda duty: duty.of(CalendarDuty).title,
        in_list=lambda duty: f"ปฏิทิน ITA รายการที่ {duty.payload.number}",
        without_number="ปฏิทิน ITA",
        button=lambda _duty, _reader: _SEE,
        to_do=lambda _duty, _me: _SEE,
        step_name="ปฏิทิน ITA ",
        in_data="กำหนดตามปฏิทิน ITA",
    ),
)
