"""What was received and not spent yet, as people say it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.understand.reports.budget.budget_told import budgets_told


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("ขอตั้งไว้ 5000 แต่ยังไม่ได้เบิก", "5000"),
        ("3000 ยังไม่เบิก", "3000"),
        ("ได้มา 5,000 ยังไม่เบิก", "5000"),
        ("ตั้งไว้สองหมื่นแต่ยังไม่ใช้เลยค่ะ", "20000"),
    ],
)
def test_what_is_not_spent_yet_is_none(words: str, given: str) -> None:
    assert list(budgets_told(words)) == [(Decimal(given), Decimal(0))]


@pytest.mark.parametrize(
    "words", ["ยังไม่ได้เบิก", "คนเข้า 50 คน ยังไม่เบิก", "3 เดือนแล้วยังไม่เบิก", "งบ 2.1 ยังไม่เบิก ของปีก่อน"]
)
def test_other_words_tell_no_amounts(words: str) -> None:
    assert list(budgets_told(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "ใช้ไป 1,200 ค่าป้าย จากที่ได้ 10,000",
        "เบิก 1,200 เป็นค่าวิทยากรค่ะ จากงบ 10,000",
        "จ่าย 1,200 บาทค่าอาหารว่าง ได้รับ 10,000",
    ],
)
def test_what_was_paid_may_stand_behind_the_amount(words: str) -> None:
    assert list(budgets_told(words)) == [(Decimal(10_000), Decimal(1_200))]
