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
    assert "ผู้ดูแลเครื่องแม่ข่าย" not in reporter.says("กุญแจห้องหมดอายุ").last


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("สร้างกลุ่มผู้รับ", "เลือกผู้รับทุกครั้งที่ส่ง"),
        ("ขอตั้งกลุ่มคนรับหนังสือเวียนหน่อยค่ะ", "เลือกผู้รับทุกครั้งที่ส่ง"),
        ("เปลี่ยนข้อความทักทายของบอท", "ยังเปลี่ยนในแชตไม่ได้"),
        ("อยากแก้คำสวัสดีครับ", "ยังเปลี่ยนในแชตไม่ได้"),
    ],
)
def test_an_administrator_hears_what_is_done_instead(admin: Chat, typed: str, told: str) -> None:
    admin.says(typed)
    assert told in admin.last and "ส่งข้อความถึง" in admin.offers


@pytest.mark.parametrize(
    "typed", ["ใครอยู่กลุ่มผู้รับเรื่อง", "แก้ข้อความต้อนรับปีใหม่", "ตั้งกลุ่มงานใหม่", "เพิ่มผู้รับเรื่อง"]
)
def test_words_about_something_else_are_no_such_question(admin: Chat, typed: str) -> None:
    admin.says(typed)
    assert "เลือกผู้รับทุกครั้ง" not in admin.last and "เปลี่ยนในแชตไม่ได้" not in admin.last
