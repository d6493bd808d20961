"""Who wants words with which to decline a gift gets a text, and no report begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF = "D0106"


@pytest.mark.parametrize(
    "words",
    [
        "ช่วยร่างคำตอบปฏิเสธของขวัญให้หน่อย จะส่งให้บริษัทเขา",
        "ขอคำพูดสุภาพๆ ไว้ปฏิเสธของขวัญหน่อย",
        "มีข้อความปฏิเสธกระเช้าแบบสุภาพไหมคะ",
        "ปฏิเสธของขวัญเขียนยังไงดีให้สุภาพ",
        "ช่วยเขียนจดหมายไม่รับของฝากให้ที",
        "จะส่งคืนกระเช้า ช่วยร่างข้อความให้หน่อย",
    ],
)
def test_a_text_is_shown_and_nothing_begins(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(STAFF).says(words)
    assert "ไม่อาจรับไว้" in me.since(0) and "รับของขวัญ" in me.offers
    assert not me.house.states(me.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "บริษัทเอากระเช้ามาให้ ปฏิเสธไปแล้ว",
        "ร่างประกาศงดรับของขวัญให้หน่อย",
        "ปฏิเสธของขวัญแล้วต้องรายงานไหม",
        "ขอหนังสือเวียนเรื่องงดรับของขวัญ",
        "ไม่รับของขวัญ",
        "คืนกระเช้าให้เขาแล้ว",
    ],
)
def test_other_words_of_gifts_are_heard_elsewhere(chat: Callable[[str], Chat], words: str) -> None:
    assert "ไม่อาจรับไว้" not in chat(STAFF).says(words).since(0)
