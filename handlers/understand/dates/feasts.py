"""Finds holidays and seasons that are named by their own words: `สงกรานต์`, `เข้าพรรษา`, `ต้นปีงบ`.

They stand for the days on which the calendar of government offices has them (docs/decisions/0206).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from handlers.understand.patterns import pattern_of
from models.calendar import fiscal_year, month_ends, quarter
from models.plans.working_days import public_holidays

Days = tuple[date, date]

_BY_NAME: Mapping[str, str] = {
    "สงกรานต์": "วันสงกรานต์",
    "ปีใหม่ไทย": "วันสงกรานต์",
    "มาฆบูชา": "วันมาฆบูชา",
    "มาฆะ": "วันมาฆบูชา",
    "วิสาขบูชา": "วันวิสาขบูชา",
    "วิสาขะ": "วันวิสาขบูชา",
    "อาสาฬหบูชา": "วันอาสาฬหบูชา",
    "เข้าพรรษา": "วันเข้าพรรษา",
    "วันจักรี": "มหาจักรี",
    "ฉัตรมงคล": "วันฉัตรมงคล",
    "วันปิยะ": "วันปิยมหาราช",
    "ปิยมหาราช": "วันปิยมหาราช",
    "วันรัฐธรรมนูญ": "วันรัฐธรรมนูญ",
    "วันแม่": "วันแม่แห่งชาติ",
    "วันพ่อ": "วันพ่อแห่งชาติ",
}
"""By the words that people use, what stands in the calendar's name of the day."""
_LATER = "ชดเชย"
_LEADS = "ช่วง|เทศกาล|วันหยุด|วัน|ตอน|หยุด"
_NEW_YEAR = rf"(?:(?:{_LEADS})(?:ขึ้น)?|ขึ้น)ปีใหม่(?!ปี|จีน)"
_SEASON = r"(?P<season>ต้น|ปลาย|สิ้น)ปีงบ(?:ประมาณ)?"
_WHICH = r"(?:(?P<which>หน้า|ถัดไป|ที่แล้ว|ก่อน(?!หน้า)|นี้))?"
"""A year that is named beside it is read as every year."""
_NAMES = "|".join(sorted(_BY_NAME, key=len, reverse=True))
_BEGINS = "ของขวัญ", "กระเช้า", "อวยพร", "เปิด", "ตั้ง"
_NO_DAY = "".join(f"(?<!{word})" for word in _BEGINS)
FEAST = pattern_of(
    rf"{_NO_DAY}(?:(?:(?:{_LEADS}|\s)*(?P<name>{_NAMES})|{_NEW_YEAR}){_WHICH}|(?:ช่วง|ตอน)?{_SEASON})"
)
"""A gift for New Year names no day; nor does `ตั้งปีใหม่`."""
SIDE_OF_FEAST = pattern_of(
    rf"(?<!ช่วง)(?<!แถว)(?<!แถวๆ)(?<!แถวๆ\s)(?P<side>หลัง|พ้น|ก่อน)(?:จาก|{_LEADS}|\s)*(?P<feast>(?P<name>{_NAMES})|(?:ขึ้น)?ปีใหม่)(?!จีน)"
    rf"|(?P<during>(?:ช่วง|เทศกาล|วันหยุด|หยุด)+(?P<same>{_NAMES}))"
)
"""The day after or before a holiday, or all its days, where a day is asked for. A stretch of time
before or after it (`ช่วงก่อนปีใหม่`) is no day."""
_NEXT, _LAST = ("หน้า", "ถัดไป"), ("ที่แล้ว", "ก่อน")
_DAY = timedelta(days=1)


def feast_span(found: re.Match[str], within: date) -> Days | None:
    """Returns the first and last day of what was found, in the fiscal year of `within`, or the next
    or last one from that day; None where the calendar does not have it."""
    year = fiscal_year(within)
    if found["season"]:
        ends = month_ends(year)
        last = ends[0] if found["season"] == "ต้น" else ends[-1]
        return last.replace(day=1), last
    days = _in_year(found["name"] or "", year)
    if days is not None and found["which"] in _NEXT and days[0] <= within:
        return _in_year(found["name"] or "", year + 1)
    if days is not None and found["which"] in _LAST and days[0] > within:
        return _in_year(found["name"] or "", year - 1)
    return days


def feast_beside(found: re.Match[str], today: date, past: bool) -> Days | None:
    """Returns the day before or after the holiday that is nearest in time, or its own days; None
    where the calendar does not have it.

    past: whether a day is meant that is over
    """
    name, year = found["name"] or found["same"] or "", fiscal_year(today)
    known = (_in_year(name, each) for each in (year - 1, year, year + 1))
    spans = [each for each in known if each is not None]
    if past:
        days = next((each for each in reversed(spans) if each[0] <= today), None)
    else:
        days = next((each for each in spans if each[1] >= today), None)
    if days is None or found["during"]:
        return days
    day = days[0] - _DAY if found["side"] == "ก่อน" else days[1] + _DAY
    return day, day


def _in_year(name: str, year: int) -> Days | None:
    """Returns the days of the holiday in this fiscal year; of New Year without a name."""
    first = quarter(year, 1)[0]
    off = public_holidays(first, quarter(year, 4)[1])
    called = (_BY_NAME[name],) if name else ("ขึ้นปีใหม่", "วันสิ้นปี")
    days = [
        day
        for day, names in off.items()
        for each in names.split(", ")
        if not each.startswith(_LATER) and any(word in each for word in called)
    ]
    return (min(days), max(days)) if days else None
