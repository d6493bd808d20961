"""What single things cost is added up, and is no result of a report."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from handlers.understand.numbers.costs_told import costs_told
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
