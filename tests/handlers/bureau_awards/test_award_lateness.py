"""Whether late reports cost points: what the sources say, and that they state no figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าขาดส่งรอบ 20 มีนา จะตัดคะแนนสำนักดีเด่นมั้ย",
        "ส่งช้าโดนหักคะแนนไหมคะ",
        "ไม่ส่งรายงานมีผลกับสำนักดีเด่นหรือเปล่า",
    ],
)
def test_the_items_that_look_at_it_are_named(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(REPORTER).says(said)
    assert "จัดส่งรายงานตรงตามกำหนด (ข้อกำหนดการส่งผลงาน ข้อ 1)" in me.last
    assert "ไม่ได้ระบุว่าส่งช้าหรือขาดส่งหักกี่คะแนน" in me.last and "ติดต่อผู้ดูแลระบบ" in me.offers


@pytest.mark.parametrize(
    "said", ["ส่งช้าได้ไหม", "ใครยังไม่ส่ง", "คะแนนสำนักดีเด่น", "รอบ 20 มีนา ขาดส่งกี่สำนัก"]
)
def test_other_questions_are_answered_as_before(chat: Callable[[str], Chat], said: str) -> None:
    assert "หักกี่คะแนน" not in chat(REPORTER).says(said).last
