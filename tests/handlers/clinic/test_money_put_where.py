"""Where money is put in a report is no question about its figures, and one event may be two
reports."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

MONEY, SEVERAL = "ใช้เงิน พิมพ์ได้รับจัดสรรและเบิกจ่าย", "ในแชตทำทีละกิจกรรม"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("งบที่ตั้งไว้ 5,000 ใช้จริง 4,750 ใส่ตรงไหนคะ", MONEY),
        ("งบที่ได้ 5000 ใช้ไป 4750 กรอกช่องไหน", MONEY),
        ("งบที่ได้กับที่ใช้ใส่ช่องไหน", MONEY),
        ("ค่าใช้จ่ายอบรมกรอกยังไง", MONEY),
        ("เงินที่เบิกไปคีย์ตรงไหนครับ", MONEY),
        ("ยอดงบลงตรงไหน", MONEY),
        ("ทำ 2.2 กับ 3.1 ควบกันได้ไหม จัดงานเดียว", SEVERAL),
        ("จัดงานเดียวรายงาน 2 กิจกรรมได้ไหม", SEVERAL),
        ("จัดอบรมงานเดียวกัน ใช้ส่งทั้ง 3.1 กับ 3.6 ได้มั้ย", SEVERAL),
    ],
)
def test_the_rule_is_told(reporter: Chat, said: str, told: str) -> None:
    assert told in reporter.says(said).last
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "งบของสำนักเหลือเท่าไหร่",
        "ขอตั้งงบกิจกรรมที่ไหน",
        "งบประมาณ 3.1",
        "สำนักไหนใช้งบเยอะสุด",
        "3.1 กับ 3.6 ต้องทำอะไร",
    ],
)
def test_other_questions_are_not_taken(reporter: Chat, said: str) -> None:
    told = reporter.says(said).last
    assert MONEY not in told and SEVERAL not in told
