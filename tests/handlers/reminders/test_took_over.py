"""Who has just taken over the work is shown what waits now, and where the work is explained."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่งมารับงานต่อจากพี่คนเก่า ต้องทำอะไรก่อนคะ",
        "พึ่งรับหน้าที่แทนคนเดิม ควรเริ่มจากตรงไหนดี",
        "ผมเพิ่งได้รับงานนี้มา ต้องเริ่มยังไงก่อนครับ",
    ],
)
def test_where_to_begin(demo: House, admin: Chat, words: str) -> None:
    admin.says(words)
    assert "เริ่มจากเรื่องที่รออยู่" in admin.since(0) and "เรื่องที่ต้องทำ" in admin.last


@pytest.mark.parametrize(
    "words",
    ["เพิ่งรับของขวัญมา ต้องทำอะไร", "เพิ่งรับเรื่องร้องเรียนมา ต้องทำอย่างไร", "เพิ่งรับทราบ", "รับงานต่อจากใคร"],
)
def test_other_things_received_are_not_meant(demo: House, admin: Chat, words: str) -> None:
    assert "เริ่มจากเรื่องที่รออยู่" not in admin.says(words).since(0)
