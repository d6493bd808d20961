"""Which year is meant: both eras, two digits, or none; and the fiscal year a day belongs to."""

from datetime import date

from handlers.understand.unclear import Unclear

_ERA = 543
_NEAR = 20
_EDGE_DAYS = 45


def fiscal_year(day: date) -> int:
    """The B.E. fiscal year: 1 Oct 2566 to 30 Sep 2567 is 2567 (domain.md, Calendar)."""
    return day.year + _ERA + (1 if day.month >= 10 else 0)


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
        return (year - _ERA if year > 2400 else year,)
    return (2500 + year - _ERA, 2000 + year)


def _nearest(day: int, month: int, today: date, hint: str) -> date:
    first_year = fiscal_year(today) - _ERA - 1
    chosen = _date(first_year if month >= 10 else first_year + 1, month, day, hint)
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
