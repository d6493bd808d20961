"""An adviser asks in a whole sentence whether somebody's question waits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.advice import advising
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "typed",
    [
        "มีคนถามคลินิกค้างอยู่มั้ยคะ",
        "มีใครถามเข้ามาใหม่ไหม",
        "มีคนถามคลินิกไว้ยังไม่ตอบบ้างไหม",
    ],
)
def test_the_questions_that_wait_are_shown(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    advising.adviser(demo)
    advising.asks(chat("D0106"))
    assert "คำถามที่รอคำตอบ 1 ข้อ" in chat("D0003").says(typed).last
