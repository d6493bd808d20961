"""News of a month: what is out now, and that others are not shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House

ONLY_OUT = "เฉพาะประกาศที่ยังอยู่ในช่วงเผยแพร่"


@pytest.mark.parametrize("words", ["ข่าวเดือนนี้", "มีข่าวของผู้บริหารสัปดาห์ที่แล้วไหมคะ", "ขอข่าวล่าสุดหน่อย"])
def test_news_of_a_time_are_those_that_are_out(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    staff = chat("D0106").says(words)
    assert ONLY_OUT in staff.since(0) and "ข่าวของผู้บริหาร" in staff.last


@pytest.mark.parametrize("first", ["ข่าวเดือนนี้", "ข่าวของผู้บริหาร"])
def test_another_month_is_not_taken_for_complaints(
    demo: House, chat: Callable[[str], Chat], first: str
) -> None:
    lead = chat("D0001").says(first).says("แล้วเดือนที่แล้วล่ะ")
    assert "ไม่มีหนังสือเวียนหรือประกาศที่ส่งถึงท่าน" in lead.last


@pytest.mark.parametrize("words", ["ออกข่าวเดือนนี้", "ข่าวลือเดือนนี้เยอะมาก", "ส่งข่าวเดือนหน้า"])
def test_other_words_about_news_show_none(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert ONLY_OUT not in chat("D0106").says(words).since(0)
