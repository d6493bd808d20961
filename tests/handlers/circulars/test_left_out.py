"""A bureau cannot be left out of a circular: it is said, and is never part of the letter."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House

_LETTER = "งดรับของขวัญ ภายใน 30 ธค"


@pytest.mark.parametrize(
    "words",
    [
        "อ้อ แก้ 30 ธค เป็น 29 ธค แล้วไม่ต้องส่งให้สำนักประชานะ",
        "แก้ผู้รับ ไม่เอาสำนักประชาสัมพันธ์",
        "ทุกคนยกเว้นสำนักประชาสัมพันธ์",
    ],
)
def test_leaving_out_is_refused_in_words(demo: House, admin: Chat, words: str) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคนค่ะ").says(_LETTER).says(words)
    assert "ยังเว้นบางสำนักจากผู้รับไม่ได้" in admin.last and "แก้ตามนี้" not in admin.offers
    assert "ข้อ 4" in admin.says("ไม่มีไฟล์ค่ะ").last


def test_a_letter_may_speak_of_an_exception(demo: House, admin: Chat) -> None:
    admin.says("ส่งข้อความถึง").says("ทุกคน")
    admin.says("ทุกสำนักส่งภายในวันศุกร์ ยกเว้นสำนักประชาสัมพันธ์ส่งวันจันทร์")
    assert "เอกสารแนบ" in admin.last
