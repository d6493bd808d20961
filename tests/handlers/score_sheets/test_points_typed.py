"""Points as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.score_sheets import points_typed
from handlers.understand.unclear import Unclear
from models.score_sheets.sheet_items import SheetItem

ITEMS = tuple(SheetItem(each, "เรื่อง", Decimal(10)) for each in ("1", "2", "2.1", "3"))


def read(text: str, *known: str) -> dict[str, str]:
    found = points_typed.read_points(text, ITEMS, known)
    return {number: str(value) for number, value in found.items()}


@pytest.mark.parametrize(
    ("text", "known", "told"),
    [
        ("8 9 7.5 10", (), {"1": "8", "2": "9", "2.1": "7.5", "3": "10"}),
        ("๘, ๙, ๗ ๑๐", (), {"1": "8", "2": "9", "2.1": "7", "3": "10"}),
        ("8\n9\n7\n6 ค่ะ", (), {"1": "8", "2": "9", "2.1": "7", "3": "6"}),
        ("8 คะแนน 9 คะแนน 7 6", (), {"1": "8", "2": "9", "2.1": "7", "3": "6"}),
        ("แปด เก้าครึ่ง 7 สิบ", (), {"1": "8", "2": "9.5", "2.1": "7", "3": "10"}),
        ("8 9", (), {"1": "8", "2": "9"}),
        ("8 - 7 6", (), {"1": "8", "2.1": "7", "3": "6"}),
        ("7 6", ("1", "2"), {"2.1": "7", "3": "6"}),
        ("1 2 3 4", ("1", "2", "2.1", "3"), {"1": "1", "2": "2", "2.1": "3", "3": "4"}),
        ("ข้อ 2 = 8", (), {"2": "8"}),
        ("ข้อ 2.1 ได้ 8 ข้อ 3 9", ("1",), {"2.1": "8", "3": "9"}),
        ("2: 8, 3: 9", (), {"2": "8", "3": "9"}),
    ],
)
def test_numbers_stand_for_items_in_order_or_by_name(
    text: str, known: tuple[str, ...], told: dict[str, str]
) -> None:
    assert read(text, *known) == told


@pytest.mark.parametrize(
    ("text", "known", "told"),
    [
        ("8 เยี่ยม 7 ดี", (), "“เยี่ยม” และ “ดี” ไม่ใช่คะแนน"),
        ("8 9 7 6 5", (), "มี 5 ตัวเลข แต่แบบนี้มี 4 ข้อ"),
        ("8", ("1", "2", "2.1", "3"), "ครบทุกข้อแล้ว"),
        ("8 9 7", ("1", "2"), "ยังว่าง 2 ข้อ"),
        ("ข้อ 2 = เยอะ", (), "“เยอะ” ไม่ใช่คะแนน"),
        ("- - - -", (), "พิมพ์คะแนนเป็นตัวเลข"),
        ("-5 1 2 3", (), "“-5” ไม่ใช่คะแนน"),
    ],
)
def test_what_is_no_number_or_too_many_is_told(
    text: str, known: tuple[str, ...], told: str
) -> None:
    with pytest.raises(Unclear) as caught:
        read(text, *known)
    assert told in caught.value.hint
