"""What came in is told by the duties of who asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

People = Callable[[str], Chat]
NOTHING = "ขณะนี้ไม่มีเรื่องที่เข้ามาใหม่และรอท่าน"
ASKED = (
    "มีเรื่องเข้าใหม่ไหมคะเช้านี้",
    "มีเรื่องใหม่เข้ามาไหม",
    "มีเรื่องใหม่ไหม",
    "วันนี้มีงานเข้าใหม่บ้างไหม",
    "เมื่อคืนมีเรื่องเข้าไหม",
    "มีอะไรเข้ามาใหม่บ้างครับ",
    "เช้านี้มีเรื่องเข้ามาหรือยัง",
    "มีงานใหม่ถึงผมไหม",
    "สวัสดีค่ะ วันนี้มีเรื่องใหม่ไหมคะ",
    "มีเรื่องอะไรเข้ามาใหม่บ้าง",
)


@pytest.mark.parametrize("said", ASKED)
def test_a_receiver_hears_of_cases_and_staff_of_nothing(chat: People, said: str) -> None:
    assert "เรื่องร้องเรียน" in chat("D0105").says(said).last
    assert NOTHING in chat("D0106").says(said).last


def test_a_head_is_shown_what_waits(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says(ASKED[0])
    assert "เรื่องที่เข้ามาและรอท่าน" in head.last
    assert any("อนุมัติ" in each for each in head.offers)


@pytest.mark.parametrize(
    "said",
    ["มีอะไรใหม่", "มีคนเข้าใหม่ไหม", "มีของขวัญเข้าใหม่ไหม", "มีประกาศใหม่ไหม", "มีเรื่องร้องเรียนเข้าใหม่ไหม"],
)
def test_other_questions_keep_their_answers(chat: People, said: str) -> None:
    told = chat("D0103").says(said).last
    assert NOTHING not in told and "เรื่องที่เข้ามาและรอท่าน" not in told


@pytest.mark.parametrize(
    "said", ["มีคนแจ้งอะไรเข้ามาใหม่ป่าววันนี้", "วันนี้มีคนร้องอะไรเข้ามาใหม่มั้ย", "มีใครส่งอะไรเข้ามาใหม่ไหม"]
)
def test_a_receiver_hears_of_cases_that_somebody_brought(chat: People, said: str) -> None:
    assert "เรื่องร้องเรียนที่ท่านรับผิดชอบ" in chat("D0105").says(said).last
