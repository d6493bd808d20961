"""Which of the bot's own texts can be changed is said to administrators; nothing is begun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

_FIXED = "เป็นข้อความคงที่ แก้ในแชตไม่ได้"


@pytest.mark.parametrize(
    "said",
    [
        'แก้ข้อความที่คนได้รับหลังประกาศ no gift เป็น "ขอบคุณที่ร่วมงดรับของขวัญ" ค่ะ',
        "ข้อความขอบคุณหลังลงนามงดรับของขวัญแก้ตรงไหนคะ",
        'ใช้ข้อความนี้แทนค่ะ "ขอบคุณที่ร่วมงดรับของขวัญทุกชนิด"',
        "ขอเปลี่ยนข้อความต้อนรับของบอตหน่อย",
        "ข้อความที่บอตเตือนแก้ได้ไหม",
    ],
)
def test_an_administrator_hears_which_can_be_changed(admin: Chat, said: str) -> None:
    assert _FIXED in admin.says(said).last and "เปลี่ยนคำตอบ" in admin.offers
    assert not admin.house.states(admin.user_id)


@pytest.mark.parametrize(
    "said", ["ขอดูข้อความที่ส่งเมื่อวาน", "ส่งข้อความถึงทุกคนว่า ขอบคุณที่ร่วมประกาศ", "แก้ข้อความในรายงาน 1.10"]
)
def test_other_texts_are_no_texts_of_the_bot(admin: Chat, said: str) -> None:
    assert _FIXED not in admin.says(said).last


def test_others_hear_of_it_nothing(chat: Callable[[str], Chat]) -> None:
    assert _FIXED not in chat("D0106").says("ข้อความขอบคุณหลังลงนามแก้ตรงไหน").last
