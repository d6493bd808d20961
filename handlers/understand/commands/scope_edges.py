"""Where months that a question names begin and go on, and which months it leaves out:
`ตั้งแต่ธันวา`, `ตั้งแต่ปีใหม่`, `ไม่เอาไตรมาสหนึ่ง`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from handlers.understand.patterns import pattern_of
from models.calendar import fiscal_year, fiscal_year_days

Months = tuple[date, date]

_FROM = r"(?:ตั้งแต่|นับ(?:จาก|แต่|ตั้งแต่))"
SINCE_NEW_YEAR = pattern_of(rf"(?P<since>{_FROM})(?:หลัง|ช่วง|ต้น|วัน|ขึ้น|\s){{0,4}}ปีใหม่(?!ไทย|จีน|ปี)")
_SINCE = pattern_of(rf"{_FROM}\s?(?:ช่วง|ต้น|เดือน)?\s?$")
_OUT = r"(?:ไม่(?:ต้อง)?(?:เอา|นับ|รวม)|ยกเว้น|เว้น|ตัด(?!ยอด)|หัก)"
_LEAVES_OUT = pattern_of(_OUT)
_LEFT_OUT = pattern_of(rf"{_OUT}(?:รายการ|รายงาน|เรื่อง|งบ|ยอด)?(?:พวก|ของ|ใน|ช่วง|ที่เป็น|\s){{0,3}}$")
_BARE_NO = pattern_of(r"ไม่เอา\s")
_RATHER = pattern_of(r"\s*(?:นี้|หน้า)?\s?(?:ดีกว่า|แทน|แล้วกัน|ละกัน)")
_CLOSED_AT = pattern_of(r"ตัดยอด(?:ถึง|ณ|ที่|แค่|ช่วง|วัน|สิ้น|ปลาย|เดือน|\s)*$")
"""Figures are closed at the end of these months: what comes later is not counted."""
_WORD_BEFORE = 40
"""So many letters before the months may hold such words."""


def new_year(_found: re.Match[str], today: date) -> Months:
    """Returns the first day of the calendar's year, on which `ตั้งแต่ปีใหม่` begins."""
    first = date(today.year, 1, 1)
    return first, first


def since_place(plain: str, found: re.Match[str]) -> int | None:
    """Returns where the words begin that let the months go on until today; None if none do."""
    if "since" in found.re.groupindex:
        return found.start()
    return _before(_SINCE, plain, found.start())


def closed_place(plain: str, found: re.Match[str]) -> int | None:
    """Returns where the words begin that close the figures at the end of the months; None if none
    do."""
    return _before(_CLOSED_AT, plain, found.start())


def left_out_place(plain: str, found: re.Match[str]) -> int | None:
    """Returns where the words begin that leave the months out; None if none do, or if they are
    what is rather wanted behind a bare no: `ไม่เอา เดือนมกราคมดีกว่า`."""
    place = _before(_LEFT_OUT, plain, found.start())
    if place is None or _BARE_NO.match(plain, place) is None:
        return place
    return None if _RATHER.match(plain, found.end()) is not None else place


def leaves_out(words: str) -> bool:
    """Tells whether the words begin with leaving something out: `ไม่รวมตุลากับธันวา`."""
    return _LEAVES_OUT.match(words) is not None


def _before(pattern: re.Pattern[str], plain: str, end: int) -> int | None:
    said = pattern.search(plain, max(0, end - _WORD_BEFORE), end)
    return said.start() if said is not None else None


def going_on(first: date, today: date) -> Months:
    """Returns the days from the first one to today, or to the end of its year if it is ahead."""
    return first, today if first <= today else fiscal_year_days(fiscal_year(first))[1]


def closed_at(last: date) -> Months:
    """Returns the days of the fiscal year up to the last one."""
    return fiscal_year_days(fiscal_year(last))[0], last


def without(days: Months, out: Iterable[Months]) -> tuple[Months, tuple[Months, ...]]:
    """Returns the days without those months that stand at their beginning or end, and the months
    that lie amid them or are all of them: these stay in."""
    first, last = days
    amid = []
    for begins, ends in sorted(out):
        if begins <= first <= ends < last:
            first = ends + _DAY
        elif first < begins <= last <= ends:
            last = begins - _DAY
        elif begins <= last and first <= ends:
            amid.append((begins, ends))
    return (first, last), tuple(amid)


_DAY = timedelta(days=1)
