"""The days of a question: those that words of time name, as facts of a button, and their name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from handlers.context import Context
from handlers.question import button_facts
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import find_dates, short_span, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year_days

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
_WEEK = {"นี้": 0, "หน้า": 7, "ที่แล้ว": -7, "ก่อน": -7, "ที่ผ่านมา": -7}


def named(context: Context, times: str) -> dict[str, str]:
    """Returns the facts `f` and `l`, or `y`, of what the words of time name; none for no words.
    `ทั้งปี` is the present fiscal year, told by `y`."""
    found = _near(times, context.today) or _numbered(times, context.today)
    if found:
        return found
    scope = read_scope(normalise(times), context.today)
    if scope.span is not None:
        return _span(*scope.span)
    if scope.year is not None:
        return {"y": str(scope.year)}
    return {"y": str(context.fiscal_year)} if "ทั้งปี" in times or "ตลอดปี" in times else {}


def _near(times: str, today: date) -> dict[str, str]:
    """A day or a week told from today."""
    for word, by in _DAY.items():
        if word in times:
            return _span(today + timedelta(by), today + timedelta(by))
    monday = today - timedelta(today.weekday())
    if (told := _WEEKDAY.search(times)) is not None:
        day = _weekday(told, monday, today)
        return _span(day, day)
    for lead in ("อาทิตย์", "สัปดาห์", "วีค"):
        for word, by in _WEEK.items():
            if f"{lead}{word}" in times:
                first = monday + timedelta(by)
                return _span(first, first + timedelta(6))
    return {}


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


def _numbered(times: str, today: date) -> dict[str, str]:
    """`วันที่ 27`."""
    if "วันที่" not in times:
        return {}
    try:
        listed = find_dates(times, today)
    except Unclear:
        return {}
    return _span(listed[0], listed[-1]) if listed else {}


_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์")
_WEEKDAY = pattern_of(
    rf"(?P<past>เมื่อวัน)?(?P<name>{'|'.join(_WEEKDAYS)})(?:บดี)?(?P<which>(?:ที่)?(?:นี้|หน้า|แล้ว|ก่อน|ผ่านมา))?"
)


def _span(first: date, last: date) -> dict[str, str]:
    return {"f": first.isoformat(), "l": last.isoformat()}


def of_facts(context: Context, facts: Mapping[str, str]) -> tuple[date, date] | None:
    """Returns the first and the last day of a button's facts; None for none."""
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    if first is not None and last is not None:
        return first, last
    year = button_facts.year(facts, "y")
    return fiscal_year_days(year) if year is not None else None


def year_or(context: Context, facts: Mapping[str, str]) -> tuple[date, date]:
    """Returns these days, or the present fiscal year."""
    return of_facts(context, facts) or fiscal_year_days(context.fiscal_year)


def day_or_week(context: Context, facts: Mapping[str, str]) -> tuple[date, date]:
    """Returns these days, or today."""
    return of_facts(context, facts) or (context.today, context.today)


def words(context: Context, days: tuple[date, date]) -> str:
    """Returns the days as people say them; a whole fiscal year by its number."""
    for year in (context.fiscal_year, context.fiscal_year - 1, context.fiscal_year - 2):
        if days == fiscal_year_days(year):
            return f"ปีงบประมาณ {year}"
    today = " (วันนี้)" if days == (context.today, context.today) else ""
    return thai_date(days[0]) + today if days[0] == days[1] else short_span(*days)


KEYS = ("f", "l", "y")
