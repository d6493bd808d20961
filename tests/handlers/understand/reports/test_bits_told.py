"""Short words about a deed that answer no question of a report by themselves."""

from __future__ import annotations

import pytest

from handlers.understand.reports import held_told
from handlers.understand.reports.held_told import of_the_deed, tells_how_many
from handlers.understand.reports.trouble_told import nothing_wrong


@pytest.mark.parametrize(
    "said",
    [
        "ไม่มีปัญหาค่ะ", "ปัญหาไม่มีเลยครับ", "ปัญหาและอุปสรรคไม่มี", "ไม่พบข้อขัดข้องใดๆ",
        "ไม่มีปัญหาอะไรครับ ราบรื่นดี", "ราบรื่นดีครับ ไม่มีอุปสรรค", "ไม่มีอะไรติดขัดครับ", "ผ่านไปด้วยดีค่ะ",
    ],
)  # fmt: skip
def test_nothing_went_wrong(said: str) -> None:
    assert nothing_wrong(said)


@pytest.mark.parametrize(
    "said",
    ["ไม่มีปัญหา ส่งเลย", "ไม่มีปัญหาเรื่องงบ", "มีปัญหาไหมคะ", "ปัญหาคือวิทยากรมาสาย", "ไม่มีค่ะ", "งานราบรื่นขึ้น"],
)
def test_other_words_are_not_that_nothing_went_wrong(said: str) -> None:
    assert not nothing_wrong(said)


@pytest.mark.parametrize(
    ("said", "kept", "counted"),
    [
        ("คนมา 54 คน", "คนมา 54 คน", True),
        ("มีคนเข้าร่วมประมาณ 54 คนค่ะ", "มีคนเข้าร่วมประมาณ 54 คน", True),
        ("ผู้เข้าร่วม 120 ท่าน เมื่อวันที่ 18 พ.ย.", "ผู้เข้าร่วม 120 ท่าน เมื่อวันที่ 18 พ.ย.", True),
        ("เมื่อวานค่ะ", "เมื่อวาน", False),
    ],
)
def test_how_many_came_and_when(said: str, kept: str, counted: bool) -> None:
    assert of_the_deed(said) == kept and tells_how_many(kept) == counted


@pytest.mark.parametrize(
    "said", ["54", "คนมากี่คน", "พรุ่งนี้", "เสร็จเมื่อวาน", "ร้อยละ 54", "คนมา 54 คน ไหมคะ"]
)
def test_other_words_are_not_only_of_the_deed(said: str) -> None:
    assert of_the_deed(said) == ""


@pytest.mark.parametrize(
    "paid",
    ["เคลียร์เงิน 25 ก.พ.", "เบิกเงินวันที่ 25 ก.พ.", "จ่ายเงินค่าวิทยากร 25 ก.พ.", "เบิกเงินเมื่อวันที่ 25 ก.พ."],
)
def test_the_day_of_a_payment_is_no_day_of_the_deed(paid: str) -> None:
    left = held_told.without_days_of_payment(f"{paid} จัดอบรม 18 ก.พ. 40 คน")
    assert left.strip() == "จัดอบรม 18 ก.พ. 40 คน"
