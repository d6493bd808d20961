"""The duties about circulars, in words. The text stands in no line: it may be read on a screen."""

from __future__ import annotations

from datetime import date

from handlers.circulars import circular_words
from handlers.duties.duty_words import DutyWords, no_words
from handlers.messages import Button
from handlers.understand.dates.dates import short_date
from models.circulars.circular_duties import CIRCULAR_ACKNOWLEDGE, CIRCULAR_READ, CircularDuty
from models.duties.duty import Duty
from models.duties.duty_kind import DutyKind
from models.duties.duty_people import ANSWERER


def _sent(duty: Duty) -> str:
    return f"ส่งเมื่อ {short_date(duty.of(CircularDuty).sent_on)}"


def _near(duty: Duty, _today: date) -> str:
    return _sent(duty)


def _button(duty: Duty, _reader: object) -> Button:
    return circular_words.button("เปิดอ่าน", circular_words.READ, duty.of(CircularDuty).circular_id)


def _words(kind: DutyKind, name: str, about: str, in_data: str) -> DutyWords:
    return DutyWords(
        kind=kind,
        name=name,
        which=no_words,
        short=lambda _duty: name,
        about=lambda _duty: about,
        title=lambda _duty: name,
        in_list=lambda duty: f"{name} {_sent(duty)}",
        without_number=name,
        when=_sent,
        near=_near,
        button=_button,
        to_do=_button,
        put_off="no",
        step_name=f"{name} ",
        in_data=in_data,
        roles={ANSWERER: "ผู้รับข้อความ"},
    )


WORDS = (
    _words(CIRCULAR_READ, circular_words.TITLE, "กดเพื่ออ่าน", "ข้อความจากผู้ดูแลระบบ"),
    _words(
        CIRCULAR_ACKNOWLEDGE,
        "ข้อความที่รอท่านรับทราบ",
        "อ่านแล้วกดรับทราบ",
        "ข้อความจากผู้ดูแลระบบที่รอท่านรับทราบ",
    ),
)
