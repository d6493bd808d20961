"""`handlers/understand/small_words.py`: the small words that readers share."""

from __future__ import annotations

import re

import pytest

from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER


@pytest.mark.parametrize(
    "typed",
    [
        *("ได้ไหม", "ได้ไหมคะ", "ได้มั้ย", "ได้มั๊ย", "ได้มัย", "ได้มั่ย", "ได้ม้าย", "ได้ไม๊"),
        *("ส่งแล้วหรือเปล่า", "ส่งแล้วรึเปล่า", "ส่งแล้วหรือป่าว", "ส่งแล้วรึป่าว", "ส่งแล้วป่าว"),
        *("ส่งแล้วเปล่าคะ", "ได้หรือไม่", "ได้หรือไม่ครับ", "ได้ปะ", "ได้ป่ะ", "ได้ปะหน่อยค่ะ", "ได้ปะล่ะ"),
        *("ชอบผ้าไหมมั้ย", "เอาไฟล์เปล่าได้ไหม", "เป็นมัย"),
    ],
)
def test_what_asks_whether_something_is_so(typed: str) -> None:
    assert pattern_of(WHETHER).search(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("ได้ผ้าไหมหนึ่งผืน", "ไฟไหม้", "ร้านไหมไทย", "ค่าสินไหมทดแทน", "เพื่อนสมัยเรียน", "กรมอนามัย"),
        *("เป็นหม้าย", "ฟอร์มเปล่า", "ปากเปล่า", "ยังว่างเปล่า", "แบบเปล่าๆ", "เปล่าค่ะ ไม่ได้จะลา"),
        *("ป่าวคับ", "ปลูกป่าวันเสาร์", "แปะหน้าห้อง", "งานศิลปะครับ", "ปะมาณสิบคน"),
        *("ใบปะหน้า", "ประชุม", "หรือไม่ก็พรุ่งนี้"),
    ],
)
def test_what_only_looks_like_it(typed: str) -> None:
    assert not pattern_of(WHETHER).search(typed)


def test_who_speaks() -> None:
    alone, us = pattern_of(ME), pattern_of(ME_OR_US)
    for word in ("ผม", "กระผม", "หนู", "ดิฉัน", "ดิชั้น", "เดี๊ยน", "ฉัน", "ข้าพเจ้า"):
        for pattern in (alone, us, pattern_of(ONESELF)):
            assert pattern.fullmatch(word)
    assert us.fullmatch("เรา") and not alone.search("เรา")
    for other in ("เส้นผมยาว", "ทรงผม", "ฉันทะ", "ฉันทามติ", "หัวเราะ", "เราเตอร์เสีย", "ไพเราะ"):
        assert not us.search(other)


def test_how_in_full_and_in_short() -> None:
    full, short = pattern_of(HOW_IN_FULL), pattern_of(HOW_IN_SHORT)
    for word in ("ยังไง", "อย่างไร", "ยังงัย", "ยังงั้ย", "อย่างไง"):
        assert full.fullmatch(word) and short.fullmatch(word)
    assert short.search("ทำไงดี") and not full.search("ทำไงดี")


@pytest.mark.parametrize("row", [WHETHER, ME, ME_OR_US, HOW_IN_FULL, HOW_IN_SHORT])
def test_a_pattern_that_begins_with_a_row_is_looked_for_by_first_letters(row: str) -> None:
    """Else each look tries every word of it at every letter of a long text."""
    depth, begun = 0, [""]
    for sign in re.split(r"(\(|\)|\|)", row):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            begun.append("")
        else:
            begun[-1] += sign
    assert all(re.match("[ก-ฮเ-ไ]", each) for each in begun)
