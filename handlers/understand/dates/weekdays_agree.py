"""Keeps a written day and its weekday together where one of them is changed in a text: of
`วันศุกร์ที่ 19 มีนาคม` the 18th is `วันพฤหัสบดีที่ 18 มีนาคม`, and its Thursday, too."""

from __future__ import annotations

import re
from datetime import date, timedelta

from handlers.understand.dates.date_mentions import MONTH_NAMED, WEEKDAYS
from handlers.understand.dates.dates import common_eras
from handlers.understand.patterns import pattern_of

_DAY = pattern_of(
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?:บดี)?(?P<between>(?:ที่|\s)\s*)(?P<day>\d{{1,2}})(?=\s*(?P<month>{MONTH_NAMED})(?:\s*(?:พ\.ศ\.\s*)?(?P<year>\d{{4}}|\d{{2}}(?![\d.:])))?)",
    re.IGNORECASE,
)
_HALF_A_WEEK = 3
_IN_FULL = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")


def agreeing(before: str, after: str, today: date) -> str:
    """Returns the changed text with weekday and day agreeing where one of the two was changed.

    A day takes its weekday with it. A weekday alone takes the day that is nearest to the one that
    stood there, if that was right. Days that were not changed stay as they are.
    """
    olds, news = [*_DAY.finditer(before)], [*_DAY.finditer(after)]
    if before == after or not news or len(olds) != len(news):
        return after
    for old, new in reversed([*zip(olds, news, strict=True)]):
        mended = _mended(old, new, today) if old[0] != new[0] or _month(old) != _month(new) else ""
        if mended:
            after = f"{after[: new.start()]}{mended}{after[new.end() :]}"
    return after


def _mended(old: re.Match[str], new: re.Match[str], today: date) -> str:
    """Returns the day as it should be written; "" if it is right, or no day of the calendar."""
    moved = old["day"] != new["day"] or _month(old) != _month(new)
    days = _dates_of(new, today)
    if moved and old["weekday"] != new["weekday"] and any(_agrees(new, day) for day in days):
        return ""  # both were typed
    if not new["year"]:  # the year in which the old day was right
        years = {day.year for day in _dates_of(old, today) if _agrees(old, day)}
        days = [day for day in days if day.year in years]
    day = min(days, key=lambda day: abs(day - today), default=None)
    if day is None or _agrees(new, day):
        return ""
    if moved:
        return f"{_IN_FULL[day.weekday()]}{new['between']}{new['day']}"
    if not _agrees(old, day):
        return ""  # the weekday was wrong before: nobody knows which of the two is meant
    ahead = (WEEKDAYS.index(new["weekday"]) - day.weekday()) % 7
    near = day + timedelta(days=ahead - 7 if ahead > _HALF_A_WEEK else ahead)
    return f"{new[0].removesuffix(new['day'])}{near.day}" if near.month == day.month else ""


def _agrees(found: re.Match[str], day: date) -> bool:
    return day.weekday() == WEEKDAYS.index(found["weekday"])


def _month(found: re.Match[str]) -> tuple[int, str | None]:
    named = found.groupdict()
    return next(n for n in range(1, 13) if named[f"m{n}"]), found["year"]


def _dates_of(found: re.Match[str], today: date) -> list[date]:
    """Returns the days that may be meant; without a year, those of the years near today."""
    month, year = _month(found)
    years = common_eras(int(year)) if year else [today.year + each for each in (-1, 0, 1)]
    days = []
    for each in years:
        try:
            days.append(date(each, month, int(found["day"])))
        except ValueError:  # the calendar has no such day
            continue
    return days
