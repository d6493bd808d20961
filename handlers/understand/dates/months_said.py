"""Days that are said by a month or a year: `สิ้นเดือน`, `วันที่ 5 เดือนที่แล้ว`, `กลางเดือนหน้า`."""

from __future__ import annotations

import re
from datetime import date

from handlers.understand.dates.calendars import DAY, Calendar, figures
from handlers.understand.dates.date_mentions import MONTHS, steps_to, weekday_said
from handlers.understand.dates.dates import DATE_HINT, read_date, short_date
from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS, fiscal_year, year_of_month

_PART_DAYS = {"ต้น": 1, "กลาง": 15, "ปลาย": 25}


def month_at(which: str | None, near: date) -> tuple[int, int]:
    """Returns the year (C.E.) and the month: the one before, this one or the next one."""
    month = near.year * 12 + near.month - 1 + steps_to(which)
    return month // 12, month % 12 + 1


def of_month(found: re.Match[str], calendar: Calendar) -> str:
    year, month = month_at(found["which"], calendar.today)
    return f" {MONTHS[month - 1]} {year + BUDDHIST_YEARS} "


def months_day(found: re.Match[str], calendar: Calendar) -> str:
    return f" {found['number']}{of_month(found, calendar)}"


def end_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - DAY


def months_end(found: re.Match[str], calendar: Calendar) -> str:
    if found["month"]:
        first = read_date(f"1 {found['month']}", calendar.today)
        return figures(end_of(first.year, first.month))
    if found["which"] is None and calendar.past:
        raise Unclear(DATE_HINT, (short_date(calendar.today.replace(day=1) - DAY),))
    near = calendar.today if found["which"] else calendar.near
    return figures(end_of(*month_at(found["which"], near)))


def last_of_month(found: re.Match[str], calendar: Calendar) -> str:
    near = calendar.today if found["which"] else calendar.near
    last = end_of(*month_at(found["which"], near))
    return figures(last - (last.weekday() - weekday_said(found)) % 7 * DAY)


def years_end(found: re.Match[str], calendar: Calendar) -> str:
    """The year of the calendar or of the budget may be meant, if it is not said which."""
    if found["fiscal"]:
        year = fiscal_year(calendar.today) + steps_to(found["which"])
        return figures(date(year_of_month(year, 9), 9, 30))
    year = calendar.today.year + steps_to(found["which"])
    if found["which"] is None and calendar.past:
        year -= 1
    raise Unclear(DATE_HINT, (short_date(date(year, 12, 31)), short_date(date(year, 9, 30))))


def months_part(found: re.Match[str], calendar: Calendar) -> None:
    """Names a day that `กลางเดือนก่อน` and `ปลายมกรา` may mean."""
    month = found["month"] or found["alone"]
    if month:
        near = read_date(f"1 {month}", calendar.today)
    else:
        near = date(*month_at(found["which"], calendar.near), 1)
    _likely_on(near.replace(day=_PART_DAYS[found["part"]]), calendar, bool(month))


def new_year(found: re.Match[str], calendar: Calendar) -> None:
    """Who says `แถวๆ ปีใหม่` may mean the first day of the year, or that of the Thai one."""
    month = 4 if found[0].endswith("ไทย") else 1
    _likely_on(date(calendar.today.year, month, 13 if month == 4 else 1), calendar, True)


def _likely_on(day: date, calendar: Calendar, any_year: bool) -> None:
    """Raises Unclear with the day. any_year: of another year if it lies on the wrong side."""
    wrong = day > calendar.today if calendar.past else day < calendar.today
    if wrong and any_year:
        day, wrong = day.replace(year=day.year + (-1 if calendar.past else 1)), False
    raise Unclear(DATE_HINT, () if wrong else (short_date(day),))
