"""A file with a plan is read whole, and every fault is told at once."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from tests.handlers.house import Chat, House
from tests.handlers.plan_drafts.plan_files_sent import (
    add,
    empty_form,
    put,
    row_of,
    say,
    sends,
    states,
)


@pytest.mark.soak
def test_an_empty_form_is_filled_and_the_order_of_a_spreadsheet_is_mended(
    admin: Chat, demo: House
) -> None:
    book = empty_form(demo)
    for head, value in {"ชื่อแผน": "แผนของเรา", "ปีงบประมาณ": 2571, "เจ้าของแผน": "สำนักกฎหมาย"}.items():
        say(book, head, value)
    book["มาตรการ"].append([1, "มาตรการแรก", ""])
    for number in (1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1, "1.11"):
        add(book, number, f"เรื่อง {number}", "กฎหมาย")
    sends(admin, book)
    assert "11 กิจกรรม" in admin.last and "1.1 เป็น 1.10" in admin.last


@pytest.mark.soak
def test_all_faults_are_told_at_once_with_their_rows(admin: Chat, book: Workbook) -> None:
    put(book, "1.2", "วันส่ง", "เมษา")
    put(book, "1.3", "วันส่ง", "20 มีนาคม 2575")
    put(book, "1.5", "สำนักที่รับผิดชอบ", "สำนักบริหารกองกลาง")
    put(book, "1.7", "กิจกรรม", None)
    put(book, "1.8", "มาตรการที่", "9")  # and so under a guideline of another measure
    put(book, "1.9", "ข้อ", "1.8")
    sends(admin, book)
    assert "ไฟล์แผนมีที่ต้องแก้ 7 แห่ง" in admin.last and "ใกล้เคียง: สำนักบริหารงานกลาง" in admin.last
    assert f"แถว {row_of(book, '1.2')} วันส่ง “เมษา”" in admin.last
    assert "นอกปีงบประมาณ" in admin.last and "มีเลข 1.8 ซ้ำ" in admin.last
    assert states(admin.house) == []


def test_a_plan_from_anybody_else_stays_a_file(reporter: Chat, book: Workbook) -> None:
    sends(reporter, book)
    assert "ใช้ไฟล์นี้กับเรื่องใด" in reporter.since(0) and states(reporter.house) == []
    plan = {"type": "text", "id": "plan", "text": "ขอแผนเป็น Excel"}
    reporter.sends({"type": "message", "message": plan}, silent=True)  # the plan itself comes
    assert "ขอเป็น Excel" not in reporter.offers
