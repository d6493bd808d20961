"""The duty to open the coming fiscal year, in words."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.new_year import year_words
from handlers.question.query import opens
from models.duties.duty import Duty
from models.new_year.year_duties import NEW_YEAR_DUTY, YearDuty


def _year(duty: Duty) -> str:
    return str(duty.of(YearDuty).year)


def _see(duty: Duty, _reader: object) -> Button:
    year = duty.of(YearDuty).year
    return Button("ตั้งปีใหม่", opens(year_words.LIST, y=year), f"{year_words.COMMAND} {year}")


WORDS = (
    DutyWords(
        kind=NEW_YEAR_DUTY,
        name="ตั้งปีงบประมาณ",
        which=_year,
        short=lambda _duty: "ตั้งปีใหม่",
        about=lambda _duty: "ดูว่าอะไรพร้อมและยังขาด แล้วกดเปิดปี",
        title=lambda duty: f"ตั้งปีงบประมาณ {_year(duty)}",
        in_list=lambda duty: f"ตั้งปีงบประมาณ {_year(duty)}",
        without_number="การตั้งปีใหม่",
        when=lambda _duty: "ก่อน 1 ตุลาคม",
        near=lambda _duty, _today: "ก่อน 1 ตุลาคม",
        button=_see,
        to_do=_see,
        put_off="no",
        step_name="ตั้งปีใหม่ ",
        waits="ตั้งแต่ 1 กันยายน",
        weekly="เตือนสัปดาห์ละครั้งจนกว่าจะเปิดปี",
        in_data="การตั้งปีงบประมาณใหม่",
    ),
)
