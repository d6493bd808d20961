"""The days of a fiscal year on which the clinic usually advises bureaus."""

from __future__ import annotations

from datetime import date

from models.calendar import year_of_month

PERIOD = ((11, 5), (12, 25))
"""Month and day of the first and of the last: 5 November to 25 December (003:108)."""


def usual_days(year: int) -> tuple[date, date]:
    """The first and the last day of it in a fiscal year (B.E.)."""
    first, last = (date(year_of_month(year, month), month, day) for month, day in PERIOD)
    return first, last
