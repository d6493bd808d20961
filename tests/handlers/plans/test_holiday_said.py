"""A day that is said from today is the day that is asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("วันศุกร์นี้ทำงานไหม", "วันศุกร์ที่ 5 มีนาคม"),
        ("มะรืนนี้หยุดไหม", "วันพุธที่ 3 มีนาคม"),
        ("จันทร์หน้าเป็นวันหยุดไหม", "วันจันทร์ที่ 8 มีนาคม"),
        ("พรุ่งนี้หยุดไหม", "วันอังคารที่ 2 มีนาคม"),
    ],
)
def test_the_day_is_shown(chat: Callable[[str], Chat], words: str, day: str) -> None:
    assert day in chat("D0106").says(words).last
