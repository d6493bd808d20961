"""Writes days out that are said by their place in a month, after another day, or by a feast."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handlers.understand.dates.calendars import Calendar, figures
from handlers.understand.dates.date_mentions import (
    ANY_MONTH,
    ANY_MONTH_BEHIND_DAY,
    MONTH_NAMED,
    MONTHS,
    WEEKDAYS,
)
from handlers.understand.patterns import pattern_of

_DAYS = (*WEEKDAYS[:6], "วันอาทิตย์")  # อาทิตย์ alone is a week
_NUMBERS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า")
_DAY = rf"(?:วัน(?!อาทิตย์))?(?P<day>{'|'.join(_DAYS)})(?:บดี)?"
_OF_MONTH = (
    rf"\s*(?:ของ|ใน)?\s*(?:(?:เดือน)?\s*(?P<month>{ANY_MONTH})"
    r"|เดือน\s*(?P<which>นี้|หน้า|ถัดไป|ที่แล้ว|ที่ผ่านมา|ก่อน)?)"
)
_PLACE = rf"(?:(?P<edge>แรก|สุดท้าย)|ที่\s*(?P<number>[1-5]|{'|'.join(_NUMBERS)})(?=\s*(?:ของ|ใน)))"
_WEEKDAY_OF = pattern_of(rf"{_DAY}\s*{_PLACE}(?:{_OF_MONTH}|$)")
_DAY_OF = pattern_of(rf"วัน(?P<edge>แรก|สุดท้าย)(?=\s*(?:ของ|ใน)){_OF_MONTH}")
_AFTER = pattern_of(
    rf"{_DAY}\s*(?:ถัด(?:ไป)?|แรก|หน้า)?\s*(?:จาก|หลัง(?:จาก)?)\s*(?:ของ|กำหนด|รอบ|\s)*"
    rf"(?:(?P<old>เดิม|นั้น|เก่า)|วันที่\s*(?P<number>\d{{1,2}})(?!\s*(?:[\d/.:]|โมง|น\.|นาฬิกา|ทุ่ม|เดือน|{ANY_MONTH_BEHIND_DAY})))"
)
_FEASTS = {
    "ปีใหม่": (1, 1),
    "วาเลนไทน์": (2, 14),
    "จักรี": (4, 6),
    "แรงงาน": (5, 1),
    "ฉัตรมงคล": (5, 4),
    "แม่": (8, 12),
    "ปิยมหาราช": (10, 23),
    "ปิยะ": (10, 23),
    "พ่อ": (12, 5),
    "รัฐธรรมนูญ": (12, 10),
    "คริสต์มาส": (12, 25),
    "คริสมาส": (12, 25),
}
"""Of the same day each year."""
_FEAST = pattern_of(
    rf"(?:เมื่อ|ตอน|ใน|ได้(?:มา)?|รับ(?:มา)?|\s)*วัน(?P<feast>{'|'.join(_FEASTS)})(?:แห่งชาติ)?(?:ปีนี้|ที่ผ่านมา|ที่จะถึง|นี้|\s)*"
)
_STEPS = {None: 0, "นี้": 0, "หน้า": 1, "ถัดไป": 1}


def in_figures(plain: str, calendar: Calendar) -> str:
    """Returns the normalised text with such days as ` 26/3/2027 `, the others as they are."""
    feast = _FEAST.fullmatch(plain)
    if feast is not None:
        return figures(_of_year(*_FEASTS[feast["feast"]], calendar))
    plain = _AFTER.sub(lambda found: _or_as_said(_after(found, calendar), found), plain)
    plain = _WEEKDAY_OF.sub(lambda found: _or_as_said(_weekday_of(found, calendar), found), plain)
    return _DAY_OF.sub(lambda found: _or_as_said(_day_of(found, calendar), found), plain)


_IN_ROW = pattern_of(
    r"(?<![\d/.,:-])(?<!ข้อ)(?<!ข้อ\s)(?<!ชั้น)(?<!ชั้น\s)(?<!หน้า\s)(?P<named>วันที่\s*|ที่\s+)?(?P<first>\d{1,2})\s*(?:(?:จน)?ถึง|-|–)\s*(?:วัน)?(?:ที่)?\s*(?P<last>\d{1,2})"
    rf"(?![\d/.,:%-]|\s*(?:คน|บาท|โมง|น\.|นาฬิกา|ทุ่ม|ชั่วโมง|ชม|วัน|ครั้ง|ฉบับ|เรื่อง|ข้อ|ปี|เดือน(?!นี้)|{ANY_MONTH_BEHIND_DAY}))"
    r"(?P<this>\s*(?:เดือน)?นี้)?"
)
"""`ไปราชการเชียงใหม่ 25-27 นี้`, `วันที่ 25-27 ไม่อยู่`: days, as the word before or behind says."""
_NEAR_DAYS = 62


def in_row_amid_words(plain: str, calendar: Calendar) -> str:
    """Returns the text with days in a row without a month written in figures: the next such
    days, or the last ones. Numbers alone may be something else, and stay."""
    return _IN_ROW.sub(lambda found: _in_row(found, calendar), plain)


def _in_row(found: re.Match[str], calendar: Calendar) -> str:
    if not found["named"] and not found["this"]:
        return found[0]
    first = _next_of(int(found["first"]), calendar.near, -1 if calendar.past else 1)
    last = _next_of(int(found["last"]), first, 1) if first is not None else None
    if first is None or last is None:
        return found[0]
    return f" {figures(first).strip()}ถึง{figures(last).strip()} "


def _next_of(number: int, near: date, step: int) -> date | None:
    days = (near + timedelta(step * away) for away in range(_NEAR_DAYS))
    return next((day for day in days if day.day == number), None)


def _or_as_said(day: date | None, found: re.Match[str]) -> str:
    return found[0] if day is None else figures(day)


def _after(found: re.Match[str], calendar: Calendar) -> date | None:
    """The first such weekday after the moved day, or after a day of its month."""
    if calendar.month_of is None:
        return None
    day = calendar.month_of
    if found["number"]:
        number = int(found["number"])
        day = next((each for each in _of(day) if each.day == number), day)
        if day.day != number:
            return None
    return next(
        later for away in range(1, 8) if (later := day + timedelta(away)).weekday() == _place(found)
    )


def _weekday_of(found: re.Match[str], calendar: Calendar) -> date | None:
    days = [day for day in _month(found, calendar) if day.weekday() == _place(found)]
    if found["edge"]:
        day = days[0 if found["edge"] == "แรก" else -1]
        return None if calendar.past and day > calendar.today else day
    number = found["number"]
    at = int(number) if number.isdigit() else _NUMBERS.index(number) + 1
    if any(day.day == at for day in days):
        return None  # `พฤหัสที่ 4 ของเดือนมีนาคม` is its fourth day
    return days[at - 1] if at <= len(days) else None


def _day_of(found: re.Match[str], calendar: Calendar) -> date:
    return [*_month(found, calendar)][0 if found["edge"] == "แรก" else -1]


def _place(found: re.Match[str]) -> int:
    return _DAYS.index(found["day"])


def _month(found: re.Match[str], calendar: Calendar) -> Iterator[date]:
    """The days of the month that is named, else of the one that is near."""
    if found["month"]:
        named = re.fullmatch(MONTH_NAMED, found["month"])
        assert named is not None
        number = next(n for n in range(1, len(MONTHS) + 1) if named[f"m{n}"])
        return _of(_month_of_year(number, calendar))
    steps = _STEPS.get(found["which"], -1)
    near = calendar.today if found["which"] else calendar.near
    at = near.year * 12 + near.month - 1 + steps
    return _of(date(at // 12, at % 12 + 1, 1))


def _of(near: date) -> Iterator[date]:
    day = near.replace(day=1)
    while day.month == near.month:
        yield day
        day += timedelta(1)


def _month_of_year(month: int, calendar: Calendar) -> date:
    """The first day of the last such month that has begun, or of the next one that is not over."""
    first = calendar.today.replace(month=month, day=1)
    if calendar.past:
        return first if first <= calendar.today else first.replace(year=first.year - 1)
    return first.replace(year=first.year + 1) if month < calendar.today.month else first


def _of_year(month: int, day: int, calendar: Calendar) -> date:
    """The last such day, or the next one."""
    this = date(calendar.today.year, month, day)
    if calendar.past:
        return this if this <= calendar.today else this.replace(year=this.year - 1)
    return this if this >= calendar.today else this.replace(year=this.year + 1)
