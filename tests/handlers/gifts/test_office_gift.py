"""A gift that is given to the office itself: the sources do not say it, and the answer says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

TOLD = "ไม่ได้เขียนเรื่องของที่ให้แก่สำนักงานในนามหน่วยงาน"


@pytest.mark.parametrize(
    "words",
    [
        "การรับของที่ระลึกจากคณะผู้แทนรัฐสภาต่างประเทศในนามหน่วยงาน ต้องรายงานในระบบนี้หรือไม่",
        "สถานทูตมอบของที่ระลึกให้สำนักงาน ต้องลงรายงานไหมคะ",
    ],
)
def test_what_the_sources_do_not_say_is_said(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ME).says(words)
    assert TOLD in me.last and {"รับของขวัญ", "ถามคลินิก", "ติดต่อผู้ดูแลระบบ"} <= set(me.offers)


@pytest.mark.parametrize(
    "words",
    [
        "ของขวัญที่มอบหน่วยงานแล้ว ต้องส่งรูปไหม", "ของที่ระลึกรับได้ไหม", "รายงานกิจกรรมในนามสำนักงานต้องทำยังไง",
        "เมื่อวานได้ของขวัญจากบริษัท 500 บาท", "ของขวัญที่ต้องมอบให้หน่วยงานต้องทำยังไง",
        "ผลตัดสินให้มอบหน่วยงาน ของขวัญต้องส่งที่ไหน",
        "ได้ของที่ระลึกจากบริษัท จะมอบให้สำนักงาน ต้องทำยังไงบ้าง", "ของฝากที่จะให้หน่วยงานอื่นต้องทำยังไง",
    ],
)  # fmt: skip
def test_other_questions_are_answered_as_before(chat: Callable[[str], Chat], words: str) -> None:
    assert TOLD not in chat(ME).says(words).last
