"""The office's calendar: its time zone and its fiscal years. Pure; the moment is an argument."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

BANGKOK = timezone(timedelta(hours=7), "Asia/Bangkok")
"""Thailand keeps no daylight saving time, so that a fixed offset is the zone (domain.md)."""

BUDDHIST_YEARS = 543


def office_day(now: datetime) -> date:
    """The day at the office, at an aware moment."""
    return now.astimezone(BANGKOK).date()


def fiscal_year(day: date) -> int:
    """The fiscal year (B.E.) of a day: 2567 is 1 Oct 2023 to 30 Sep 2024 (domain.md, Calendar)."""
    return day.year + BUDDHIST_YEARS + (1 if day.month >= 10 else 0)
