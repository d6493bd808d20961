"""Reads a week and its days as the same days: `สัปดาห์หน้า … วันที่ 9 ถึง 11 มี.ค.`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.understand.dates.calendars import Calendar, figures
from handlers.understand.dates.date_mentions import WEEKDAYS, mention_spans
from handlers.understand.dates.days_from_today import DAY, WEEK, steps_to
from handlers.understand.thai import normalise

_WEEK = re.compile(
    r"(?:ใน)?(?:ทั้ง|ตลอด|ช่วง)?\s*(?:สัปดาห์|(?<!วัน)(?<!ศุกร์)(?<!เสาร์)อาทิตย์)\s*(?P<which>นี้|หน้า)(?!\s*ทั้ง)"
)
_NAMED = rf"(?:วัน)?(?P<first>{'|'.join(WEEKDAYS)})(?:บดี)?(?!\s*(?:ที่\s*)?\d)(?!นี้|หน้า)"
_DAYS = re.compile(
    rf"(?<![ก-๎]){_NAMED}(?:\s*(?P<to>-|–|(?:จน)?ถึง)\s*(?:วัน)?(?P<last>{'|'.join(WEEKDAYS)})(?:บดี)?(?!\s*(?:ที่\s*)?\d)(?!นี้|หน้า))?"
)
_NUMBERS = re.compile(
    r"(?:วันที่|ที่|วัน)\s*\d{1,2}(?!\s*วัน|\d)|(?<![\d./:])\d{1,2}\s*(?:-|–|ถึง)\s*\d{1,2}(?![\d./:]|\s*(?:โมง|น\.|คน|วัน))"
)


def days_alone(text: str, calendar: Calendar) -> str:
    """Returns the words without a week beside which its days are told, and its weekdays as dates;
    other words as they are."""
    if "สัปดาห์" not in text and "อาทิตย์" not in text:
        return text
    plain = normalise(text)
    weeks = [*_WEEK.finditer(plain)]
    if len(weeks) != 1:
        return text
    [week] = weeks
    rest = f"{plain[: week.start()]} {plain[week.end() :]}"
    if next(iter(mention_spans(rest)), None) is not None or _NUMBERS.search(rest):
        return rest
    named = [*_DAYS.finditer(rest)]
    if len(named) != 1:
        return text
    [days] = named
    monday = calendar.today - calendar.today.weekday() * DAY + steps_to(week["which"]) * WEEK
    written = "ถึง".join(
        figures(monday + WEEKDAYS.index(each) * DAY)
        for each in (days["first"], days["last"])
        if each
    )
    return f"{rest[: days.start()]} {written} {rest[days.end() :]}"


def weeks_named(text: str, today: date) -> Sequence[tuple[date, date]]:
    """Returns the first and the last day of each week that the words name."""
    monday = today - today.weekday() * DAY
    starts = (monday + steps_to(each["which"]) * WEEK for each in _WEEK.finditer(normalise(text)))
    return [(each, each + 6 * DAY) for each in starts]
