"""Which days a cell about time means: due for a report, of an event, or not clear."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.understand.dates.date_mentions import MONTH_NAMED
from handlers.understand.dates.dates import find_dates
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year_days, year_of_month
from models.plans.plan_roll import SUBMISSION, moved_day

EVENT, MONTH, OUTSIDE, UNREAD = "due_event", "due_month", "due_outside", "due_unread"
_MONTH = pattern_of(MONTH_NAMED, re.IGNORECASE)
_LOOKS_DATED = pattern_of(
    rf"\d{{1,2}}\s*(?:{re.sub(r'[?]P<m[0-9]+>', '?:', MONTH_NAMED)}|/\d)", re.IGNORECASE
)


@dataclass(frozen=True)
class DaysRead:
    """What a cell says.

    due: the days that are surely due.
    code: why it is doubtful, or "". offers: lists of days that may be meant.
    """

    due: tuple[date, ...] = ()
    code: str = ""
    offers: tuple[tuple[date, ...], ...] = ()


def read(text: str, year: int) -> DaysRead:
    """Returns the days that the cell names for a plan of that fiscal year (B.E.)."""
    lines = [line for line in text.split("\n") if line.strip()]
    sure = tuple(day for line in lines if SUBMISSION.search(line) for day in _days(line, year))
    loose = tuple(day for line in lines if not SUBMISSION.search(line) for day in _days(line, year))
    first, last = fiscal_year_days(year)
    if any(not first <= day <= last for day in sure):
        return _doubt(OUTSIDE, tuple(moved_day(day, year) for day in sure), ())
    if any(_LOOKS_DATED.search(line) and not _days(line, year) for line in lines):
        return _doubt(UNREAD, sure, ())
    if loose:
        inside = tuple(day for day in loose if first <= day <= last)
        return _doubt(EVENT, sure, (*sure, *inside))
    months = _month_ends(lines, year) if not sure else ()
    return _doubt(MONTH, months, ()) if months else DaysRead(_ordered(sure))


def _doubt(code: str, first: Sequence[date], other: Sequence[date]) -> DaysRead:
    offers = dict.fromkeys((_ordered(first), _ordered(other)))
    return DaysRead(_ordered(first), code, tuple(offers))


def _ordered(days: Sequence[date]) -> tuple[date, ...]:
    return tuple(sorted(set(days)))


def _days(line: str, year: int) -> Sequence[date]:
    try:
        return find_dates(line, date(fiscal_year_days(year)[1].year, 4, 1))
    except Unclear:
        return ()


def _month_ends(lines: Sequence[str], year: int) -> tuple[date, ...]:
    """The ends of the months that are named without a day."""
    months = [
        number
        for line in lines
        for found in _MONTH.finditer(line)
        for number in range(1, 13)
        if found[f"m{number}"]
    ]
    return tuple(_end(year_of_month(year, month), month) for month in months)


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
