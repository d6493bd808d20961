"""The days of a question: those that words of time name, as facts of a button, and their name."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.question import button_facts
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import WEEKDAYS, mention_spans
from handlers.understand.dates.dates import find_dates, short_span, thai_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.named_span import named_span
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year, fiscal_year_days


def named(context: Context, times: str) -> dict[str, str]:
    """Returns the facts `f` and `l`, or `y`, of what the words of time name; none for no words.
    `ทั้งปี` is the present fiscal year, told by `y`."""
    span = named_span(times, context.today)
    if span is not None:
        return _span(*span)
    scope = read_scope(normalise(times), context.today)
    if scope.year is not None:
        return {"y": str(scope.year)}
    return {"y": str(context.fiscal_year)} if "ทั้งปี" in times or "ตลอดปี" in times else {}


def told(
    context: Context, sentence: str, times: str, toward: Toward = Toward.COMING
) -> dict[str, str]:
    """Returns the same facts of a whole sentence, in which a date may stand amid other words.

    times: its words of time
    toward: on which side of today a day lies that is told by its number alone, unless it is said
    """
    plain, moved = _with_its_edge(normalise(sentence))
    days = _dates(context, plain, toward)
    if len(days) > 1:
        return _span(min(days), max(days))
    if days:
        return _beside(context, plain, _place_of_number(plain), days[0], moved, toward)
    span = named_span(times, context.today)
    at = plain.find(times) if span is not None and span[0] == span[1] else -1
    if span is None or at < 0:
        return named(context, times)
    return _beside(context, plain, (at, at + len(times)), span[0], moved, toward)


def _with_its_edge(plain: str) -> tuple[str, int]:
    """Returns the words with a bound that belongs to the time in the place of one that does not,
    and by how many days the day of the first is beside that of the other: `ก่อนวันที่ 9` is until
    the 8th."""
    plain = _SEEN_FIRST.sub("", plain)
    found = _OUTSIDE.search(plain)
    if found is None:
        return plain, 0
    bound = "ถึง" if found["before"] else "ตั้งแต่"
    return f"{plain[: found.start()]}{bound}{plain[found.end() :]}", -1 if found["before"] else 1


def _dates(context: Context, plain: str, toward: Toward) -> Sequence[date]:
    """Returns the days that are told by their numbers."""
    try:
        days = find_dates(plain, context.today)
        if days or _NUMBER not in plain:
            return days
        side = Toward.PAST if _OVER.search(plain) else toward
        return find_dates(written_out(plain, Calendar(context.today, side)), context.today)
    except Unclear:
        return ()


def _place_of_number(plain: str) -> tuple[int, int]:
    """Returns where the only day stands that is told by its number."""
    alone = max(plain.find(_NUMBER), 0)
    return next(iter(mention_spans(plain)), (alone, alone))


def _beside(
    context: Context, plain: str, place: tuple[int, int], day: date, moved: int, toward: Toward
) -> dict[str, str]:
    """Returns the facts of the only day, or of the time that it begins or ends by the words beside
    it; none where its other side is said in other words than of the month: `ถึงสงกรานต์`.

    A side that is left open goes to today, or else to the edge of the fiscal year.

    moved: by how many days the bound is beside the day that is said
    """
    start, end = place
    first, last = fiscal_year_days(fiscal_year(day))
    bound = day + timedelta(moved)
    if _SINCE.search(plain, 0, start) or _ONWARD.search(plain, end):
        if "ถึง" in plain[end:]:
            return _span(bound, _month_end(day)) if "สิ้นเดือน" in plain[end:] else {}
        return _span(bound, context.today if bound < context.today else last)
    if _UNTIL.search(plain, 0, start):
        if "ตั้งแต่" in plain:
            return _span(day.replace(day=1), bound) if "ต้นเดือน" in plain[:start] else {}
        coming = toward is Toward.COMING and bound >= context.today
        return _span(context.today if coming else first, bound)
    return _span(day, day)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


_NUMBER = "วันที่"
_OVER = pattern_of(r"เมื่อ\s?วันที่|ที่ผ่านมา|ที่แล้ว")
_THE_DAY = r"\s?(?:วัน(?:ที่|[ก-๎]{2,10}\s?ที่)?\s?)?$"
_SINCE = pattern_of(rf"(?:ตั้งแต่|นับ(?:จาก|แต่)){_THE_DAY}")
_ONWARD = pattern_of("เป็นต้น(?:ไป|มา)")
_OUTSIDE = pattern_of(
    r"(?:(?P<before>ก่อน)(?:หน้า|จะ)?(?:ถึง)?|หลัง(?:จาก)?)"
    rf"(?=\s?(?:วัน(?:ที่)?\s?)?(?:\d|พรุ่งนี้|มะรืน|{'|'.join(WEEKDAYS)}))"
)
"""A bound to which the day itself does not belong."""
_SEEN_FIRST = pattern_of("(?:(?<=ดู)|(?<=ขอ)|(?<=ถาม)|(?<=เช็ค)|(?<=เช็ก)|(?<=หน่อย))ก่อน")
"""`ขอดูก่อน วันที่ 9`: this is no bound."""
_UNTIL = pattern_of(rf"(?:ภายใน|ไม่เกิน|(?<!ถาม)(?<!พูด)(?<!หมาย)(?<!คิด)ถึง){_THE_DAY}")


def _span(first: date, last: date) -> dict[str, str]:
    return {"f": first.isoformat(), "l": last.isoformat()}


def of_facts(context: Context, facts: Mapping[str, str]) -> tuple[date, date] | None:
    """Returns the first and the last day of a button's facts; None for none."""
    first, last = button_facts.day(facts, "f"), button_facts.day(facts, "l")
    if first is not None and last is not None:
        return first, last
    year = button_facts.year(facts, "y")
    return fiscal_year_days(year) if year is not None else None


def kept(facts: Mapping[str, str]) -> dict[str, str]:
    """Returns those of a button's facts that name days: an old or strange button's name none."""
    day, year = button_facts.day, button_facts.year
    read = {"f": day(facts, "f"), "l": day(facts, "l"), "y": year(facts, "y")}
    return {name: str(found) for name, found in read.items() if found is not None}


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
