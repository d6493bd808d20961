"""No hour can be chosen for a reminder; and who forgot their own number is shown it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    "said",
    ["ไม่ต้องเตือนตอนเย็นแล้วได้มั้ยครับ รำคาญ", "อย่าเตือนตอนเย็นได้มั้ย", "รำคาญ ไม่ต้องเตือนทุกวันได้มั้ย",
     "ไม่ต้องเตือนนอกเวลาได้ไหมคะ", "เลิกเตือนตอนเช้าได้มั้ย", "งดเตือนช่วงเย็นครับ"],
)  # fmt: skip
def test_it_is_said_how_often_and_when_one_is_reminded(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert chat(REPORTER).says(said).last.startswith("เตือนบ่อยแค่ไหน")


@pytest.mark.parametrize(
    "said", ["ไม่ต้องเตือน 2.1 แล้ว", "ไม่ต้องเตือนอีก 3 วัน", "อย่าเพิ่งเตือน 2.1 ตอนนี้", "งดเตือนจนถึงวันศุกร์"]
)
def test_a_reminder_that_is_put_off_is_no_question(chat: Callable[[str], Chat], said: str) -> None:
    assert not chat(REPORTER).says(said).last.startswith("เตือนบ่อยแค่ไหน")


@pytest.mark.soak
def test_an_hour_is_told_to_be_no_choice(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("เลื่อนการเตือน")
    count = len(me.heard)
    assert "เลือกเวลาเตือนไม่ได้ เลือกได้เฉพาะวัน" in me.says("บ่ายสามครับ เอ่อ บ่ายสี่ดีกว่า").since(count)
    me.says("2.1")
    count = len(me.heard)
    assert "เลือกเวลาเตือนไม่ได้ เลือกได้เฉพาะวัน" in me.says("บ่ายสาม").since(count)
    assert "เลื่อนการเตือนรายงาน 2.1" in me.says("พรุ่งนี้เช้า").last


@pytest.mark.parametrize(
    "said", ["รหัสเจ้าหน้าที่หนูเลขอะไรคะ ลืม", "เลขประจำตัวของฉันคืออะไร", "ลืมรหัสเจ้าหน้าที่ของตัวเอง"]
)
def test_ones_own_number_is_shown(chat: Callable[[str], Chat], said: str) -> None:
    told = chat(REPORTER).says(said).last
    assert told.startswith("ข้อมูลของฉัน") and REPORTER in told


@pytest.mark.parametrize("said", ["รหัสติดตามของฉันคืออะไร", "เลขประจำตัวพี่สมชายคืออะไร", "ลืมรหัสลงทะเบียน"])
def test_other_numbers_are_not(chat: Callable[[str], Chat], said: str) -> None:
    assert not chat(REPORTER).says(said).last.startswith("ข้อมูลของฉัน")
