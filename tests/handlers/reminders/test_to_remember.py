"""What somebody wants remembered for a day to come is told to be none of the bot's reminders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

NONE = "บอตตั้งเตือนเรื่องส่วนตัวให้ไม่ได้"


@pytest.mark.parametrize(
    "said",
    [
        "ช่วยจำไว้หน่อยว่าวันศุกร์ต้องคืนหนังสือห้องสมุด",
        "ช่วยจำไว้หน่อยว่าพรุ่งนี้ต้องโทรหาช่าง",
        "จดไว้หน่อยว่าพรุ่งนี้ต้องส่งเอกสาร",
        "โน้ตไว้ให้ทีว่าสิ้นเดือนต้องจ่ายค่าสมาชิก",
        "บันทึกให้หน่อยว่าพฤหัสหน้ามีนัดหมอ",
        "ฝากจำด้วยว่าวันที่ 15 ต้องไปรับลูก",
    ],
)
def test_nothing_is_set_or_begun(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106").says(said)
    assert NONE in staff.last and staff.house.states(staff.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "จดไว้หน่อยว่าเมื่อวานผมไปบริจาคเลือดมา",
        "บันทึกความดี เมื่อวานต้องพายายไปวัด",
        "จำไว้ด้วยนะว่าศุกร์นี้ผมไม่อยู่",
        "จดรายงานการประชุมวันศุกร์ต้องทำยังไง",
        "จำรหัสไม่ได้",
        "บันทึกการประชุม",
    ],
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    assert NONE not in chat("D0106").says(said).last


def test_a_receivers_note_is_left_to_the_case(chat: Callable[[str], Chat]) -> None:
    assert NONE not in chat("D0105").says("จดไว้ว่าพรุ่งนี้ต้องโทรหาพยาน").last
