"""Words that only put off where nothing is open begin nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize("staff_id", ["D0105", "D0103"])
@pytest.mark.parametrize(
    "words",
    [
        "ยังไม่แจ้งดีกว่า ไว้ก่อน",
        "ยังไม่ส่งดีกว่า",
        "เดี๋ยวค่อยแจ้งทีหลังค่ะ",
        "งั้นเอาไว้วันหลังละกัน",
        "ยังไม่เอาดีกว่า ไว้คราวหน้า",
    ],
)
def test_putting_off_nothing_is_answered_kindly(
    chat: Callable[[str], Chat], staff_id: str, words: str
) -> None:
    someone = chat(staff_id).says(words)
    assert "ไม่มีเรื่องที่ทำค้างอยู่" in someone.last
    assert someone.house.states(someone.user_id) == {}


def test_what_waits_is_offered_again(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รายงาน 1.10").says("พักไว้ก่อน").says("ยังไม่ส่งดีกว่า ไว้ก่อน")
    assert "เรื่องที่ค้างยังเก็บไว้ให้" in reporter.last and "ทำเรื่องที่ค้างต่อ" in reporter.offers


def test_a_reminder_is_put_off_as_before(chat: Callable[[str], Chat]) -> None:
    assert "เลื่อนการเตือนเรื่องใด" in chat("D0103").says("เลื่อนเตือนไปก่อน").last
