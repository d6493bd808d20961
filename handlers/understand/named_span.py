"""Reads the days that words of time name from today: a day, a week, a numbered day, months."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import find_dates
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

Days = tuple[date, date]
_DAY = {
    "เมื่อวานนี้": -1,
    "เมื่อวาน": -1,
    "มะรืนนี้": 2,
    "มะรืน": 2,
    "พรุ่งนี้": 1,
    "วันนี้": 0,
    "เช้านี้": 0,
    "บ่ายนี้": 0,
}
_WEEKS = "อาทิตย์|สัปดาห์|วีค"
_WEEK = {"นี้": 0, "หน้า": 7, "ถัดไป": 7, "ที่แล้ว": -7, "ก่อน": -7, "ที่ผ่านมา": -7}
_OF_WEEK = pattern_of(rf"(?:{_WEEKS})(?P<which>{'|'.join(_WEEK)})")
_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์")
_WEEKDAY = pattern_of(
    rf"(?P<past>เมื่อวัน)?(?P<name>{'|'.join(_WEEKDAYS)})(?:บดี)?(?P<which>(?:ที่)?(?:นี้|หน้า|แล้ว|ก่อน|ผ่านมา))?"
)
_NEAR_DAY = pattern_of("|".join(_DAY))
_WHOLE = pattern_of(
    rf"(?:ทั้ง|ตลอด)+(?P<unit>{_WEEKS}|เดือน)(?:นี้)?(?!\s?(?:{'|'.join(_WEEK)}|นั้น|[ก-ฮ]\.|\d))"
)
"""The week or the month of today, said without `นี้`: `แล้วทั้งเดือนล่ะ`."""
_ALONE = pattern_of(
    rf"(?:ของ|ใน|ช่วง|ภายใน|ตอน|\s)*(?:(?:{'|'.join(_DAY)})|{_WHOLE.pattern}|(?:{_WEEKS})(?:{'|'.join(_WEEK)})|(?:วัน)?{_WEEKDAY.pattern})"
    rf"(?:เป็น(?:{HOW_IN_SHORT})|{POLITE}|\s)*"
)


def named_span(words: str, today: date) -> Days | None:
    """Returns the first and the last day that the words name; None for none, and for a year."""
    return (
        _near(words, today) or _numbered(words, today) or read_scope(normalise(words), today).whole
    )


def near_places(words: str) -> Iterator[tuple[int, int]]:
    """Yields the places of days and weeks that are told from today."""
    for form in (_NEAR_DAY, _OF_WEEK, _WEEKDAY):
        yield from (found.span() for found in form.finditer(words))


def span_alone(words: str, today: date) -> Days | None:
    """Returns the day, week or whole month told from today that the words name and
    nothing else."""
    return _near(words, today) if _ALONE.fullmatch(words) else None


def _whole(unit: str, today: date) -> Days:
    if unit == "เดือน":
        return today.replace(day=1), today.replace(day=monthrange(today.year, today.month)[1])
    monday = today - timedelta(today.weekday())
    return monday, monday + timedelta(6)


def _near(words: str, today: date) -> Days | None:
    for word, by in _DAY.items():
        if word in words:
            return today + timedelta(by), today + timedelta(by)
    monday = today - timedelta(today.weekday())
    if (told := _WEEKDAY.search(words)) is not None:
        day = _weekday(told, monday, today)
        return day, day
    if (whole := _WHOLE.search(words)) is not None:
        return _whole(whole["unit"], today)
    week = _OF_WEEK.search(words)
    first = monday + timedelta(_WEEK[week["which"]]) if week is not None else None
    return (first, first + timedelta(6)) if first is not None else None


def _weekday(told: re.Match[str], monday: date, today: date) -> date:
    """The day of that name: this week's or the next one's if it is said, else the one to come, or
    the last one that is over."""
    day = monday + timedelta(_WEEKDAYS.index(told["name"]))
    which = told["which"] or ""
    if "หน้า" in which:
        return day + timedelta(7)
    if "นี้" in which:
        return day
    if told["past"] or which:
        return day if day < today else day - timedelta(7)
    return day if day >= today else day + timedelta(7)


def _numbered(words: str, today: date) -> Days | None:
    """`วันที่ 27`."""
    if "วันที่" not in words:
        return None
    try:
        listed = find_dates(words, today)
    except Unclear:
        return None
    return (listed[0], listed[-1]) if listed else None
