"""Who has just taken over the work is told where to begin, with what they are registered for."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TITLE = "รับงานต่อเริ่มอย่างไร"


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่งมารับงานต่อจากพี่คนเก่า ต้องทำอะไรก่อนคะ",
        "พึ่งรับหน้าที่แทนคนเดิม ควรเริ่มจากตรงไหนดี",
        "ผมเพิ่งได้รับงานนี้มา ต้องเริ่มยังไงก่อนครับ",
    ],
)
def test_where_to_begin(admin: Chat, words: str) -> None:
    admin.says(words)
    assert admin.last.startswith(TITLE) and "หน้าที่ในระบบ: " in admin.last
    assert {"เรื่องที่ต้องทำ", "คู่มือ"} <= {*admin.offers}


@pytest.mark.parametrize(
    "words",
    ["เพิ่งรับของขวัญมา ต้องทำอะไร", "เพิ่งรับเรื่องร้องเรียนมา ต้องทำอย่างไร", "เพิ่งรับทราบ", "รับงานต่อจากใคร"],
)
def test_other_things_received_are_not_meant(admin: Chat, words: str) -> None:
    assert TITLE not in admin.says(words).since(0)
