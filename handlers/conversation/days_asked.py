"""Answers a question about a day where a day is asked for: `25 มีนาตรงกับวันอะไร`."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.understand.dates.asked_days import asked_day
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_date, weekday
from models.plans.days.days_listed import listed_days


def of_coming(text: str, context: Context) -> str:
    """Tells which day of the week the asked day is, and whether the office works; "" where the
    words ask for neither."""
    return _told(text, context, Toward.COMING)


def of_past(text: str, context: Context) -> str:
    """Tells the same of a day that is over."""
    return _told(text, context, Toward.PAST)


def _told(text: str, context: Context, toward: Toward) -> str:
    day = asked_day(text, Calendar(context.today, toward))
    return told_of(day, context) if day is not None else ""


def told_of(day: date, context: Context) -> str:
    """Tells which day of the week a day is, and whether the office works."""
    named = f"{weekday(day)} {thai_date(day)}"
    if context.working_days.is_working(day):
        return f"{named} เป็นวันทำการ"
    names = [each.name for each in listed_days(context.session, day, day) if each.name]
    return f"{named} เป็นวันหยุด{f' ({names[0]})' if names else ''}"
