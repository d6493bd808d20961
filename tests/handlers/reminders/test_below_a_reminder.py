"""What who leads asks below a reminder of their people, and why it is ordered."""

from __future__ import annotations

from tests.handlers.house import Chat


def test_why_it_is_ordered_limits_nobody(head: Chat) -> None:
    told = head.answer_to("ช่วยเตือนน้องๆที่ยังไม่รายงานให้ทีนะ จะถึงกำหนดแล้ว")
    assert "เตือนได้ตอนนี้" in told and "บอตคัดให้ไม่ได้" not in told


def test_who_got_it_is_told(head: Chat) -> None:
    head.says("ใครถูกเตือนวันนี้")
    assert "ผู้ถูกเตือน" in head.answer_to("ใครได้รับข้อความไปแล้วบ้าง")
