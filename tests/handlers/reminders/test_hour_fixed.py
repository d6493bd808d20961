"""The hour at which the bot reminds by itself is no choice, and such words put nothing off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, REPORTER = "D0002", "D0103"


@pytest.mark.parametrize("who", [ADMIN, REPORTER])
@pytest.mark.parametrize(
    "words",
    [
        *("เลื่อนเตือนอัตโนมัติจาก 9 โมงเป็น 8 โมงครึ่ง", "เปลี่ยนเวลาเตือนประจำวันเป็นบ่ายโมงได้มั้ยคะ"),
        "ให้ระบบเตือนตอน 10.00 น. แทน 8.30 น. นะ",
    ],
)
def test_it_is_said_when_the_bot_reminds(chat: Callable[[str], Chat], who: str, words: str) -> None:
    told = chat(who).says(words).last
    assert "เปลี่ยนเวลาที่บอตเตือนเองไม่ได้" in told and "08.30 น. ของวันทำการ" in told


@pytest.mark.parametrize(
    "words", ["เลื่อนการเตือน", "เลื่อนเตือน 2.1 เป็นวันศุกร์", "เปลี่ยนเวลาประชุมเป็นบ่ายโมง"]
)
def test_other_words_are_heard_as_before(chat: Callable[[str], Chat], words: str) -> None:
    assert "เปลี่ยนเวลาที่บอตเตือนเองไม่ได้" not in chat(ADMIN).says(words).last
