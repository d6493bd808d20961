"""Finds what else a question about progress names: a measure, months, a year, "this round"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.scope_edges import (
    SINCE_NEW_YEAR,
    closed_at,
    closed_place,
    going_on,
    left_out_place,
    new_year,
    since_place,
    without,
)
from handlers.understand.dates.date_mentions import MONTH_NAMED
from handlers.understand.dates.feasts import FEAST, feast_span
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from models.calendar import (
    BUDDHIST_YEARS,
    fiscal_year,
    fiscal_year_days,
    month_ends,
    period,
    quarter,
    quarter_number,
)

THIS, NEXT, LAST = "this", "next", "last"

_THIS, _LAST = "นี้|ปัจจุบัน|ล่าสุด", "ที่แล้ว|ก่อน(?:หน้า(?:นี้)?)?|ที่ผ่านมา"
_NEXT = "หน้า|ถัดไป|ต่อไป|ที่(?:กำลัง)?(?:จะ|ใกล้)(?:มา)?ถึง(?:นี้)?"
_NEARBY = rf"(?:(?P<this>{_THIS})|(?P<next>{_NEXT})|(?P<last>{_LAST}))"
_MEASURE = pattern_of(r"(?:มาตรา?การ|ยุทธศาสตร์)\s*(?:ข้อ)?(?:ที่)?\s*(?P<measure>[1-9]\d?)(?![\d.])")
_SPELLED = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "แรก": 1, "สุดท้าย": 4}
_QUARTER = pattern_of(
    rf"ไตรมาส(?:ที่)?\s*(?:(?P<quarter>[1-4])(?!\d)|(?P<spelled>{'|'.join(_SPELLED)})|{_NEARBY})"
    r"|(?<![A-Za-z0-9])Q\s?(?P<short>[1-4])(?!\d)",
    re.IGNORECASE,
)
_PERIOD = pattern_of(r"(?:รอบ\s*)?(?<!\d)(?P<months>6|9|12)\s*เดือน(?:แรก)?")
_HALF = pattern_of(r"(?:รอบ\s*)?ครึ่งปี(?P<half>แรก|หลัง)")
_COUNTED = "คน|ราย|ฉบับ|ชิ้น|ครั้ง|บาท|ล้าน|แสน|หมื่น|พัน|เปอร์|คะแนน|%"
_MONTH = pattern_of(
    rf"(?<!\d)(?<!\d\s)(?:รอบ)?(?:\s*เดือน)?\s*{MONTH_NAMED}"
    r"(?:\s*(?:[พค]\.?\s?ศ\.?|ปี)?\s*(?P<year>2[05]\d\d|[5-9]\d)"
    rf"(?!\d|\s?(?:{_COUNTED})))?",
    re.IGNORECASE,
)
_NO_YEAR = pattern_of(rf"\s*(?:[พค]\.?\s?ศ\.?|ปี)?\s*\d{{4}}(?!\d|\s?(?:{_COUNTED}))")
_THIS_MONTH = pattern_of(rf"เดือน{_NEARBY}")
_OF_SOMETHING = rf"{_COUNTED}|เรื่อง|วัน|เดือน|ปี|กิจกรรม|สำนัก|ข้อ"
_YEAR = pattern_of(
    r"ปี(?:งบประมาณ|งบฯ?)?\s*(?:[พค]\.?\s?ศ\.?\s*)?(?:(?P<year>2[05]\d\d)(?!\d)"
    rf"|(?<!ทั้งปี)(?<!ทั้งปี )(?P<short>6\d|7\d)(?![\d.,/:-]|\s?(?:{_OF_SOMETHING}))|{_NEARBY})"
)
"""A year of two figures too (`ปี 69`), but no number of something (`ทั้งปี 69 ฉบับ`)."""
_ROUND = pattern_of(rf"(?:รอบ|งวด|(?:คราว|ครั้ง)(?={_LAST}))(?:การส่ง|ส่ง)?{_NEARBY}")
_AS_OF_NOW = pattern_of(
    r"(?:(?:ข้อมูล)?ณ\s?(?:เวลา|วัน(?:ที่)?(?=ปัจจุบัน))?|จนถึง|มาถึง|ถึง(?=ตอนนี้|ปัจจุบัน))\s?(?:วันนี้|ตอนนี้|ขณะนี้|ปัจจุบัน(?:นี้)?)"
)
"""This is no round of today: everything is told as it is now."""
_JOINED = pattern_of(r"\s*(?:(?P<through>(?:จน|มา)?ถึง|[-–])|กับ|และ|แล้วก็|รวมกับ|รวมทั้ง|,)\s*(?:ของ)?")
_LISTED = pattern_of(rf"(?:{_JOINED.pattern}|\s*หรือ)?\s*")
"""What stands between months that are left out together."""
_COMPARES = pattern_of(r"เทียบ|ต่าง(?:กัน|จาก)|กว่า(?!\s?\d)|เพิ่มขึ้น|ลดลง|แยก(?:กัน|เป็น|ราย)?เดือน|แยกกัน")
_NEAR = 20
"""So many letters around two months may say that they are compared."""
_NOT = "ไม่ใช่"


Months = tuple[date, date]
Free = Callable[[re.Pattern[str]], Iterator[re.Match[str]]]
Reader = Callable[[re.Match[str], date], Months | None]
Found = tuple[re.Match[str], Months]


@dataclass(frozen=True)
class NamedScope:
    """What was named."""

    measure: int | None = None
    span: tuple[date, date] | None = None
    """The first and last day of some months."""
    nearby: str = ""
    """A round relative to today: THIS, NEXT, LAST or ""."""
    year: int | None = None
    """A fiscal year (B.E.)."""
    beside: tuple[date, date] | None = None
    """The months named second, if they are of the same kind (two halves, two quarters)."""
    whole: tuple[date, date] | None = None
    """From the first to the last day of all that are joined, that go on until today, or that are
    left: `ม.ค. กับ ก.พ.`, `ตั้งแต่ธันวา`, `ไม่เอาไตรมาส 1`; else `span`."""
    places: tuple[tuple[int, int], ...] = ()
    """The places of the text that name these, or that it is asked as of today. Months that are
    joined have one place, with what joins them."""
    amid: tuple[tuple[date, date], ...] = ()
    """Months that are to be left out of `whole` and lie amid its days."""
    edged: bool = False
    """`whole` goes on until today, or months are left out."""


@read_once
def read_scope(plain: str, today: date) -> NamedScope:
    """Returns what normalised text names; of two of a kind the first.

    It leaves out days and numbers.
    """
    taken = [(span.start, span.end) for span in arguments(plain)]

    def free(pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        return (m for m in pattern.finditer(plain) if not _meets(m.span(), taken))

    measure, nearby, named = (next(free(p), None) for p in (_MEASURE, _ROUND, _YEAR))
    if named and left_out_place(plain, named) is not None:
        named = None
    year = _year(named, today) if named else None
    within = today if year in (None, fiscal_year(today)) else quarter(year, 1)[0]
    every = _named_months(free, plain, within)
    if named and year and not every and _goes_on(plain, named, year, today):
        every, named, year = [(named, fiscal_year_days(year))], None, None
    out, spans = _left_out(plain, every)
    whole, joined, since = _going_on(plain, spans, today)
    apart = spans[1:2] if joined == 1 else []
    begin = since if since is not None or not spans else _tight(spans[0][0], plain)[0]
    months = [(begin, spans[joined - 1][0].end())] if begin is not None else []
    amid: tuple[Months, ...] = ()
    if out:
        base = whole or fiscal_year_days(fiscal_year(out[0].days[0][0]))
        whole, amid = without(base, (days for each in out for days in each.days))
        months += [each.place for each in out]
    now = _AS_OF_NOW.search(plain)
    matches = [measure, nearby, named, now, *(found for found, _ in apart)]
    return NamedScope(
        int(measure["measure"]) if measure else None,
        spans[0][1] if spans else whole,
        _which(nearby) if nearby else "",
        year,
        spans[1][1] if len(spans) > 1 else None,
        whole,
        tuple(sorted([*months, *(_tight(match, plain) for match in matches if match)])),
        amid,
        since is not None or bool(out),
    )


def _goes_on(plain: str, named: re.Match[str], year: int, today: date) -> bool:
    """Tells whether all since a year that is past is meant: `ตั้งแต่ปี 2568`."""
    return year < fiscal_year(today) and since_place(plain, named) is not None


def _going_on(plain: str, spans: list[Found], today: date) -> tuple[Months | None, int, int | None]:
    """Returns all days of the months, how many of these are joined, and where the words begin that
    let the only one go on until today, or close the figures at it; None for none."""
    whole, joined = _whole(plain, spans)
    if joined != 1:
        return whole, joined, None
    found, (first, last) = spans[0]
    if (since := since_place(plain, found)) is not None:
        return going_on(first, today), joined, since
    if (closed := closed_place(plain, found)) is not None:
        return closed_at(last), joined, closed
    return whole, joined, None


@dataclass(frozen=True)
class _LeftOut:
    """Months that are left out, and the place of the words that say so."""

    days: tuple[Months, ...]
    place: tuple[int, int]


def _left_out(plain: str, spans: list[Found]) -> tuple[list[_LeftOut], list[Found]]:
    """Returns the months that are left out, those that are listed together in one place, and the
    others."""
    out: list[_LeftOut] = []
    kept: list[Found] = []
    at = 0
    while at < len(spans):
        found = spans[at][0]
        start = left_out_place(plain, found)
        before: tuple[Months, ...] = ()
        if start is None and out and _LISTED.fullmatch(plain, out[-1].place[1], found.start()):
            last = out.pop()
            start, before = last.place[0], last.days
        if start is None:
            kept.append(spans[at])
            at += 1
            continue
        days, joined = _whole(plain, spans[at:])
        out.append(
            _LeftOut((*before, days or spans[at][1]), (start, spans[at + joined - 1][0].end()))
        )
        at += joined
    return out, kept


def _named_months(free: Free, plain: str, within: date) -> list[Found]:
    """Returns the months that are named in one way, and those named in another way to which `ถึง`
    joins them or that are left out: `ตุลาถึงเดือนที่แล้ว`, `ครึ่งปีแรก ไม่รวมธันวา มีนา`."""
    listed = [named for each in _SPANS if (named := _listed(free, each, within))]
    chosen = listed[0] if listed else []
    last: int | None = None  # where the one before ends that is left out
    for found in (each for others in listed[1:] for each in others):
        listed_behind = last is not None and _LISTED.fullmatch(plain, last, found[0].start())
        if left_out_place(plain, found[0]) is not None or listed_behind:
            last = found[0].end()
            chosen = sorted([*chosen, found], key=lambda each: each[0].start())
        elif any(_goes_through(plain, each[0], found[0]) for each in chosen):
            chosen = sorted([*chosen, found], key=lambda each: each[0].start())
    return chosen


def _goes_through(plain: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Tells whether `ถึง` joins the two, whichever stands first."""
    if other.start() < one.start():
        one, other = other, one
    joint = _JOINED.fullmatch(plain[one.end() : other.start()])
    return joint is not None and joint["through"] is not None


def _listed(free: Free, kind: tuple[re.Pattern[str], Reader], within: date) -> list[Found]:
    """Returns the months of one kind that are named, each once."""
    pattern, read = kind
    found: list[Found] = []
    for match in free(pattern):
        span = read(match, within)
        if span is not None and span not in (each for _, each in found):
            found.append((match, span))
    return found


def _whole(plain: str, spans: list[Found]) -> tuple[Months | None, int]:
    """Returns all days of the months that are joined, else those of the first, and how many of the
    months these are. `ถึง` joins two in their order; `กับ` joins only where none lie between."""
    if not spans:
        return None, 0
    days, joined = spans[0][1], 1
    for (one, first), (other, second) in pairwise(spans):
        joint = _JOINED.fullmatch(plain, one.end(), other.start())
        near = plain[max(0, one.start() - _NEAR) : other.end() + _NEAR]
        if joint is None or not joint["through"] and _COMPARES.search(near):
            break
        if joint["through"]:
            first, second = _in_order(one, first, other, second)
            together = first[0] < second[0]
            days = first if joined == 1 and together else days
        else:
            apart = max(days, second)[0] - min(days, second)[1]
            together = apart == timedelta(1)
        if not together:
            return spans[0][1], 1
        days, joined = (min(days[0], second[0]), max(days[1], second[1])), joined + 1
    return (spans[0][1], 1) if _NOT in plain else (days, joined)


def _in_order(
    one: re.Match[str], first: Months, other: re.Match[str], second: Months
) -> tuple[Months, Months]:
    """Returns two months, the second within a year after the first: who names one year, or none,
    means it so (`กันยายนถึงธันวาคม 2569`)."""
    of_names = all("m1" in each.re.groupindex for each in (one, other))
    if not of_names or one["year"] and other["year"]:
        return first, second
    start, end = first[0], second[0]
    if one["year"]:
        return first, _of_days(start.year + (end.month < start.month), end.month)
    return _of_days(end.year - (start.month > end.month), start.month), second


def scope_places(plain: str) -> Iterator[tuple[int, int]]:
    """Yields the places of a scope; they do not depend on today."""
    yield from read_scope(plain, date(2000, 1, 1)).places


def _meets(place: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in taken)


def _tight(match: re.Match[str], plain: str) -> tuple[int, int]:
    """Returns the place without the spaces before it."""
    start, end = match.span()
    return start + len(plain[start:end]) - len(plain[start:end].lstrip()), end


def _which(found: re.Match[str]) -> str:
    return next(name for name in (THIS, NEXT, LAST) if found[name])


_STEP = {THIS: 0, NEXT: 1, LAST: -1}


def _year(found: re.Match[str], today: date) -> int:
    if typed := found["short"] or found["year"]:
        return _buddhist(typed)
    return fiscal_year(today) + _STEP[_which(found)]


def _buddhist(typed: str) -> int:
    """Returns a typed year as one of the Buddhist era: `2570`, `70` and `2027` are the same."""
    year = int(typed) if len(typed) > 2 else 2500 + int(typed)
    return year if year >= 2500 else year + BUDDHIST_YEARS


def _quarter(found: re.Match[str], today: date) -> tuple[date, date]:
    year, digit = fiscal_year(today), found["quarter"] or found["short"]
    if digit or found["spelled"]:
        return quarter(year, int(digit) if digit else _SPELLED[found["spelled"]])
    turn, place = divmod(quarter_number(today) - 1 + _STEP[_which(found)], 4)
    return quarter(year + turn, place + 1)


def _period(found: re.Match[str], today: date) -> tuple[date, date]:
    return period(fiscal_year(today), int(found["months"]))


def _half(found: re.Match[str], today: date) -> tuple[date, date]:
    year = fiscal_year(today)
    first, second = (1, 2) if found["half"] == "แรก" else (3, 4)
    return quarter(year, first)[0], quarter(year, second)[1]


def _month(found: re.Match[str], today: date) -> Months | None:
    """Returns the month in the present fiscal year, unless a year is named; None for a month since
    which things go on in a year that cannot be."""
    month = next(n for n in range(1, 13) if found[f"m{n}"])
    if not found["year"]:
        plain = found.string
        if _NO_YEAR.match(plain, found.end()) and since_place(plain, found) is not None:
            return None
        return _of_month(fiscal_year(today), month)
    return _of_days(_buddhist(found["year"]) - BUDDHIST_YEARS, month)


def _of_days(year: int, month: int) -> tuple[date, date]:
    """Returns the days of a month of the calendar's year (A.D.)."""
    return _of_month(fiscal_year(date(year, month, 1)), month)


def _this_month(found: re.Match[str], today: date) -> tuple[date, date]:
    turn, place = divmod((today.month + 2) % 12 + _STEP[_which(found)], 12)
    return _of_month(fiscal_year(today) + turn, (place + 9) % 12 + 1)


def _of_month(year: int, month: int) -> tuple[date, date]:
    last = month_ends(year)[(month + 2) % 12]
    return last.replace(day=1), last


_SPANS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (SINCE_NEW_YEAR, new_year),
    (_QUARTER, _quarter),
    (_PERIOD, _period),
    (_HALF, _half),
    (_THIS_MONTH, _this_month),
    (_MONTH, _month),
    (FEAST, feast_span),
)
