"""How long complaints take and who has most of them: what is kept back is said, with the reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.figures.test_show_case_numbers import (
    ADMIN,
    CENTRAL,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    arrive,
)
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "said",
    [
        "หมายถึงเรื่องร้องเรียนปีนี้ ใช้เวลาเฉลี่ยกี่วันกว่าจะแจ้งผลครับ",
        "เรื่องร้องเรียนที่นานที่สุดใช้เวลากี่วัน",
        "ระยะเวลาเฉลี่ยของข้อร้องเรียนเป็นเท่าไหร่คะ",
    ],
)
def test_days_are_not_told_and_why(demo: House, chat: Callable[[str], Chat], said: str) -> None:
    arrive(demo, 6)
    executive = chat(EXECUTIVE).says(said)
    assert "บอตไม่บอกจำนวนวันเฉลี่ย" in executive.last and "ผู้แจ้ง" in executive.last
    assert "ตัวเลขเรื่องร้องเรียน" in executive.offers


@pytest.mark.parametrize(
    "said", ["แล้วเฉลี่ยใช้เวลากี่วันครับ นานสุดกี่วัน", "เฉลี่ยกี่วันคะ", "กว่าจะแจ้งผลใช้เวลากี่วัน"]
)
def test_below_the_figures_complaints_are_meant(chat: Callable[[str], Chat], said: str) -> None:
    executive = chat(EXECUTIVE).says("ตัวเลขเรื่องร้องเรียน").says(said)
    assert "บอตไม่บอกจำนวนวันเฉลี่ย" in executive.last
    assert "บอตไม่บอกจำนวนวันเฉลี่ย" not in executive.says("เมนู").says("เฉลี่ยกี่วันคะ").last


def test_the_rule_is_still_told(chat: Callable[[str], Chat]) -> None:
    assert "แจ้งผลภายใน 60 วัน" in chat(EXECUTIVE).says("ร้องเรียนใช้เวลากี่วัน").last


MOST = ["สำนักไหนมีเรื่องร้องเรียนมากที่สุดครับ", "หน่วยงานไหนถูกร้องเรียนบ่อยที่สุด"]


@pytest.mark.parametrize("said", MOST)
def test_no_bureau_is_named_where_its_number_is_hidden(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    arrive(demo, 2)
    admin = chat(ADMIN).says(said)
    assert "บอกไม่ได้ว่าสำนักใด" in admin.last and CENTRAL not in admin.last
    assert "ยังไม่ได้บันทึก" not in admin.last


@pytest.mark.parametrize("said", MOST)
def test_of_those_that_are_shown_the_first_is_named(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    arrive(demo, 6)
    arrive(demo, 8, "สำนักประชาสัมพันธ์")
    assert "มากที่สุดคือสำนักประชาสัมพันธ์ 8 เรื่อง" in chat(EXECUTIVE).says(said).last


def test_below_the_figures_the_bureau_with_the_most_is_asked(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    arrive(demo, 6)
    executive = chat(EXECUTIVE).says("ตัวเลขเรื่องร้องเรียน").says("แล้วสำนักไหนเยอะสุดครับ")
    assert f"มากที่สุดคือ{CENTRAL} 6 เรื่อง" in executive.last


def test_who_may_not_see_them_all_is_told_so(demo: House, chat: Callable[[str], Chat]) -> None:
    arrive(demo, 6)
    assert "เฉพาะตัวเลขเรื่องร้องเรียนของสำนักท่าน" in chat(RECEIVER).says(MOST[0]).last
    told = chat(REPORTER).says(MOST[0]).last
    assert "เปิดให้ผู้รับเรื่อง" in told and "6" not in told
