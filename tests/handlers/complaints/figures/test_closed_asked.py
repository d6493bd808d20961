"""How many complaints came in and how many are closed: one short answer, small counts hidden."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.figures.test_show_case_numbers import (
    EXECUTIVE,
    HEAD,
    REPORTER,
    arrive,
)
from tests.handlers.house import Chat, House

TYPED = "มีเรื่องร้องเรียนเข้ามากี่เรื่อง ปิดไปแล้วกี่เรื่อง ไม่ต้องบอกชื่อ"


def test_received_and_closed_stand_first_and_alone(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    arrive(demo, 6)
    said = chat(EXECUTIVE).says(TYPED)
    assert "รับ 6 เรื่อง" in said.last and "แจ้งผลแล้ว: 0" in said.last
    assert "ยังไม่ปิด\n6" in said.last and "ร้องเรียนไม่บอกชื่อ" not in said.last
    assert "รอบ 30 กรกฎาคม 2570" in said.taps("ตัวเลขทั้งหมด").last


@pytest.mark.parametrize("closed", ["เสร็จไปกี่เรื่อง", "ปิดไปแล้วกี่เรื่อง", "จบไปแล้วกี่เรื่อง"])
def test_of_one_bureau_what_is_closed_is_told_too(
    demo: House, chat: Callable[[str], Chat], closed: str
) -> None:
    arrive(demo, 6)
    said = chat(EXECUTIVE).says(f"สำนักบริหารงานกลาง มีเรื่องร้องเรียนกี่เรื่อง {closed}")
    assert "เรื่องร้องเรียนและที่ปิดแล้ว สำนักบริหารงานกลาง" in said.last
    assert "แจ้งผลแล้ว: 0" in said.last


def test_small_counts_stay_hidden(demo: House, chat: Callable[[str], Chat]) -> None:
    arrive(demo, 2)
    said = chat(EXECUTIVE).says(TYPED).last
    assert "จำนวนที่รับ: ไม่แสดง" in said and "น้อยกว่า 5" in said


def test_days_that_cannot_be_told_apart_are_named(demo: House, chat: Callable[[str], Chat]) -> None:
    arrive(demo, 6)
    said = chat(EXECUTIVE).says("เรื่องร้องเรียนตั้งแต่ปีใหม่มีกี่เรื่อง ปิดแล้วกี่เรื่อง").last
    assert "นับแยกเฉพาะ 1 ม.ค. 70 – 1 มี.ค. 70 ไม่ได้" in said


@pytest.mark.parametrize(
    "typed",
    [
        *("เรื่องร้องเรียนของผมปิดหรือยัง กี่วันแล้ว", "ร้องเรียนกี่วันถึงจะปิดเรื่อง"),
        *("เรื่องร้องเรียนที่ปกปิดชื่อมีกี่เรื่อง", "เรื่องร้องเรียนที่เปิดอยู่มีกี่เรื่อง"),
    ],
)
def test_ones_own_case_and_the_rule_are_no_figures(chat: Callable[[str], Chat], typed: str) -> None:
    assert "และที่ปิดแล้ว" not in chat(HEAD).says(typed).last


def test_who_may_not_see_figures_is_not_told(chat: Callable[[str], Chat]) -> None:
    assert "และที่ปิดแล้ว" not in chat(REPORTER).says(TYPED).last
