"""Reads points as they are typed: all in one line, some of them, or by the items' numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from handlers.understand.listing import listed
from handlers.understand.numbers.number_words import digits_value, words_value
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.score_sheets.sheet_items import SheetItem

OPEN = ("-", "–", "_", "?")
"""Typed in an item's place to leave it open."""

_APART = pattern_of(r"[\s,;/|]+")
_UNIT = pattern_of(r"(?<=\d)\s*(?:คะแนน|แต้ม)")
_VALUE = r"(\d+(?:[.,]\d+)*|[ก-๙]+)"


def read_points(
    text: str, items: Sequence[SheetItem], known: Collection[str]
) -> dict[str, Decimal]:
    """Returns points by item. Numbers in a row stand for all items in their order; fewer of them
    for those that are still open. `ข้อ 2 = 8` names an item.

    known: the items that have points already.
    Raises Unclear for what is no number and for too many numbers, all of it at once.
    """
    plain = _UNIT.sub(" ", normalise(without_polite_ending(text)))
    named = _named(plain, items)
    return named if named is not None else _in_a_row(plain, items, known)


def _named(plain: str, items: Sequence[SheetItem]) -> dict[str, Decimal] | None:
    """Returns the points of items that are named; None if none is."""
    numbers = "|".join(
        re.escape(n) for n in sorted((i.number for i in items), key=len, reverse=True)
    )
    pair = pattern_of(
        rf"(?:ข้อ(?:ที่)?\s*(?P<a>{numbers})(?![\d.])\s*(?:=|:|ได้|ให้|เป็น|เท่ากับ)?"
        rf"|(?<![\d.])(?P<b>{numbers})\s*(?:=|:))\s*{_VALUE}"
    )
    found: dict[str, Decimal] = {}
    wrong = []
    for each in pair.finditer(plain):
        value = _value(each[3])
        if value is None:
            wrong.append(each[3])
        else:
            found[each["a"] or each["b"]] = value
    if not found and not wrong:
        return None
    rest = [part for part in _APART.split(pair.sub(" ", plain)) if part and part != "และ"]
    _refuse([*wrong, *rest])
    return found


def _in_a_row(plain: str, items: Sequence[SheetItem], known: Collection[str]) -> dict[str, Decimal]:
    parts = [part for part in _APART.split(plain) if part]
    values = [None if part in OPEN else _value(part) for part in parts]
    pairs = list(zip(parts, values, strict=True))
    _refuse([part for part, value in pairs if value is None and part not in OPEN])
    every = [each.number for each in items]
    open_ = [number for number in every if number not in known]
    if len(parts) != len(every) and len(parts) > len(open_):
        now = f"ยังว่าง {len(open_)} ข้อ" if open_ else "ครบทุกข้อแล้ว"
        raise Unclear(
            f"มี {len(parts)} ตัวเลข แต่แบบนี้มี {len(every)} ข้อ ({now}) "
            "กรุณาพิมพ์ให้ครบทุกข้อ หรือพิมพ์เช่น ข้อ 2 = 8 เพื่อแก้ข้อเดียว"
        )
    names = every if len(parts) == len(every) else open_
    found = {name: value for name, value in zip(names, values, strict=False) if value is not None}
    if not found:
        raise Unclear("พิมพ์คะแนนเป็นตัวเลขเรียงตามข้อ เช่น 8 9 7.5")
    return found


def _value(part: str) -> Decimal | None:
    return digits_value(part) if part[:1].isdigit() else words_value_whole(part)


def words_value_whole(part: str) -> Decimal | None:
    """Returns the value of number words if the part has nothing else: `แปด`, `เก้าครึ่ง`."""
    rest = re.sub("ศูนย์|หนึ่ง|นึง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|จุด|ครึ่ง", "", part)
    return words_value(part) if not rest else None


def _refuse(wrong: Sequence[str]) -> None:
    if wrong:
        told = listed(f"“{each[:20]}”" for each in wrong[:5])
        raise Unclear(f"{told} ไม่ใช่คะแนน พิมพ์เป็นตัวเลขเรียงตามข้อ เช่น 8 9 7.5 หรือ ข้อ 2 = 8")


def as_words(items: Sequence[SheetItem], points: Mapping[str, Decimal]) -> dict[str, str]:
    """Returns the points as JSON values, in the order of the items."""
    return {each.number: str(points[each.number]) for each in items if each.number in points}


def from_words(given: Mapping[str, str]) -> dict[str, Decimal]:
    """Returns the points that `as_words` made."""
    return {number: Decimal(value) for number, value in given.items()}
