"""Short lines that tell only how many took part, how it was rated and what it cost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.reports.people_and_money import PeopleAndMoney, people_and_money


def _told(people: str = "", rated: str = "", received: int = 0, spent: int = 0) -> PeopleAndMoney:
    return PeopleAndMoney(
        people, rated, Decimal(received) if received else None, Decimal(spent) if spent else None
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("คน 54 คน งบ 3,500", _told("54", received=3500)),
        ("ใช้งบไป 3,500 บาท ผู้เข้าร่วม 54 คนค่ะ", _told("54", spent=3500)),
        ("ผู้เข้าร่วม 54 คน ได้งบ 5,000 ใช้ไป 3,500", _told("54", received=5000, spent=3500)),
        ("เอ้อ คนมาจริง 38 คนนะ ไม่ใช่ 40 แล้วเงินใช้ไป 8,200", _told("38", spent=8200)),
        ("ได้มาหมื่นนึง ใช้ไปแปดพัน เหลือคืนแล้ว", _told(received=10000, spent=8000)),
        ("42 คน ผลประเมิน 92% จ่ายไป 9,000", _told("42", "ผลประเมิน 92%", spent=9000)),
        ("จ่ายไป 150 บาท", _told(spent=150)),
        ("ลืมไป มา 54 คน แล้วก็งบ 3,500 บาทครับ", _told("54", received=3500)),
    ],
)
def test_each_figure_is_read(said: str, told: PeopleAndMoney) -> None:
    assert people_and_money(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "", "ค่ะ", "คน 54 คนใช้งบ 3,500 ได้ไหม", "คนละ 42 บาท", "ได้ 40 ใช้ 35",
        "บุคลากร 54 คนลดการใช้งบประมาณได้ 3,500 บาทต่อปี", "42 คน 45 คน", "งบ 3,500 จ่าย 2,000 เบิก 1,000",
        "ได้ความรู้ 30 คน นำไปใช้ 25 คน", "จ่ายไป 30", "งบต้องใส่เท่าไหร่คะ",
        "จ่ายไป 9999999999999999999999999999",
    ],
)  # fmt: skip
def test_a_question_and_a_line_with_more_in_it_tell_nothing(said: str) -> None:
    assert people_and_money(said) is None


@given(people=st.integers(1, 9_999), spent=st.integers(200, 9_999_999), first=st.booleans())
def test_both_are_read_in_any_order(people: int, spent: int, first: bool) -> None:
    counted, paid = f"ผู้เข้าร่วม {people} คน", f"ใช้งบ {spent:,} บาท"
    said = f"{counted} {paid}" if first else f"{paid} {counted}"
    assert people_and_money(said) == _told(str(people), spent=spent)


@given(st.text("คน งบใช้ได้0123,.%ไม่จ่ายบาท", max_size=200))
def test_any_line_is_read_or_left(said: str) -> None:
    told = people_and_money(said)
    assert told is None or told.people or told.rated or told.budget is not None


@pytest.mark.parametrize(("words", "people"), [("คนมา 45", "45"), ("ผู้เข้าร่วม 45 ค่ะ", "45")])
def test_people_may_be_counted_without_a_word_behind(words: str, people: str) -> None:
    assert people_and_money(words) == PeopleAndMoney(people=people)


@pytest.mark.parametrize("words", ["คนมา 80%", "คนมา 2.5", "คนมา 9:30", "คนมา 42 ได้ตามแผนหมดแหละ"])
def test_another_figure_counts_no_people(words: str) -> None:
    assert people_and_money(words) is None
