"""Which year is meant: both eras, two digits, or none."""

from datetime import date

from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS, fiscal_year, year_of_month

_NEAR = 20
_EDGE_DAYS = 45


def resolve_year(day: int, month: int, year: int | None, today: date, hint: str) -> date:
    """The day meant; `year` as typed (four digits of either era, two digits, or None).

    Raises Unclear for a day the calendar does not have and for a year over 20 from today's.
    """
    if year is None:
        return _nearest(day, month, today, hint)
    near = [y for y in _common_eras(year) if abs(y - today.year) <= _NEAR]
    if len(near) != 1:
        raise Unclear(hint)
    return _date(near[0], month, day, hint)


def _common_eras(year: int) -> tuple[int, ...]:
    if year >= 100:
        return (year - BUDDHIST_YEARS if year > 2400 else year,)
    return (2500 + year - BUDDHIST_YEARS, 2000 + year)


def _nearest(day: int, month: int, today: date, hint: str) -> date:
    chosen = _date(year_of_month(fiscal_year(today), month), month, day, hint)
    # Early in October "20 กันยา" is last month's, though that lies in the year just closed.
    for year in (chosen.year - 1, chosen.year + 1):
        across = _maybe(year, month, day)
        if across and abs((across - today).days) <= _EDGE_DAYS:
            return across
    return chosen


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date(year: int, month: int, day: int, hint: str) -> date:
    found = _maybe(year, month, day)
    if found is None:
        raise Unclear(hint)
    return found
