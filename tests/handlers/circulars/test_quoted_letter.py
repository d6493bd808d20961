"""A letter that is told in quotation marks beside who gets it."""

from __future__ import annotations

import pytest

from handlers.circulars.circular_line import begins
from tests.handlers.house import Chat

_LETTER = "ขอให้ส่งภายในวันศุกร์ที่ ๑๙ มีนาคม เวลา 16.30 น."
_ROUND = "รอบ 20 มี.ค. 70"


@pytest.mark.parametrize(
    "words",
    [
        f'ส่งข้อความเตือนถึงสำนักที่ยังไม่ส่งรอบ 20 มีนาคม ข้อความว่า "{_LETTER}" ค่ะ',
        f'ประกาศถึงสำนักที่ยังไม่ส่งรอบ 20 มีนาคม "{_LETTER}"',
        f"ฝากแจ้งคนที่ยังไม่ส่งรอบ 20 มีนาคม “{_LETTER}” ด้วยค่ะ",
        f'ขอส่งข้อความ "{_LETTER}" ถึงผู้ที่ยังไม่ส่งรอบ 20 มีนาคม 2570',
        f'เตือนผู้ที่ยังไม่ส่งรอบ 20 มีนา โดยใช้ข้อความนี้: "{_LETTER}"',
        f'รบกวนบอกสำนักที่ค้างส่งรอบ 20 มีนาคมหน่อยครับว่า "{_LETTER}" ให้กดรับทราบด้วย',
    ],
)
def test_it_goes_letter_for_letter_to_those_who_are_named(admin: Chat, words: str) -> None:
    found = admin.says(words).state["answers"]
    assert (found["whom"], found["text"]) == ("unsent", _LETTER)
    assert found["unsent"]["words"] == _ROUND
    assert found["acknowledges"] == ("yes" if "กดรับทราบ" in words else "no")
    assert "ตรวจก่อนส่ง" in admin.last and "ไม่ได้บันทึกไว้" not in admin.last


@pytest.mark.parametrize(
    "words",
    [
        'ส่งคืนรายงาน 2.1 หน่อยครับ เหตุผลว่า "ขาดภาพถ่าย"',
        'แจ้งเหตุที่ล่าช้า "รอผู้บริหาร"',
        'ประกาศนโยบาย "งดรับของขวัญ" เผยแพร่เมื่อไหร่',
        'ในหนังสือเวียน "การแต่งกาย" ถึงทุกคนหรือยัง',
    ],
)
def test_who_quotes_something_else_begins_no_letter(words: str) -> None:
    assert not begins(words)


@pytest.mark.parametrize(
    ("words", "letter", "owed"),
    [
        ("ส่งข้อความถึงผู้ที่ยังไม่ส่ง 2.1 ขอให้ส่งภายในศุกร์นี้", "ขอให้ส่งภายในศุกร์นี้", "กิจกรรม 2.1"),
        ("ส่งข้อความถึงผู้ที่ยังไม่ส่งรอบ 20 มีนาคม 2570 ขอให้รีบส่ง", "ขอให้รีบส่ง", _ROUND),
    ],
)
def test_the_round_or_the_activity_that_is_owed_is_no_part_of_the_letter(
    admin: Chat, words: str, letter: str, owed: str
) -> None:
    found = admin.says(words).state["answers"]
    assert (found["text"], found["unsent"]["words"]) == (letter, owed)


def test_the_people_behind_to_are_read_out_of_a_long_wish(admin: Chat) -> None:
    admin.says("ต้องการส่งประกาศข้อความนี้ถึงผู้รายงานของสำนักที่ยังไม่ส่งรอบ 20 มีนาคม")
    found = admin.state["answers"]
    assert found["unsent"]["words"] == _ROUND and "พิมพ์ข้อความที่จะส่ง" in admin.last


def test_an_hour_that_stands_in_the_letter_is_not_said_to_be_lost(admin: Chat) -> None:
    heard = len(admin.heard)
    admin.says("ส่งข้อความถึงผู้รายงานทุกคน: พรุ่งนี้ประชุม 9 โมง")
    assert "ไม่ได้บันทึกไว้" not in admin.since(heard)
