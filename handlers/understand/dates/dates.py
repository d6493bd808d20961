"""Reads one date, several or a range as people write them, and writes dates as the office does.

`today` is a date of Asia/Bangkok.
"""

from calendar import monthrange
from datetime import date, datetime, timedelta

from handlers.understand.dates.date_mentions import MONTHS, SHORT_MONTHS, Mention, find_mentions
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import BANGKOK, BUDDHIST_YEARS, fiscal_year, office_day, year_of_month

DATE_HINT = "พิมพ์วันที่พร้อมเดือน เช่น 20 มีนาคม หรือ 20/3"
RANGE_HINT = "พิมพ์วันเริ่มและวันสิ้นสุด เช่น 5-9 มี.ค. หรือ 28 ก.พ. - 3 มี.ค."
_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_LONGEST = timedelta(days=366)
_LISTED = 62
_NEAR_YEARS = 20
_EDGE_DAYS = 45

_TO = pattern_of(r"\s*(?:[-–—~]|(?:จน)?ถึง(?:วันที่|วัน)?)\s*(?:วัน\S{2,9}ที่\s*)?")
_DAY = timedelta(days=1)


def read_date(text: str, today: date) -> date:
    """Returns the one day named in the text.

    A year over 2400 is B.E. Two digits are B.E. (66 is 2566) unless only the C.E. year is near.
    Years lie within 20 of today's. Without a year it is the day in the present fiscal year (1
    October to 30 September), or the same day in the year before or after if that is at most 45 days
    from today. Raises Unclear for no day, for two, and for a day that is not in the calendar.
    """
    days = read_dates(text, today)
    if len(set(days)) != 1:
        raise Unclear(DATE_HINT)
    return days[0]


def read_dates(text: str, today: date) -> list[date]:
    """Returns every day named, in the order of the text, each day of a range, 1 to 62 days.

    `5, 6 และ 9 มี.ค. 67`, `20 มี.ค. กับ 7 เม.ย.`. Raises Unclear as `read_date` does.
    """
    days = find_dates(text, today)
    if not days:
        raise Unclear(DATE_HINT)
    return days


def find_dates(text: str, today: date) -> list[date]:
    """Works like `read_dates` in a longer line; returns no days if none is named."""
    days = [
        first + n * _DAY
        for first, last in _spans(normalise(text), today)
        for n in range(min((last - first).days, _LISTED) + 1)
    ]
    if len(days) > _LISTED:
        raise Unclear(DATE_HINT)
    return days


def one_date(text: str, today: date) -> date | None:
    """Returns the only date that a text names; None if it names none, several or an impossible
    one."""
    try:
        named = set(find_dates(text, today))
    except Unclear:
        return None
    return named.pop() if len(named) == 1 else None


def read_range(text: str, today: date) -> tuple[date, date]:
    """Returns the first and the last day: `5-9 มี.ค.`, `28 ก.พ. - 3 มี.ค. 67`, or one day twice.

    A year on one side holds for the other, also across the new year. Raises Unclear if the text
    names no range or two, ends before it begins, or is over 366 days.
    """
    spans = set(_spans(normalise(text), today, RANGE_HINT))
    if len(spans) != 1:
        raise Unclear(RANGE_HINT)
    return spans.pop()


def thai_date(day: date) -> str:
    """Returns `20 มีนาคม 2567`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_YEARS}"


def weekday(day: date) -> str:
    """Returns `วันจันทร์ที่`, to stand before the date."""
    return f"วัน{_WEEKDAYS[day.weekday()]}ที่"


def short_date(day: date) -> str:
    """Returns `20 มี.ค. 67`."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {(day.year + BUDDHIST_YEARS) % 100:02d}"


def thai_moment(at: datetime) -> str:
    """`20 มีนาคม 2570 เวลา 08.30 น.` in Bangkok."""
    return f"{thai_date(office_day(at))} เวลา {at.astimezone(BANGKOK):%H.%M} น."


def nearness(due: date, today: date) -> str:
    """`อีก 7 วัน`, `ครบกำหนดวันนี้`, `เลยกำหนด 3 วัน`."""
    days = (due - today).days
    if days == 0:
        return "ครบกำหนดวันนี้"
    return f"อีก {days:,} วัน" if days > 0 else f"เลยกำหนด {-days:,} วัน"


def thai_span(first: date, last: date) -> str:
    """Returns `5 มีนาคม 2570 ถึง 9 มีนาคม 2570`, or one day."""
    return thai_date(first) if first == last else f"{thai_date(first)} ถึง {thai_date(last)}"


def short_span(first: date, last: date) -> str:
    """Returns `5 มี.ค. 70 – 9 มี.ค. 70`, or one day."""
    return short_date(first) if first == last else f"{short_date(first)} – {short_date(last)}"


def span_on_button(first: date, last: date) -> str:
    """Returns `5-9 มี.ค. 70`, `30 มี.ค.-2 เม.ย. 70`, `30/12/2570-5/1/2571` or one day: few enough
    letters for a button."""
    if first == last:
        return short_date(first)
    if first.year != last.year:
        days = (f"{day.day}/{day.month}/{day.year + BUDDHIST_YEARS}" for day in (first, last))
        return "-".join(days)
    month = "" if first.month == last.month else f" {SHORT_MONTHS[first.month - 1]}"
    return f"{first.day}{month}-{short_date(last)}"


def _spans(plain: str, today: date, hint: str = DATE_HINT) -> list[tuple[date, date]]:
    mentions = find_mentions(plain, today, hint)
    spans, at = [], 0
    while at < len(mentions):
        joined = at + 1 < len(mentions) and _joined(plain, mentions[at], mentions[at + 1])
        if joined:
            spans.append(_between(mentions[at], mentions[at + 1], today, hint))
        else:
            spans.append(_alone(mentions[at], today, hint))
        at += 2 if joined else 1
    return spans


def _joined(plain: str, first: Mention, second: Mention) -> bool:
    return _TO.fullmatch(plain[first.end : second.start]) is not None


def _alone(mention: Mention, today: date, hint: str) -> tuple[date, date]:
    last = _resolve_year(mention.last, mention.month, mention.year, today, hint)
    first = _day(last.year, mention.month, mention.first, hint)
    _check_weekday(mention, first, hint, until=last)
    return _ordered(first, last, hint)


def _between(first: Mention, second: Mention, today: date, hint: str) -> tuple[date, date]:
    if first.first != first.last or second.first != second.last:
        raise Unclear(hint)
    if second.year is None:
        start = _resolve_year(first.last, first.month, first.year, today, hint)
        end = _day(start.year, second.month, second.last, hint)
        if end < start and _turns_the_year(first, second):
            end = _day(start.year + 1, second.month, second.last, hint)
    else:
        end = _resolve_year(second.last, second.month, second.year, today, hint)
        given = first.year if first.year is not None else end.year
        start = _resolve_year(first.last, first.month, given, today, hint)
        if first.year is None and start > end and _turns_the_year(first, second):
            start = _day(end.year - 1, first.month, first.last, hint)
    _check_weekday(first, start, hint)
    _check_weekday(second, end, hint)
    return _ordered(start, end, hint)


def _turns_the_year(first: Mention, second: Mention) -> bool:
    return first.month > second.month


def _ordered(start: date, end: date, hint: str) -> tuple[date, date]:
    if start > end or end - start > _LONGEST:
        raise Unclear(hint)
    return start, end


def _check_weekday(mention: Mention, day: date, hint: str, until: date | None = None) -> None:
    """Raises Unclear where the day is another weekday than is said. until: the last day of a
    mention that is read as a whole; then the wordings that may be meant are given."""
    if mention.weekday is not None and mention.weekday != day.weekday():
        raise Unclear(hint) if until is None else another_weekday(day, mention.weekday, until)


def another_weekday(day: date, said: int, until: date | None = None) -> Unclear:
    """Returns what says that the day is another weekday than is said, with that day and the nearest
    one of the weekday, each until the last one where there are several."""
    other = day + timedelta((said - day.weekday() + 3) % 7 - 3)
    told = _IS_ANOTHER.format(short_date(day), _WEEKDAYS[day.weekday()], _WEEKDAYS[said])
    if until is None or until == day:
        likely = [short_date(each) for each in (day, other)]
    else:
        likely = [span_on_button(each, until) for each in (day, other) if each <= until]
    return Unclear(f"{told} {_CHECK}", likely, wrong=told)


_IS_ANOTHER = "{} เป็นวัน{} ไม่ใช่วัน{}"
_CHECK = "กรุณาตรวจอีกครั้ง"


def _day(year: int, month: int, day: int, hint: str) -> date:
    """Returns the day. Raises Unclear, with the last day of the month where only that is too
    short."""
    found = _maybe(year, month, day)
    if found is not None:
        return found
    if not 1 <= month <= _MONTHS_A_YEAR or not 1 <= day <= _LONGEST_MONTH:
        raise Unclear(hint)
    last = date(year, month, monthrange(year, month)[1])
    told = _TOO_SHORT.format(MONTHS[month - 1], year + BUDDHIST_YEARS, last.day)
    raise Unclear(f"{told} {_CHECK}", [short_date(last)], wrong=told)


_MONTHS_A_YEAR, _LONGEST_MONTH = 12, 31
_TOO_SHORT = "{} {} มี {} วัน"


# -- which year is meant: both eras, two digits, or none -----------------------------------------


def _resolve_year(day: int, month: int, year: int | None, today: date, hint: str) -> date:
    """Returns the day meant. year: as typed (four digits of either era, two digits, or None).

    Raises Unclear for a day that is not in the calendar and for a year more than 20 from today's.
    """
    if year is None:
        return _nearest(day, month, today, hint)
    near = [y for y in common_eras(year) if abs(y - today.year) <= _NEAR_YEARS]
    if not near:
        raise Unclear(_FAR_YEAR.format(year))
    if len(near) != 1:
        raise Unclear(hint)
    return _day(near[0], month, day, hint)


_FAR_YEAR = "ปี {} ห่างจากปีนี้มากเกินไป กรุณาตรวจปี พ.ศ. แล้วพิมพ์ใหม่"


def common_eras(year: int) -> tuple[int, ...]:
    """Returns the year, or the two years, of the common era that a typed year may mean."""
    if year >= 100:
        return (year - BUDDHIST_YEARS if year > 2400 else year,)
    return (2500 + year - BUDDHIST_YEARS, 2000 + year)


def _nearest(day: int, month: int, today: date, hint: str) -> date:
    chosen = _day(year_of_month(fiscal_year(today), month), month, day, hint)
    # Early in October "20 กันยา" means last month, in the fiscal year that has just ended.
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
