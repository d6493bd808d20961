"""Reads days of being away by the day on which somebody is back: `พรุ่งนี้ไปราชการ กลับวันที่ 5`."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said, read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

SINCE_SAID = pattern_of("ตั้งแต่|เริ่ม|นับจาก|จาก|เป็นต้นไป")
BACK = "back_on"
"""Hidden key of the answers: it is not said of this day that it was left out."""
_BACK_ON = pattern_of(
    r"(?P<travels>เดินทาง|บิน|นั่งรถ|ขึ้นเครื่อง)?\s?กลับ(?:มา|ถึง|เข้า|ไป|ทำงาน|ที่ทำงาน|สำนักงาน|ออฟฟิศ|อีกที|\s)*"
    r"(?=วัน|ที่|\d|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|มะรืน)"
)


def until_back(plain: str, calendar: Calendar) -> tuple[date, date] | None:
    """Returns the days up to the one before somebody is back: `พรุ่งนี้ไปราชการ กลับวันที่ 5`. On the
    day of their journey back they are still away."""
    found = _BACK_ON.search(plain)
    if found is None:
        return None
    try:
        first, last = read_days_said(SINCE_SAID.sub(" ", plain[: found.start()]), calendar)
        if first != last:
            return first, last
    except Unclear:
        return None
    back = _day_back(plain, Calendar(first, Toward.COMING))
    if back is None:
        return None
    last = back if found["travels"] else back - timedelta(1)
    return (first, last) if first <= last else None


def _day_back(plain: str, calendar: Calendar) -> date | None:
    found = _BACK_ON.search(plain)
    if found is None:
        return None
    try:
        return read_day_said(without_polite_ending(plain[found.end() :]), calendar)
    except Unclear:
        return None


def back_on(text: str, last: date, calendar: Calendar) -> date | None:
    """Returns the day on which somebody is back, if the last day was read of it."""
    back = _day_back(normalise(text), calendar)
    return back if back is not None and back - last in (timedelta(0), timedelta(1)) else None
