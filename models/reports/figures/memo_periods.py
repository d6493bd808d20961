"""The months and quarters of the fiscal year for memos."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.calendar import fiscal_year, month_ends

MONTHS_A_QUARTER = 3


@dataclass(frozen=True)
class MemoPeriod:
    """A month or a quarter.

    first, last: office days, both included
    quarter: 1 to 4 of the fiscal year (the first begins in October); None for a month
    year: fiscal year (B.E.)
    """

    first: date
    last: date
    quarter: int | None
    year: int


def month_of(day: date) -> MemoPeriod:
    """The month that holds the day."""
    year = fiscal_year(day)
    last = next(end for end in month_ends(year) if day <= end)
    return MemoPeriod(last.replace(day=1), last, None, year)


def quarter_of(day: date) -> MemoPeriod:
    """The quarter of the fiscal year that holds the day."""
    year = fiscal_year(day)
    ends = month_ends(year)
    at = next(place for place, end in enumerate(ends) if day <= end) // MONTHS_A_QUARTER
    first = ends[at * MONTHS_A_QUARTER].replace(day=1)
    return MemoPeriod(first, ends[at * MONTHS_A_QUARTER + 2], at + 1, year)
