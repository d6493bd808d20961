"""The days of a question: those that words of time name, as facts of a button, and their name."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.question import button_facts
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH, WEEKDAYS, mention_spans
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
    plain, moves = _with_its_edges(normalise(sentence))
    days = _dates(context, plain, toward)
    if len(days) > 1:
        return _between(context, plain, days, moves, toward)
    if days:
        return _beside(context, plain, _place_of_number(plain), days[0], moves, toward)
    span, scope = named_span(times, context.today), read_scope(plain, context.today)
    if scope.whole is not None and scope.whole != scope.span == span:
        return _span(*scope.whole)  # months that words join, which stand between the times
    numbered = any(map(str.isdecimal, times))  # no day of the calendar: without its year it is one
    at = -1 if span is None or span[0] != span[1] or numbered else plain.find(times)
    if span is None or at < 0:
        return named(context, times)
    return _beside(context, plain, (at, at + len(times)), span[0], moves, toward)


def _with_its_edges(plain: str) -> tuple[str, Mapping[int, int]]:
    """Returns the words with bounds that belong to the time in the place of those that do not, and
    by where each stands how many days it is beside the day that is said: `ก่อนวันที่ 9` is until
    the 8th."""
    plain, moves = _SEEN_FIRST.sub("", plain), {}
    while (found := _OUTSIDE.search(plain)) is not None:
        moves[found.start()] = -1 if found["before"] else 1
        bound = "ถึง" if found["before"] else "ตั้งแต่"
        plain = f"{plain[: found.start()]}{bound}{plain[found.end() :]}"
    return plain, moves


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


def _between(
    context: Context, plain: str, days: Sequence[date], moves: Mapping[int, int], toward: Toward
) -> dict[str, str]:
    """Returns the facts of the time from the first of the days to the last, without those to which
    a bound does not belong; with all of them where such a bound is of another day."""
    first, last = min(days), max(days)
    edges = {1: first, -1: last}
    for at, by in moves.items():
        if list(_dates(context, plain[at:], toward)[:1]) != [edges[by]]:
            return _span(first, last)
    return _span(*(day + timedelta(by if by in moves.values() else 0) for by, day in edges.items()))


def _beside(
    context: Context,
    plain: str,
    place: tuple[int, int],
    day: date,
    moves: Mapping[int, int],
    toward: Toward,
) -> dict[str, str]:
    """Returns the facts of the only day, or of the time that it begins or ends by the words beside
    it; none where its other side is said in other words than of the month: `ถึงสงกรานต์`.

    A side that is left open goes to today, or else to the edge of the fiscal year.

    moves: by where a bound stands, by how many days it is beside the day that is said
    """
    start, end = place
    since, until = _SINCE.search(plain, 0, start), _UNTIL.search(plain, 0, start)
    said = since or until
    bound = day + timedelta(moves.get(said.start(), 0) if said else 0)
    first, last = fiscal_year_days(fiscal_year(bound))
    if since or _ONWARD.search(plain, end):
        if not _ENDS.search(plain, end):
            return _span(bound, context.today if bound < context.today else last)
        months = _TO_MONTHS_END.search(plain, end)
        return _span(bound, _month_end(context.today if months["this"] else day)) if months else {}
    if until:
        if _BEGINS.search(plain):
            months = _FROM_MONTHS_START.search(plain, 0, until.start())
            return _span(day.replace(day=1), bound) if months else {}
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
_NO_UNIT = "(?<!เดือน)(?<!ปี)(?<!สัปดาห์)(?<!อาทิตย์)(?<!วีค)(?<!วัน)"
"""Behind these `ก่อน` says which one: `เดือนก่อน`."""
_MORE_DAYS = r"\s?(?:[-–,]|และ|กับ)\s?(?:วันที่)?\s?\d"
_OUTSIDE = pattern_of(
    rf"(?:(?P<before>(?:(?:จน)?ถึง\s?)?{_NO_UNIT}ก่อน)(?:หน้า|จะ)?(?:ถึง)?"
    rf"|(?:ตั้งแต่\s?)?{_NO_UNIT}หลัง(?:จาก)?)"
    rf"(?=\s?(?:วัน(?:ที่)?\s?)?(?:\d{{1,2}}(?!\d|{_MORE_DAYS})|พรุ่งนี้|มะรืน|{'|'.join(WEEKDAYS)}))"
)
"""A bound to which the day itself does not belong."""
_SEEN_FIRST = pattern_of("(?:(?<=ดู)|(?<=ขอ)|(?<=ถาม)|(?<=เช็ค)|(?<=เช็ก)|(?<=หน่อย))ก่อน")
"""`ขอดูก่อน วันที่ 9`: this is no bound."""
_UNTIL = pattern_of(rf"(?:ภายใน|ไม่เกิน|(?<!ถาม)(?<!พูด)(?<!หมาย)(?<!คิด)ถึง){_THE_DAY}")
_ENDS = pattern_of(rf"ถึง|{_NO_UNIT}ก่อน")
_BEGINS = pattern_of("ตั้งแต่|นับ(?:จาก|แต่)|(?<!ย้อน)หลัง")
_TO_MONTHS_END = pattern_of(rf"ถึงสิ้นเดือน(?:(?P<this>นี้)|(?!\s?(?:{ANY_MONTH}|หน้า|ถัดไป|ที่|ก่อน|\d)))")
_FROM_MONTHS_START = pattern_of(r"ตั้งแต่ต้นเดือน\s?(?:จน)?$")


def _span(first: date, last: date) -> dict[str, str]:
    """Returns the facts of these days; none where they end before they begin."""
    return {"f": first.isoformat(), "l": last.isoformat()} if first <= last else {}


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
