"""Which activities used no money, and a part of the figures that were told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

EXECUTIVE, REPORTER, STAFF = "D0001", "D0103", "D0106"


@pytest.fixture
def asking(chat: Callable[[str], Chat]) -> Chat:
    """An executive, where one activity was reported without a budget."""
    sends(chat(REPORTER), number="2.1")
    return chat(EXECUTIVE)


@pytest.mark.parametrize(
    "said",
    [
        "ขอทราบว่ามีกิจกรรมใดบ้างที่ยังไม่ได้ใช้งบประมาณเลยครับผม",
        "ขอทราบรายชื่อกิจกรรมที่รายงานว่าไม่ใช้งบประมาณครับผม",
        "กิจกรรมไหนเบิกจ่ายเป็นศูนย์บ้าง",
        "โครงการไหนยังไม่เบิกเงินเลย",
    ],
)
def test_which_activities_used_no_money(asking: Chat, said: str) -> None:
    asking.says(said)
    assert "กิจกรรมที่ยังไม่ใช้งบประมาณ 1 จาก 30" in asking.last
    assert "กิจกรรม 2.1" in asking.last and "รายงานว่าไม่ใช้งบประมาณ" in asking.last
    assert "ยังไม่รายงาน 29 จาก 30 กิจกรรม" in asking.last
    asking.says("แล้วสำนักการคลังและงบประมาณล่ะครับผม")
    assert "กิจกรรมที่ยังไม่ใช้งบประมาณ 0 จาก 30" in asking.last


@pytest.mark.parametrize("said", ["ไม่ใช้งบต้องกรอกอะไร", "กิจกรรมที่ไม่ใช้งบต้องกรอกยังไงคะ"])
def test_how_it_is_filled_in_is_still_told(asking: Chat, said: str) -> None:
    assert "กิจกรรมที่ยังไม่ใช้งบประมาณ" not in asking.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ในจำนวนนั้น เป็นของสำนักประชาสัมพันธ์เท่าใดครับผม",
        "จากยอดนี้เป็นของสำนักประชาสัมพันธ์กี่บาท",
        "ในส่วนนี้สำนักประชาสัมพันธ์ใช้ไปเท่าไหร่แล้วคะ",
    ],
)
def test_a_part_of_what_was_told_is_of_the_same(asking: Chat, said: str) -> None:
    asking.says("ตอนนี้เบิกจ่ายงบประมาณไปแล้วเท่าไหร่")
    assert "งบประมาณสำนักประชาสัมพันธ์" in asking.says(said).last


def test_a_part_of_nothing_is_asked_by_itself(chat: Callable[[str], Chat]) -> None:
    told = chat(EXECUTIVE).says("ในจำนวนนั้น เป็นของสำนักประชาสัมพันธ์เท่าใดครับผม").last
    assert "งบประมาณสำนักประชาสัมพันธ์" not in told
