"""Reads orders about the numbered rows of a list: `ลบคนที่ 3 ออก`, `สลับข้อ 1 กับ 2`, `แก้วาระที่ 2 เป็น …`.

Where such a list is asked for, or shown for review, these are no text for it and no wish to leave.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from handlers.understand.corrections.correction_vocabulary import ERASE, MEND, OUT, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_particles

Row = TypeVar("Row")

PEOPLE, TEXTS, ANY = "people", "texts", ""
"""What the rows of an order are called; ANY: `อันที่ 2`, a number alone."""

_LONGEST = 400
_WORDS = ("แรก", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
_END = "สุดท้าย|ท้ายสุด|หลังสุด|ล่าสุด|เมื่อกี้"
_SAID = rf"(?:{'|'.join(_WORDS)}|{_END})(?:นี้)?"
_OF_PEOPLE = "(?:สมาชิก|กรรมการ|คณะทำงาน|ผู้เข้าร่วม|ผู้ไม่มา|ราย)?(?:คน|ท่าน|ชื่อ)|ราย|สมาชิก|กรรมการ"
_OF_TEXTS = "(?:หน้าที่)?ข้อ|(?:ระเบียบ)?วาระ|เรื่อง|หน้าที่"
_OF_ANY = "อัน|ตัว|ลำดับ|รายการ|บรรทัด|แถว"
_NUMBER = rf"(?:\d{{1,3}}(?![\d.]\d)|{_SAID})"
_AND = r"\s*(?:,|และ|กับ|\s)\s*"
_MORE = rf"(?:{_AND}(?:(?:{_OF_PEOPLE}|{_OF_TEXTS}|{_OF_ANY})\s?(?:ที่\s?)?)?{_NUMBER}){{0,9}}"


def _named(place: int, more: str = "") -> str:
    """Returns a pattern of rows with what they are called; the groups end in the place."""
    noun = (
        rf"(?:(?P<people{place}>{_OF_PEOPLE})|(?P<texts{place}>{_OF_TEXTS})|{_OF_ANY})\s?(?:ที่\s?)?"
    )
    return rf"{noun}(?P<number{place}>{_NUMBER}{more})"


_ROW, _OTHER, _ROWS = _named(0), _named(1), _named(0, _MORE)
_ONE_ROW = pattern_of(rf"(?:อัน|ตัว|ราย|ที่|ตรง|\s)*(?:{_ROW}|(?P<alone>\d{{1,3}}))(?:นั้น|นี้|\s)*")
_LONGEST_ROW = 30
_PLEASE = rf"(?:ขอ|ช่วย|รบกวน|งั้น|ให้|{SIGHS}|{SLIPS}|[\s,])*"
_TAIL = rf"(?:ออก|ทิ้ง|ไป|เลย|ด้วย|หน่อย|ที|ให้|ก่อน|แล้ว|{POLITE}|\s)*"
_NOT_ONE = "ไม่ใช่(?:หน้าที่|ข้อหน้าที่|สมาชิก|กรรมการ|คนในคณะ|วาระ)"
_REMOVES = (
    pattern_of(
        rf"{_PLEASE}(?:(?:{ERASE})|(?:เอา|ถอด)(?:{OUT})|(?P<takes>เอา|ถอด))\s*(?:(?:หน้าที่|ออก)\s?)?"
        rf"(?:{_ROWS}|(?P<bare>\d{{1,2}}(?:{_AND}\d{{1,2}}){{0,9}}))"
        rf"\s*(?(takes)(?:{OUT})|(?:{OUT})?){_TAIL}"
    ),
    pattern_of(
        rf"{_PLEASE}{_ROWS}\s*(?:นี่|นั้น|นี้|เนี่ย|\s)*(?P<no>{_NOT_ONE}(?:{POLITE}|\s)*)?[\s,]*"
        rf"(?(no)(?:{_PLEASE}(?:(?:เอา|ตัด|ถอด)(?:{OUT})|{ERASE}|ไม่เอา))?"
        rf"|{_PLEASE}(?:(?:เอา|ตัด|ถอด)(?:{OUT})|{ERASE}|ไม่เอา)){_TAIL}"
    ),
)
"""`เอาคนที่ 2 กับ 3 ออก`; `ข้อ 2 ไม่ใช่หน้าที่ เอาออก`."""
_SWAPS = (
    pattern_of(
        rf"{_PLEASE}สลับ(?:ที่|ลำดับ|ตำแหน่ง|กัน|\s)*(?:{_ROWS}|(?P<bare>\d{{1,2}}{_AND}\d{{1,2}}))"
        rf"(?:กัน|ที่|ลำดับ|\s)*{_TAIL}"
    ),
    pattern_of(rf"{_PLEASE}{_ROWS}\s*(?:ขอ|ให้|ช่วย|\s)*สลับ(?:ที่|ลำดับ|กัน|\s)*{_TAIL}"),
)
_MOVES = pattern_of(
    rf"{_PLEASE}(?:ย้าย|เลื่อน|เอา)\s?{_ROW}\s*(?:ขึ้น|ลง|ไป|มา|ไว้|เป็น|อยู่|ที่|\s)+"
    rf"{_OTHER}{_TAIL}"
)
"""`ย้ายข้อ 3 ไปเป็นข้อ 1`."""
_ITS_TEXT = r"(?:ใหม่|ให้|หน่อย|\s)*(?:เป็น|ว่า|[:：])(?:ว่า)?\s*"
_CHANGES = (
    pattern_of(
        rf"{_PLEASE}(?:{MEND})\s?{_ROW}\s?{_ITS_TEXT}(?P<text>\S.*)",
        re.DOTALL,
    ),
    pattern_of(
        rf"{_PLEASE}{_ROW}\s?(?:ขอ|ช่วย|นี้|\s)*(?:{MEND}){_ITS_TEXT}(?P<text>\S.*)",
        re.DOTALL,
    ),
)
_BECOMES = pattern_of(
    rf"{_PLEASE}(?P<people0>{_OF_PEOPLE})\s?ที่\s?(?P<number0>\d{{1,3}})\s?(?:ให้|ขอ)*(?:เป็น|คือ)\s?(?P<text>\S.*)"
)
"""`คนที่ 2 เป็นเลขา`."""
_FIRST_LOOK = pattern_of(rf"\d|{_SAID}")
_ACTS = pattern_of(rf"{ERASE}|เอา|ถอด|สลับ|ย้าย|เลื่อน|{MEND}|ไม่ใช่|เป็น|คือ")
_EACH = pattern_of(rf"\d{{1,3}}|{_SAID}")


@dataclass(frozen=True)
class RowOrder:
    """What is to be done with rows, which are named as people say it.

    of: PEOPLE, TEXTS or ANY.
    gone, swapped, moved: the rows to take out, to exchange, to put in another's place.
    changed, text: the row that is to be another one, and which.
    """

    of: str
    gone: tuple[str, ...] = ()
    swapped: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    changed: str = ""
    text: str = ""

    def places(self, count: int) -> list[int] | None:
        """Returns the places of the rows, counted from 0; None if one of them is not there."""
        said = self.gone or self.swapped or self.moved or (self.changed,)
        found = [_place(each, count) for each in said]
        known = [each for each in found if each is not None]
        return known if len(known) == len(found) else None


def read_order(words: str) -> RowOrder | None:
    """Returns the order that the whole words are; None for other words."""
    if len(words) > _LONGEST or not _FIRST_LOOK.search(words) or not _ACTS.search(words):
        return None
    plain = normalise(words)
    return _about_rows(plain) or _about_one(words.strip(), plain)


def orders_rows(words: str) -> bool:
    """Tells whether the words are such an order."""
    return read_order(words) is not None


def row_named(words: str) -> str | None:
    """Returns which row the whole words name, as it is said (`3`, `สุดท้าย`); None for others."""
    if not _FIRST_LOOK.search(words) or len(words) > _LONGEST_ROW:
        return None
    found = _ONE_ROW.fullmatch(normalise(words))
    return found["number0"] or found["alone"] if found is not None else None


def place_of(said: str, count: int) -> int | None:
    """Returns the place of a row as it is said, counted from 0; None if there is no such one."""
    return _place(said, count)


def rearranged(rows: Sequence[Row], order: RowOrder) -> list[Row] | None:
    """Returns the rows as the order wants them; None if a row is not there, or another text is
    wanted."""
    places = order.places(len(rows))
    if places is None or order.changed:
        return None
    left = list(rows)
    if order.gone:
        return [each for at, each in enumerate(left) if at not in places]
    first, second = places[0], places[1]
    if order.swapped:
        left[first], left[second] = left[second], left[first]
    else:
        left.insert(second, left.pop(first))
    return left


def _about_rows(plain: str) -> RowOrder | None:
    for pattern in _SWAPS:
        found = pattern.fullmatch(plain)
        numbers = _numbers(found) if found is not None else ()
        if found is not None and len(numbers) == 2:
            return RowOrder(_of(found), swapped=numbers)
    if (found := _MOVES.fullmatch(plain)) is not None:
        return RowOrder(_of(found), moved=(found["number0"], found["number1"]))
    for pattern in _REMOVES:
        if (found := pattern.fullmatch(plain)) is not None:
            return RowOrder(_of(found), gone=_numbers(found))
    return None


def _about_one(words: str, plain: str) -> RowOrder | None:
    """Returns the order to put another text in the place of one; its text stays as it is typed."""
    for pattern in (*_CHANGES, _BECOMES):
        found = pattern.fullmatch(words) or pattern.fullmatch(plain)
        if found is not None:
            text = without_particles(" ".join(found["text"].split()))
            return RowOrder(_of(found), changed=found["number0"], text=text)
    return None


def _of(found: re.Match[str]) -> str:
    named = found.groupdict()
    if named.get("people0"):
        return PEOPLE
    return TEXTS if named.get("texts0") else ANY


def _numbers(found: re.Match[str]) -> tuple[str, ...]:
    named = found.groupdict()
    return tuple(_EACH.findall(named.get("number0") or named.get("bare") or ""))


def _place(said: str, count: int) -> int | None:
    said = said.removesuffix("นี้")
    if said.isdecimal():
        at = int(said) - 1
    elif said in _WORDS:
        at = max(_WORDS.index(said) - 1, 0)
    else:
        at = count - 1
    return at if 0 <= at < count else None
