"""What people ask of ideas: no name is kept, so no single one has a state."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ไอเดียที่เสนอไปมีใครดูยัง", "ความคิดที่ส่งไม่เก็บชื่อ"),
        ("โหวตไอเดียยังไง", "ไม่มีการกดสนับสนุนทีละข้อ"),
        ("ไอเดียไหนคนชอบเยอะสุด", "ยังไม่มีผลการลงคะแนน"),
        ("ตอนนี้เปิดรับความเห็นเรื่องอะไรอยู่", "ขณะนี้ไม่มีเรื่องที่เปิดรับความคิดเห็น"),
    ],
)
def test_what_is_asked_of_ideas_is_answered(
    demo: House, reporter: Chat, said: str, told: str
) -> None:
    assert told in reporter.answer_to(said)
    assert demo.states(reporter.user_id) == {}
