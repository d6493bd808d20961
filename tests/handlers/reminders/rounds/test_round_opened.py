"""Rounds are the days of the plan: who wants to open one hears so, and no day is moved."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words",
    [
        "เปิดรอบ 3 ตั้งแต่ 1 เม.ย. ถึง 30 มิ.ย. ให้หน่อย",
        "เปิดรอบรายงานไตรมาส 3 ให้ด้วยครับ",
        "ขอเปิดรอบส่งรายงานวันที่ 1 ถึง 20 มิถุนายน",
        "ช่วยตั้งรอบใหม่ เริ่ม 5 พฤษภา สิ้นสุด 30 พฤษภา",
    ],
)
def test_it_is_said_that_none_is_opened(admin: Chat, words: str) -> None:
    told = admin.answer_to(words)
    assert told.startswith("ยังไม่ได้ตั้งหรือเลื่อนวันใด")
    assert {"รอบส่งรายงาน", "เลื่อนรอบ"} <= set(admin.offers)
    assert not admin.house.states(admin.user_id)


@pytest.mark.parametrize(
    "words", ["เปิดรอบ 20 มีนาคมให้ดูหน่อย", "เลื่อนรอบ 20 มีนาคม", "เปิดรอบเสนอชื่อคนดีเด่น"]
)
def test_other_words_about_rounds_stay(admin: Chat, words: str) -> None:
    assert "ยังไม่ได้ตั้งหรือเลื่อนวันใด" not in admin.answer_to(words)
