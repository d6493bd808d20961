"""What holds of a gift that is used up already, asked before and while it is reported."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

_ANSWER = "หมดแล้วก็ยังรายงาน"


@pytest.mark.parametrize(
    "said",
    [
        "แล้วถ้าเป็นของกินที่แบ่งกันกินไปแล้วล่ะคะ",
        "ขนมที่ได้มากินหมดแล้ว ยังต้องแจ้งอยู่มั้ย",
        "ของหมดไปแล้วจะถ่ายรูปยังไง",
        "ขนมกินไปแล้วต้องรายงานไหม",
        "ผลไม้แจกเพื่อนไปแล้ว ต้องแจ้งด้วยไหมคะ",
    ],
)
def test_it_is_told_at_the_start(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(ME).says(said)
    assert _ANSWER in me.last and "รับของขวัญ" in me.offers


@pytest.mark.parametrize("said", ["แล้วถ้าเป็นของกินที่แบ่งกันกินไปแล้วล่ะคะ", "แล้วถ้ากินไปแล้วล่ะ"])
def test_it_is_told_in_the_report(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(ME).says("รับของขวัญ กระเช้าผลไม้").says(said)
    assert _ANSWER in me.last and "มูลค่าประมาณกี่บาท" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "แบบนี้ใช้หมดแล้วหรือยัง",
        "งบใช้หมดแล้วทำยังไง",
        "แจกใบประกาศแล้วต้องรายงานไหม",
        "กินข้าวแล้วหรือยัง",
        "ได้ขนมจากบริษัทรุ่งเรือง แบ่งกันกินไปหมดแล้ว",
    ],
)
def test_other_words_are_not_answered_so(chat: Callable[[str], Chat], said: str) -> None:
    assert _ANSWER not in chat(ME).says(said).last
