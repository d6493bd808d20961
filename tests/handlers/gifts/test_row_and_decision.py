"""A row of the list and what is decided of it, in one sentence: only the reason is asked."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

HEAD = "D0102"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("เปิดเรื่อง 1 ให้คืน", "รายงานรับของขวัญ 1: ให้ส่งคืนผู้ให้ เพราะเหตุใด"),
        ("เปิดเรื่องที่ 2 ให้มอบหน่วยงาน", "รายงานรับของขวัญ 2: ให้มอบแก่หน่วยงาน เพราะเหตุใด"),
        ("เปิดเรื่องที่ 2 ไม่ให้คืน", "ให้ผู้รับทำอย่างไร"),
        ("เปิดเรื่องที่ 2", "ให้ผู้รับทำอย่างไร"),
        ("เปิดเรื่องที่ 2 ให้หน่อย", "ให้ผู้รับทำอย่างไร"),
    ],
)
def test_the_decision_is_taken_along(at_work: House, words: str, asked: str) -> None:
    told = told_in(at_work, HEAD, "แล้วของขวัญล่ะ", words)
    told_in(at_work, HEAD, "ยกเลิก")
    assert asked in told
