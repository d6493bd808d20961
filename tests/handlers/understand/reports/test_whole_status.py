"""How far the work is, told beside what comes later or was forgotten, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.understand.reports.whole_status import WholeStatus, whole_status


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("อันนี้ทำไปครึ่งนึงละ อีกครึ่งทำเมษา", 50),
        ("ทำไปแล้ว 70% ที่เหลือรอรอบหน้าค่ะ", 70),
        ("เริ่มแล้ว 25% ส่วนที่เหลือทำเดือนหน้า", 25),
        ("งานนี้ทำไปครึ่งนึงแล้ว อีก 50% ค่อยทำปีหน้า", 50),
    ],
)
def test_what_is_left_for_later_tells_nothing_of_it(said: str, percent: int) -> None:
    assert whole_status(said) == WholeStatus("started", Decimal(percent))


@pytest.mark.parametrize(
    "said",
    [
        "เสร็จตั้งนานแล้วแต่ลืมรายงาน",
        "จัดเสร็จนานแล้วค่ะ เพิ่งมากรอก",
        "เสร็จตั้งแต่เดือนก่อนแต่ยังไม่ได้ส่ง",
        "เสร็จได้นานแล้ว แต่ไม่มีเวลากรอก",
        "ติดป้ายเสร็จ 100 แล้ว",
        "ทำเสร็จ 100 เลยจ้า",
    ],
)
def test_that_it_was_not_reported_tells_nothing_of_it(said: str) -> None:
    assert whole_status(said) == WholeStatus("done")


@pytest.mark.parametrize(
    "said",
    [
        "จัดอบรมครึ่งวัน อีกครึ่งวันทำกิจกรรมกลุ่ม",
        "ยังไม่ได้ทำเลยค่ะ ลืมรายงานด้วย",
        "เสร็จแล้วแต่ยังไม่ได้เผยแพร่",
        "ทำแผนเสร็จ ที่เหลือส่งให้คลังแล้ว",
        "จัดอบรมเสร็จนานแล้ว คนมา 30 คน แต่ลืมรายงาน",
        "ลืมรายงาน",
        "ใช้งบครบ 100",
        "เกือบเสร็จ 100 แล้ว",
    ],
)
def test_other_words_are_read_elsewhere(said: str) -> None:
    assert whole_status(said) is None
