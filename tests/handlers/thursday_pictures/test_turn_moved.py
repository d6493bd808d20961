"""Who moves a turn of the Thursday picture is led to swapping it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words", ["ขอเลื่อนเวรพฤหัสไปสัปดาห์หน้า", "เปลี่ยนคิวอินโฟของสำนักหน่อย", "ย้ายเวรวันพฤหัส"]
)
def test_a_turn_is_swapped(chat: Callable[[str], Chat], words: str) -> None:
    assert "คิวที่แลกได้" in chat("D0103").says(words).last


@pytest.mark.parametrize("words", ["เลื่อนคิวนัดคลินิก", "เลื่อนเวรพฤหัสยังไง", "เลื่อนประชุมวันพฤหัส"])
def test_other_words_swap_none(chat: Callable[[str], Chat], words: str) -> None:
    assert "คิวที่แลกได้" not in chat("D0103").says(words).last
