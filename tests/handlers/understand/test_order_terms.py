"""Under which terms people are to be told something, as orders say it."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.understand.told.order_terms import order_terms


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("ส่งเตือนทุกสำนักวันนี้บ่ายสอง เฉพาะที่เหลือเกิน 3 เรื่อง", {"least": 4, "at": "วันนี้บ่ายสอง"}),
        ("เตือนคนที่ค้างสามเรื่องขึ้นไป", {"least": 3, "by_person": True}),
        ("เตือนสำนักที่ค้างมากกว่า 5 รายงาน", {"least": 6, "by_person": False}),
        ("เตือนคนที่ค้างไม่เกิน 3 เรื่อง", {"least": 0, "otherwise": "ที่ค้างไม่เกิน 3 เรื่อง"}),
        ("ทวงเฉพาะที่เลยกำหนดแล้ว", {"late_days": 0}),
        ("ทวงที่เลยกำหนดเกิน 7 วัน ตอน 10.30 น.", {"late_days": 7, "at": "ตอน 10.30 น."}),
        ("เตือนทุกคนที่ค้าง แต่คนที่ลาไม่ต้อง", {"left_out": "คนที่ลา"}),
        ("เตือนทุกสำนัก แต่ไม่ต้องเตือนสำนักการคลัง", {"left_out": "สำนักการคลัง"}),
        ("เร่งรัดสำนักที่ค้าง ให้แล้วเสร็จภายในวันที่ 20 มีนาคม", {"by": "ให้แล้วเสร็จภายในวันที่ 20 มีนาคม"}),
        ("เตือนสำนักที่ค้าง แล้วแจ้ง ผอ.สำนักด้วย", {"also": "แล้วแจ้ง ผอ.สำนักด้วย"}),
    ],
)
def test_each_term_is_read(words: str, terms: dict[str, Any]) -> None:
    found = order_terms(words)
    assert {name: getattr(found, name) for name in terms} == terms


@pytest.mark.parametrize(
    "words",
    [
        *("เตือนคนที่ต้องส่งพรุ่งนี้เช้า", "เตือนรอบ 20 มีนาคมทุกสำนัก", "แจ้งหัวหน้าสำนักที่ยังไม่ส่ง"),
        *("เตือนทุกคนที่ค้าง", "ทวงคนรายงาน 1.10"),
    ],
)
def test_what_is_ordered_is_no_term(words: str) -> None:
    assert order_terms(words).plain == words


def test_a_line_of_work_is_no_hour() -> None:
    assert order_terms("เตือนสำนักในสายงานวิชาการที่ค้าง").at == ""
    assert order_terms("เตือนทุกคนตอนสาย").at == "ตอนสาย"
