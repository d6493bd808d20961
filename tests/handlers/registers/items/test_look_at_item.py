"""An administrator looks at what was given, and the owner reads what is to be mended."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.registers.publishing import PAGE


def test_what_is_to_be_mended_is_read_by_the_owner_until_it_is_right(
    reporter: Chat, admin: Chat
) -> None:
    reporter.says(f"OIT o8 {PAGE}").taps("บันทึก")
    admin.says("OIT 8").taps("ต้องแก้").says("ประกาศยังไม่ลงนาม")
    assert "แจ้งให้แก้แล้ว" in admin.last
    reporter.says("OIT o8")
    assert "ประกาศยังไม่ลงนาม" in reporter.last and "ต้องแก้" in reporter.last
    admin.says("oit ข้อ ๘").taps("ตรวจแล้ว")
    assert "บันทึกว่าตรวจแล้ว" in admin.last and "ประกาศยังไม่ลงนาม" not in admin.last


@pytest.mark.soak
def test_what_the_buttons_say_is_typed_with_the_number(reporter: Chat, admin: Chat) -> None:
    reporter.says(f"OIT o8 {PAGE}").taps("บันทึก")
    admin.says("ต้องแก้ o8").says("ประกาศยังไม่ลงนาม")
    assert "แจ้งให้แก้แล้ว" in admin.last
    admin.says("ตรวจแล้ว OIT ๘")
    assert "บันทึกว่าตรวจแล้ว" in admin.last
    admin.says("มอบหมาย o8")
    assert "ให้สำนักใดรับผิดชอบข้อนี้" in admin.last
    admin.says("ยกเลิก").says("เอาออก o8")
    assert "เอาออกจากทะเบียนใช่หรือไม่" in admin.last
    reporter.says("ต้องแก้ o8")
    assert "ต้องแก้อะไร" not in reporter.last
