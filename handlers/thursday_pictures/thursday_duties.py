"""What the rota asks of people, in words: to send, to approve, to forward."""

from __future__ import annotations

from functools import partial

from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.thursday_pictures import forward_words, picture_words
from handlers.understand.dates.dates import short_date
from models.duties.duty import Duty
from models.duties.duty_people import APPROVER, RESPONSIBLE
from models.thursday_pictures.thursday_duties import (
    THURSDAY_DECISION,
    THURSDAY_FORWARD,
    THURSDAY_PICTURE,
    ThursdayDuty,
)


def _turn(duty: Duty) -> str:
    return f"คิว {short_date(duty.day)}"


def _send(duty: Duty, person_id: int) -> Button:
    """Sends the picture; for whoever only hears of it, shows the rota."""
    mine = person_id in duty.recipients.by_role.get(RESPONSIBLE, ())
    return picture_words.send(duty.of(ThursdayDuty).week_id) if mine else picture_words.WHOLE_ROTA


def _decide(duty: Duty, _reader: object) -> Button:
    return picture_words.see(duty.of(ThursdayDuty).picture_id or 0, "ดูและพิจารณา")


def _forward(duty: Duty, _reader: object) -> Button:
    return forward_words.ready(duty.of(ThursdayDuty).week_id)


_words = partial(
    DutyWords,
    which=_turn,
    short=_turn,
    in_list=lambda duty: f"อินโฟกราฟิก {_turn(duty)}",
    put_off="no",
    overview=picture_words.LIST,
    step_name="อินโฟกราฟิก ",
)

WORDS = (
    _words(
        kind=THURSDAY_PICTURE,
        name="ส่งอินโฟกราฟิก",
        about=lambda _duty: "ภาพ 1 ภาพ ชื่อเรื่อง และข้อความ แล้วหัวหน้าอนุมัติ",
        button=lambda duty, reader: _send(duty, reader.person_id),
        to_do=lambda duty, me: _send(duty, me.id),
        in_data="ภาพอินโฟกราฟิกที่ต้องส่ง",
    ),
    _words(
        kind=THURSDAY_DECISION,
        name="อนุมัติอินโฟกราฟิก",
        about=lambda duty: f"ภาพของ{duty.bureau}",
        button=_decide,
        to_do=_decide,
        roles={APPROVER: "ผู้พิจารณา"},
        in_data="ภาพอินโฟกราฟิกที่รออนุมัติ",
    ),
    _words(
        kind=THURSDAY_FORWARD,
        name="ส่งต่ออินโฟกราฟิก",
        about=lambda duty: f"ภาพของ{duty.bureau} ส่งต่อในกลุ่มหลัง 09.30 น.",
        button=_forward,
        to_do=_forward,
        in_data="ภาพอินโฟกราฟิกที่รอส่งต่อ",
    ),
)
