"""An administrator sends the year's list as a workbook, sees what changes, and taps once."""

from __future__ import annotations

from typing import Any

import pytest

from bot import workbook_file
from models.reports.form_files import MEDIA_TYPE
from scheduler.opening import lists_read
from tests.handlers.house import Chat
from tests.handlers.registers.publishing import PAGE

HEADS = ["ข้อ", "รายการ", "หน่วยงานรับผิดชอบ", "กำหนดส่ง"]


def sends(chat: Chat, *rows: list[str]) -> Chat:
    """The file as LINE brings it, and the worker's own event with what it read."""
    data = workbook_file.written({"OIT": [["ประกาศ ป.ป.ช."], HEADS, *rows]})
    read: dict[str, Any] | None = lists_read.read_list(data)
    assert read is not None
    chat.sends_file(look=False)
    file_id = chat.house.files()[-1].id
    told = chat.house.looks_at_file(media_type=MEDIA_TYPE, form={**read, "file": file_id})
    chat.hears(told or [])
    return chat


def test_a_changed_list_is_shown_and_counts_after_one_tap(reporter: Chat, admin: Chat) -> None:
    reporter.says(f"OIT o21 {PAGE}").taps("มีครบทุกอย่าง").taps("บันทึก")
    sends(
        admin,
        ["o1", "โครงสร้าง อำนาจหน้าที่", "สำนักบริหารงานกลาง", "30/4/2570"],
        ["o20", "ประกาศเจตนารมณ์และการสร้างวัฒนธรรม No Gift Policy", "", ""],
        ["o99", "เรื่องใหม่ของปีนี้", "ทุกสำนัก", ""],
    )
    assert "ใช้ไฟล์นี้กับเรื่องใด" not in admin.since(0)
    assert "อ่านได้" in admin.last and "o21 เป็น o20" in admin.last and "o99" in admin.last
    admin.taps("นำเข้ารายการนี้")
    assert "ฉบับที่ 2" in admin.last
    reporter.says("OIT o20")
    assert PAGE in reporter.last


@pytest.mark.soak
def test_a_list_with_faults_changes_nothing(admin: Chat) -> None:
    sends(admin, ["o1", "", "", "เมษา"], ["o1", "ซ้ำ", "", ""])
    assert "ไฟล์มีที่ต้องแก้ 3 แห่ง" in admin.last and "แถว 3" in admin.last
    admin.says("OIT")
    assert "ครบ 0 จาก 16 ข้อ" in admin.last


def test_a_workbook_of_who_is_no_administrator_stays_a_file(reporter: Chat) -> None:
    sends(reporter, ["o1", "โครงสร้าง", "", ""])
    assert "ใช้ไฟล์นี้กับเรื่องใด" in reporter.since(0)


@pytest.mark.soak
def test_a_list_that_changes_while_somebody_gives_a_link_loses_no_link(
    reporter: Chat, admin: Chat
) -> None:
    reporter.says(f"OIT o21 {PAGE}").says("มีครบทุกอย่าง")
    admin.says("OIT o8")
    old = admin.button("มอบหมาย")
    sends(admin, ["o20", "ประกาศเจตนารมณ์และการสร้างวัฒนธรรม No Gift Policy", "", ""])
    admin.taps("นำเข้ารายการนี้")
    reporter.taps("บันทึก")
    assert "บันทึกแล้ว" in reporter.last and "OIT o20" in reporter.last and PAGE in reporter.last
    admin.taps_data(old)
    assert "ไม่พบข้อนี้" in admin.last


@pytest.mark.soak
def test_an_item_that_left_the_list_meanwhile_takes_no_link_and_says_so(
    reporter: Chat, admin: Chat
) -> None:
    reporter.says(f"OIT o8 {PAGE}")
    admin.says("OIT o12").taps("มอบหมาย")
    sends(admin, ["o20", "เรื่องใหม่ของปีนี้", "สำนักบริหารงานกลาง", ""])
    admin.taps("นำเข้ารายการนี้")
    reporter.taps("บันทึก")
    assert "ไม่อยู่ในรายการล่าสุด" in reporter.last and "บันทึกแล้ว" not in reporter.last


def test_all_faults_of_a_file_are_told_at_once_by_their_rows(admin: Chat) -> None:
    sends(admin, ["o1", "โครงสร้าง", "สำนักที่ไม่มี", "เมษา"], ["o2", "", "สำนักที่ปิดแล้ว", ""])
    assert "ไฟล์มีที่ต้องแก้ 4 แห่ง" in admin.last
    first, last = admin.last.index("สำนักที่ไม่มี"), admin.last.index("สำนักที่ปิดแล้ว")
    assert first < admin.last.index("แถว 4") < last


@pytest.mark.soak
def test_links_that_a_new_list_would_hide_are_told_before_the_tap(
    reporter: Chat, admin: Chat
) -> None:
    reporter.says(f"OIT o8 {PAGE}").taps("บันทึก")
    reporter.says(f"OIT o21 {PAGE}-2").says("ครบ").taps("บันทึก")
    sends(admin, ["o23", "ประกาศเจตนารมณ์ No Gift Policy และการสร้างวัฒนธรรม", "", ""])
    assert "ลิงก์ที่ส่งไว้จะไม่แสดงต่อ\no8" in admin.last
    assert "หากไม่ย้าย ลิงก์จะไม่แสดงต่อ" in admin.last
