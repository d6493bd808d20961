"""The list of a new year tells which reporters go on with their activities."""

from __future__ import annotations

from tests.handlers.house import Chat
from tests.handlers.new_year.test_open_year import SEPTEMBER


def test_names_of_activities_are_an_item_with_its_state(admin: Chat, head: Chat) -> None:
    head.says("กำหนดผู้รับผิดชอบ 1.10").taps("นางสาวตัวอย่าง รายงานดี").taps("ยืนยันผู้รับผิดชอบ")
    admin.house.now = SEPTEMBER
    admin.says("ยกแผนไปปีใหม่").taps("ดู").taps("ยกแผนนี้")
    listed = admin.says("ตั้งปีใหม่").last + admin.taps("หน้าถัดไป").last
    assert "ผู้รับผิดชอบรายกิจกรรม · พร้อม" in listed and "ยกไป 1 จาก 1 กิจกรรม" in listed
    admin.says("ตัดกิจกรรม 1.10 ปีใหม่").taps("บันทึกการแก้")
    card = admin.says("ผู้รับผิดชอบรายกิจกรรม").last
    assert "ยกไม่ได้: ไม่มีกิจกรรมนี้ในแผนปีใหม่" in card and "กำหนดผู้รับผิดชอบ" in card
