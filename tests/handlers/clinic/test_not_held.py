"""What is reported of an activity that is not held is told, not what the activity needs."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TOLD = "ไม่ได้ทำต้องส่งไหม"


@pytest.mark.parametrize(
    "said",
    [
        "กิจกรรม 3.3 ปีนี้ไม่จัดแล้ว ต้องทำยังไงกับรายงาน",
        "โครงการ 2.2 ไม่ได้จัด ต้องส่งไหม",
        "2.1 งดจัด รายงานยังไง",
        "กิจกรรมนี้ยกเลิกไปแล้ว ต้องรายงานไหม",
        "ข้อ 3.6 ไม่ทำแล้ว ต้องส่งอะไร",
        "กิจกรรม 1.10 ไม่ได้จัดเลย เขียนยังไง",
    ],
)
def test_it_is_told(reporter: Chat, said: str) -> None:
    assert reporter.says(said).last.startswith(TOLD)
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "3.3 ต้องทำอะไร",
        "2.2 ยกเลิกแล้วครับ งบโดนตัด",
        "สำนักไหนไม่จัดกิจกรรม 3.3",
        "ยกเลิกรายงาน 2.1 ทำไง",
        "กิจกรรม 3.3 จัดแล้ว รายงานยังไง",
    ],
)
def test_other_words_are_not_taken(reporter: Chat, said: str) -> None:
    assert not reporter.says(said).last.startswith(TOLD)
