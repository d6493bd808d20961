"""The duty to mend broken links, in words."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.links.link_words import CHECK, LISTED
from handlers.messages import Button
from handlers.question.query import opens
from models.duties.duty import Duty
from models.duties.duty_people import OWNER
from models.links import link_states
from models.links.link_duties import BROKEN_LINKS, BrokenLinksDuty

_SEE = Button("ดูลิงก์", opens(CHECK, s=link_states.BROKEN), LISTED[link_states.BROKEN])


def _how_many(duty: Duty) -> str:
    return f"{duty.of(BrokenLinksDuty).count:,} ลิงก์"


WORDS = (
    DutyWords(
        kind=BROKEN_LINKS,
        name="แก้ลิงก์ที่เสีย",
        which=_how_many,
        short=lambda duty: f"ลิงก์เสีย {_how_many(duty)}",
        about=lambda duty: f"ไม่พบหน้าใน {duty.of(BrokenLinksDuty).host}",
        title=lambda duty: duty.of(BrokenLinksDuty).host,
        in_list=lambda duty: f"ลิงก์เสีย {_how_many(duty)}",
        without_number="ลิงก์ที่เสีย",
        when=lambda _duty: "ใส่ลิงก์ใหม่ได้ตลอด",
        near=lambda _duty, _today: "ใส่ลิงก์ใหม่ได้ตลอด",
        button=lambda _duty, _reader: _SEE,
        to_do=lambda _duty, _me: _SEE,
        put_off="no",
        roles={OWNER: "ผู้บันทึกลิงก์"},
        step_name="ลิงก์ที่เสีย ",
        in_data="ลิงก์ที่เสีย",
    ),
)
