"""Whether all that waits may be approved at once is said above what waits; nothing is approved."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

DIRECTOR, REPORTER = "D0101", "D0103"
NOT_UNREAD = "อนุมัติทั้งหมดพร้อมกันไม่ได้หากยังไม่เปิดอ่าน จึงยังไม่ได้อนุมัติฉบับใด"


@pytest.mark.parametrize(
    "words",
    [
        "ผมอนุมัติเอกสารที่ค้างอยู่ทั้งหมดเลยได้ไหม",
        "เอกสารที่รอผมทั้งหมด กดอนุมัติทีเดียวได้มั้ยครับ",
        "อนุมัติงานที่รออยู่รวดเดียวหมดเลยได้รึเปล่า",
        "ขออนุมัติเรื่องที่ค้างทุกเรื่องพร้อมกันได้ไหมคะ",
    ],
)
def test_it_is_said_above_the_list(at_work: House, words: str) -> None:
    told = told_in(at_work, DIRECTOR, "ยกเลิก", words)
    assert NOT_UNREAD in told and "รายงานรออนุมัติ 2 ฉบับ" in told


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (DIRECTOR, "อนุมัติรายงาน 2.1 ได้ไหม"),
        (DIRECTOR, "อนุมัติทุกฉบับเลย"),
        (REPORTER, "อนุมัติเอกสารที่ค้างอยู่ทั้งหมดเลยได้ไหม"),
    ],
)
def test_it_is_not_said_of_one_nor_to_who_decides_nothing(
    at_work: House, who: str, words: str
) -> None:
    assert NOT_UNREAD not in told_in(at_work, who, "ยกเลิก", words)
