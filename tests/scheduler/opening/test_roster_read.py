"""What the child reads of a roster: title rows, merged cells, numbers; nothing of others."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from scheduler.opening import roster_read

HEADS = ["ลำดับ", "เลขประจำตัว", "ชื่อ - สกุล", "ตำแหน่ง", "สังกัด", "กลุ่มงาน", "หน้าที่", "ผู้บังคับบัญชา"]


def book(*rows: list[object], merged: str = "") -> bytes:
    made = openpyxl.Workbook()
    sheet: Any = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def test_rows_keep_their_numbers_below_titles_and_merged_bureaus_are_filled() -> None:
    data = book(
        ["ทะเบียนบุคลากร สำนักงาน"], HEADS,
        [1, "0103", "นางหนึ่ง สมมติ", "", "สำนักหนึ่ง", "", "", ""],
        [2, 104.0, "นายสอง สมมติ", "", None, "", "", 103],
        [3, 1.1, "นายสาม สมมติ", "", None, "", "", date(2026, 2, 1)],
        merged="E3:E5",
    )  # fmt: skip
    read = roster_read.read(data)
    assert read is not None and read["left"] == 0
    head, *rows = read["roster"]
    assert head == (2, ["staff_id", "name", "position", "bureau", "work_group", "roles",
                        "supervisor_id"], [])  # fmt: skip
    assert [(n, cells[0], cells[3], cells[6], numbers) for n, cells, numbers in rows] == [
        (3, "0103", "สำนักหนึ่ง", "", []),
        (4, "104", "สำนักหนึ่ง", "103", [0, 6]),
        (5, "1.1", "สำนักหนึ่ง", "2026-02-01", [0, 6]),
    ]


def test_other_workbooks_and_broken_bytes_are_no_roster() -> None:
    assert roster_read.read(book(["ข้อ", "รายการ"], ["o1", "โครงสร้าง"])) is None
    assert roster_read.read(b"PK\x03\x04 broken") is None


@pytest.mark.soak
def test_a_whole_office_is_read_and_what_is_over_the_limit_is_counted() -> None:
    rows = [["", f"{n:05}", f"นายคนที่ {n}", "", "สำนัก", "", "", ""] for n in range(3_002)]
    read = roster_read.read(book(HEADS, *rows))
    assert read is not None and (len(read["roster"]), read["left"]) == (3_001, 2)
