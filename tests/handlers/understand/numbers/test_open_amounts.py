"""Amounts and shares that are told roughly are offered to choose from, never taken as exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.gifts.gift_prices import read_price
from handlers.understand.numbers.numbers import read_money, read_percent
from handlers.understand.unclear import Unclear


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("สองพันกว่าๆ", ["2,200 บาท", "2,500 บาท"]),
        ("น่าจะราวๆ สามพันกว่า", ["3,200 บาท", "3,500 บาท"]),
        ("เกือบห้าพัน", ["4,900 บาท", "4,800 บาท"]),
        ("น่าจะ 1500-2000", ["1,500 บาท", "2,000 บาท"]),
        ("สองสามพัน", ["2,000 บาท", "3,000 บาท"]),
        ("5 หรือ 6 พันค่ะ", ["5,000 บาท", "6,000 บาท"]),
        ("หลายพัน", []),
    ],
)
def test_an_open_amount_is_offered(said: str, meant: list[str]) -> None:
    for reads in (read_money, read_price):
        with pytest.raises(Unclear) as unclear:
            reads(said)
        assert list(unclear.value.meant) == meant


@pytest.mark.parametrize(
    ("said", "percent"), [("3 ใน 4", "75"), ("ทำไปแล้ว 3ใน4 ส่วน", "75"), ("หนึ่งในสาม", "33.33")]
)
def test_a_part_of_a_whole_is_a_share(said: str, percent: str) -> None:
    assert read_percent(said) == Decimal(percent)


@pytest.mark.parametrize("said", ["4 ใน 3", "80 ใน 100 คน"])
def test_other_figures_are_no_share(said: str) -> None:
    with pytest.raises(Unclear):
        read_percent(said)
