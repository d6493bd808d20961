"""`ทั้งอาทิตย์` and `ทั้งเดือน` are those of today; who asks on about leave begins none."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.named_span import named_span, span_alone
from tests.handlers.house import Chat

MONDAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("แล้วทั้งอาทิตย์ล่ะ", "7 มี.ค. 70"),
        ("ลาทั้งอาทิตย์ล่ะ", "7 มี.ค. 70"),
        ("ทั้งเดือนล่ะ", "31 มี.ค. 70"),
        ("คนไหนลาตลอดสัปดาห์นี้ล่ะ", "7 มี.ค. 70"),
        ("ลาเดือนหน้าล่ะ", "30 เม.ย. 70"),
    ],
)
def test_leave_is_asked_on_about_a_whole_span(director: Chat, said: str, last: str) -> None:
    director.says("ใครลาบ้าง")
    director.says(said)
    assert "ผู้ลา สำนักบริหารงานกลาง" in director.last and last in director.last


def test_the_calendar_too(director: Chat) -> None:
    director.says("อาทิตย์นี้มีอะไรบ้าง")
    director.says("แล้วทั้งเดือนล่ะ")
    assert "1 มี.ค. 70 – 31 มี.ค. 70" in director.last


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("ทั้งสัปดาห์", (MONDAY, date(2027, 3, 7))),
        ("ตลอดทั้งเดือนนี้", (MONDAY, date(2027, 3, 31))),
        ("ทั้งอาทิตย์หน้า", (date(2027, 3, 8), date(2027, 3, 14))),
    ],
)
def test_a_whole_span_is_read(words: str, span: tuple[date, date]) -> None:
    assert named_span(words, MONDAY) == span


@pytest.mark.parametrize("words", ["ทั้งเดือน ก.พ.", "ทั้งปี", "ทั้งเดือนนั้น"])
def test_another_span_is_not_that_of_today(words: str) -> None:
    assert span_alone(words, MONDAY) is None
