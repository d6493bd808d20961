"""An administrator writes what everybody is told when a fiscal year is opened."""

from __future__ import annotations

from models.plans.years.prepared_year import LONGEST_WELCOME
from tests.handlers.house import Chat
from tests.handlers.new_year.test_open_year import prepared

__all__ = ["prepared"]


def test_the_words_that_people_are_told_may_be_the_administrator_s_own(prepared: Chat) -> None:
    prepared.says("ข้อความเปิดปี 2571").says("สวัสดีปีงบประมาณใหม่ทุกคน ขอบคุณสำหรับปีที่ผ่านมา")
    assert "ขอบคุณสำหรับปีที่ผ่านมา" in prepared.says("เปิดปี 2571").last
    prepared.taps("แก้ข้อความ").taps("ใช้ข้อความปกติ")
    assert "เริ่มปีงบประมาณ 2571 แล้ว" in prepared.last


def test_words_that_are_too_long_are_asked_again_and_a_far_year_is_none(prepared: Chat) -> None:
    prepared.says("ข้อความเปิดปี 2571").says("ก" * (LONGEST_WELCOME + 1))
    assert "กรุณาย่อ" in prepared.last
    assert "ไม่ใช่ปีที่เตรียมได้" in prepared.says("ยกเลิก").says("ข้อความเปิดปี 2580").last
