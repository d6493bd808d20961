"""What is done on the server: administrators hear where, and never of another subject."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("สำรองข้อมูลทั้งหมดให้หน่อย", "สำรองข้อมูลของระบบ"),
        ("ล้างข้อมูลทดสอบ", "ตั้งค่าเครื่องแม่ข่าย"),
        ("จะเปลี่ยนเมนูใต้แชตทำยังไง", "ตั้งค่าเครื่องแม่ข่าย"),
        ("โทเคนไลน์หมดอายุ", "ตั้งค่าเครื่องแม่ข่าย"),
        ("ส่งข้อความไม่ออกเลยวันนี้", "ระบบขัดข้องทำอย่างไร"),
    ],
)
def test_an_administrator_hears_that_it_is_done_on_the_server(
    admin: Chat, typed: str, told: str
) -> None:
    admin.says(typed)
    assert told in admin.last and "ผู้ดูแลเครื่องแม่ข่าย" in admin.last


def test_other_people_are_answered_as_before(reporter: Chat) -> None:
    assert "ผู้ดูแลเครื่องแม่ข่าย" not in reporter.says("โทเคนไลน์หมดอายุ").last
