"""Who wishes more time for one activity is told who moves it, and that nothing was sent."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TOLD = "ข้อความเมื่อครู่ยังไม่ได้ส่งเป็นคำขอถึงผู้ใด"


@pytest.mark.parametrize(
    "said",
    [
        "ขอเลื่อนส่ง 3.6 ไปอีกหนึ่งสัปดาห์",
        "ขอยืดเวลาส่ง 3.4 ออกไปอีกอาทิตย์",
        "อยากขอขยายเวลารายงาน 2.1 สัก 5 วัน",
        "ขอผ่อนผันส่งรายงานอีก 3 วัน",
        "ขอเลื่อนกำหนดส่ง 2.2 ออกไปก่อน",
    ],
)
def test_it_is_told(reporter: Chat, said: str) -> None:
    assert TOLD in reporter.says(said).last
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said", ["เลื่อนการเตือน 3.4 ไปอาทิตย์หน้า", "ขอเลื่อนประชุมไปอีกวัน", "ขอเลื่อนลาไปอีกอาทิตย์", "ขอส่ง 3.4"]
)
def test_other_words_are_not_taken(reporter: Chat, said: str) -> None:
    assert TOLD not in reporter.says(said).last
