"""An administrator who asks what waits to be sent is told that nothing can be put off, and where to
look."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, STAFF = "D0002", "D0103"
TOLD = "ตั้งเวลาส่งข้อความถึงหลายคนไม่ได้"


@pytest.mark.parametrize(
    "words",
    [
        "ข้อความค้างส่งมีกี่อัน",
        "ข้อความที่ตั้งเวลาไว้มีอะไรบ้าง",
        "มีข้อความรอส่งกี่ข้อความ",
        "ข้อความที่ยังไม่ได้ส่งเหลือเท่าไหร่คะ",
        "มีข้อความค้างในระบบไหม",
    ],
)
def test_what_waits_to_be_sent_is_told(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says(words)
    assert TOLD in admin.last and {"ข้อความที่ส่ง", "เตือน"} <= set(admin.offers)
    assert TOLD not in chat(STAFF).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ส่งข้อความถึงคนที่ยังไม่ส่ง",
        "ข้อความที่ยังไม่ได้ส่งให้สำนักการคลัง",
        "ใครค้างส่งข้อความ",
        "ข้อความที่ส่ง",
        "ข้อความที่รอรับทราบ",
    ],
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], words: str) -> None:
    assert TOLD not in chat(ADMIN).says(words).since(0)
