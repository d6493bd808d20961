"""A reason told with the return stands, and what is added to it is added."""

from __future__ import annotations

import pytest

from handlers.reports.deciding.decision_said import reason_of
from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_return_back import decides


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("ส่งคืนน้องไปเพิ่มใบลงชื่อค่ะ", "เพิ่มใบลงชื่อ"),
        ("ส่งคืนให้เขาระบุจำนวนคนด้วย", "ระบุจำนวนคนด้วย"),
        ("ส่งคืนให้น้องแก้ไข", ""),
        ("คืนวันศุกร์", ""),
    ],
)
def test_what_it_goes_back_for_is_the_reason(words: str, reason: str) -> None:
    assert reason_of(words) == reason


def test_a_reason_is_added_to_the_one_before(reporter: Chat, head: Chat) -> None:
    decides(reporter, head)
    head.says("ส่งคืนน้องไปเพิ่มใบลงชื่อค่ะ").says("เพิ่มเหตุผลด้วยว่ายังไม่ได้ลงเว็บ")
    assert "“เพิ่มใบลงชื่อ และยังไม่ได้ลงเว็บ”" in head.last
    assert "ส่งกลับรายงาน 1.10 แล้ว" in head.says("งั้นคืนเลยค่ะ ตกลง").last


def test_what_leads_to_a_reason_is_none_of_it(reporter: Chat, head: Chat) -> None:
    decides(reporter, head)
    head.taps("ส่งกลับแก้ไข").says("เพิ่มเหตุผลด้วยว่ายังไม่ได้ลงเว็บ")
    assert "เพราะ “ยังไม่ได้ลงเว็บ”" in head.last
