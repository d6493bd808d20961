"""What single things cost is added up, and is no result of a report."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from handlers.understand.numbers.costs_told import costs_in, costs_told
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("ค่ารถ 3500 ค่าข้าวกลางวัน 2000", 5500),
        ("ค่าวิทยากร 3,600 บาท ค่าอาหารว่าง 1,400 บาทค่ะ", 5000),
        ("ค่าอาหาร 5000", 5000),
        ("มีค่าเช่ารถ 4,000 กับค่าที่พัก 6,000", 10000),
    ],
)
def test_costs_are_added_up(said: str, total: int) -> None:
    assert costs_told(said) == total


@pytest.mark.parametrize(
    "said",
    [
        "ค่าเฉลี่ย 85",
        "ค่านิยมองค์กรดีขึ้น",
        "ค่าความพึงพอใจ 90",
        "ค่าอาหารไม่พอ",
        "ผู้เข้าร่วม 40 คน ค่าอาหาร 2000",
        "คุ้มค่า 100",
    ],
)
def test_other_words_tell_no_costs(said: str) -> None:
    assert costs_told(said) is None


@pytest.mark.parametrize(
    ("story", "total"),
    [
        ("อบรม 74 คน ค่าวิทยากร 3,600 บาท ค่าอาหารว่าง 2,590 บาท", 6190),
        ("ค่าอาหาร 30 คน 2,000 บาท", 2000),
        ("ปลูกต้นไม้ 5 ธ.ค. 69 50 คน 3000 บาท", 3000),
        ("ค่าวิทยากรชั่วโมงละ 600 บาท 3 ชั่วโมง", None),
        ("มีค่าวิทยากร 1800 ค่าเบรกยังไม่จ่าย", None),
        ("ค่าอาหาร 2,000 ค่ารถ 3,000 รวม 5,000", None),
        ("ร่วมบริจาค 3000 บาท", None),
        ("ค่าน้ำค่าไฟลดลง 3,000 บาท", None),
        ("ชี้แจง No Gift Policy ห้ามรับของขวัญเกิน 3,000 บาท", None),
        ("เก็บกระเป๋าเงินได้ 1,000 บาท", None),
        ("บริจาคเงินให้มูลนิธิ จำนวน 9,999 บาท", None),
        ("มอบทุนการศึกษา 5,000 บาท", None),
        ("ผ้าป่า 9999 บาท", None),
        ("ค่าไฟฟ้าเดือนก่อน 30000 บาท เดือนนี้ 25000 บาท", None),
        ("ค่าไฟลดลง 3000 บาท", None),
    ],
)
def test_costs_in_a_story_are_added_up_if_each_has_its_amount(
    story: str, total: int | None
) -> None:
    assert costs_in(story) == total


@pytest.mark.soak
def test_they_are_offered_to_the_budget(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("รายงาน 2.1").says("เสร็จแล้ว").says("พาคนไปวัด 30 คน")
    me.says("ค่ารถ 3500 ค่าข้าวกลางวัน 2000")
    assert "output" not in me.state["answers"] and "5,500" in me.last
    me.taps("แก้ตามนี้")
    assert me.state["answers"]["budget"] == ["5500.00", "5500.00"] and me.state["at"] == "output"


def test_it_is_quick() -> None:
    began = process_time()
    costs_told("ค่ารถ 35 " * 17)
    assert process_time() - began < 0.2


def test_the_amount_of_the_subject_is_not_proposed(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว")
    reporter.says("ชี้แจง No Gift Policy ห้ามรับของขวัญเกิน 3,000 บาท แก่บุคลากร 40 คน").says(
        "ได้ตามแผนทั้งสองข้อ"
    )
    assert reporter.state["at"] == "budget" and "ได้รับและใช้ 3,000" not in reporter.offers
