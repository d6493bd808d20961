"""A yes to the offer that administrators do it shows them the message before it is sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ORDER = "ช่วยส่งข้อความถึงผู้อำนวยการสำนักที่ยังไม่ส่ง ขอให้ช่วยชี้แจงภายในวันที่ 12 มีนาคม"


@pytest.mark.parametrize("yes", ["ส่งได้เลย", "ได้ค่ะ", "ใช่ครับ", "ตกลงครับ", "ยืนยัน"])
def test_a_yes_takes_the_offer(chat: Callable[[str], Chat], yes: str) -> None:
    leads = chat("D0001").says(ORDER)
    assert "ฝากผู้ดูแลระบบ" in leads.offers
    told = leads.says(yes).last
    assert "ตรวจข้อความก่อนส่ง" in told and "ชี้แจงภายในวันที่ 12 มีนาคม" in told


@pytest.mark.parametrize("other", ["ไม่ต้องแล้วค่ะ", "ขอบคุณค่ะ", "สถานะ"])
def test_other_words_do_not(chat: Callable[[str], Chat], other: str) -> None:
    leads = chat("D0001").says(ORDER).says(other)
    assert "ตรวจข้อความก่อนส่ง" not in leads.last


def test_a_yes_after_another_answer_hands_nothing_over(chat: Callable[[str], Chat]) -> None:
    leads = chat("D0001").says(ORDER).says("สถานะ").says("ส่งได้เลย")
    assert "ตรวจข้อความก่อนส่ง" not in leads.last
