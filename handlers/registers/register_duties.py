"""The duty to show what a register lists, in words."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.registers import register_words
from models.duties.duty import Duty
from models.people.person import Person
from models.registers.register_duties import REGISTER, RegisterDuty
from models.registers.register_items import GIVERS

_SHOWN = 6


def _title(duty: Duty) -> str:
    return register_words.OF_KIND[duty.of(RegisterDuty).register_kind].short


def _which(duty: Duty) -> str:
    numbers = duty.of(RegisterDuty).numbers
    return f"{_title(duty)} {len(numbers):,} ข้อ"


def _about(duty: Duty) -> str:
    numbers = duty.of(RegisterDuty).numbers
    more = f" และอีก {len(numbers) - _SHOWN:,} ข้อ" if len(numbers) > _SHOWN else ""
    return f"ข้อ {' '.join(numbers[:_SHOWN])}{more}"


def _button(duty: Duty) -> Button:
    kind = duty.of(RegisterDuty).register_kind
    return register_words.register_button(kind, "ส่งลิงก์", b=duty.bureau_id, s="open")


def _to_do(duty: Duty, person: Person) -> Button | None:
    return _button(duty) if person.has(*GIVERS) else None


WORDS = (
    DutyWords(
        kind=REGISTER,
        name="เผยแพร่ข้อมูล",
        which=_which,
        short=_which,
        about=_about,
        title=lambda duty: f"{_which(duty)}\n{_about(duty)}",
        in_list=_which,
        without_number="การเผยแพร่ข้อมูล",
        button=lambda duty, _reader: _button(duty),
        to_do=_to_do,
        step_name="เผยแพร่ข้อมูล ",
        in_data="การเผยแพร่ข้อมูลตามทะเบียน",
    ),
)
