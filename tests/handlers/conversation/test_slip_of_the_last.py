"""Words that notice a slip and answer nothing here ask the text before anew; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

OPENED = {
    "gift": ("D0106", ("รับของขวัญ", "กระเช้า"), "สิ่งที่ได้รับ", "เอ้ย ตะกร้าผ้า"),
    "deed": ("D0106", ("บันทึกความดี", "ช่วยคนแก่ข้ามถนน"), "ความดี", "เอ๊ย ช่วยเด็กข้ามถนน"),
}


@pytest.mark.parametrize("name", OPENED)
def test_the_text_before_is_asked_anew(chat: Callable[[str], Chat], name: str) -> None:
    who, said, label, slip = OPENED[name]
    talk = chat(who)
    for each in said:
        talk.says(each)
    talk.says(slip)
    assert f"แก้ “{label}” ได้เลย" in talk.since(0)
    assert f"คำตอบเดิม: {said[-1]}" in talk.last


@pytest.mark.parametrize("said", ["ตะกร้าผ้า", "เอ้ย 500", "เอ้ย ไม่ทราบมูลค่า"])
def test_other_words_are_of_the_present_question(chat: Callable[[str], Chat], said: str) -> None:
    talk = chat("D0106").says("รับของขวัญ").says("กระเช้า").says(said)
    assert "แก้ “สิ่งที่ได้รับ”" not in talk.since(0)
