"""Reads days as people say them from today: `ศุกร์ที่แล้ว`, `2 วันก่อน`, `สิ้นเดือน`, `วันที่ 5 เดือนที่แล้ว`.

Each is written out as a whole date, and dates.py reads the rest. Where two days may be meant,
both are named (`Unclear.meant`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import partial
from typing import Protocol, TypeVar

from handlers.understand.dates.clock_words import clocks_written
from handlers.understand.dates.date_mentions import MONTH_NAMED, MONTHS, mention_spans
from handlers.understand.dates.dates import (
    DATE_HINT,
    RANGE_HINT,
    find_dates,
    read_date,
    read_range,
    short_date,
    short_span,
)
from handlers.understand.dates.day_wordings import in_known_words, of_days_alone, without_reason
from handlers.understand.dates.month_days import CountedFrom, in_figures
from handlers.understand.dates.week_spans import both_of_one_week
from handlers.understand.numbers.number_words import WORD, words_value
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS

Said = TypeVar("Said")


class Reads(Protocol):
    """Returns the day that a phrase says, written out."""

    def __call__(self, found: re.Match[str], calendar: Calendar) -> str: ...


class Toward(Enum):
    """On which side of today the day lies."""

    PAST = "past"
    COMING = "coming"


@dataclass(frozen=True)
class Calendar:
    """What the words count from."""

    today: date
    toward: Toward
    month_of: date | None = None
    """A day of the month that is meant if none is named; today without it."""

    @property
    def near(self) -> date:
        return self.month_of or self.today

    @property
    def counted(self) -> CountedFrom:
        past = self.toward is Toward.PAST
        return CountedFrom(self.today, self.near, self.month_of, past)


_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_NEAR_DAYS = 62
_LONG = 32
_NUMBER = rf"(?:\d{{1,3}}|(?:{WORD})+)"
_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
# อาทิตย์ alone is a week.
_WEEKDAY = rf"(?:วัน\s*)?(?P<day>{'|'.join(_WEEKDAYS[:6])})(?:บดี)?+"
_WEEKDAY = rf"(?:{_WEEKDAY}|วัน(?P<sunday>อาทิตย์))"
_SLIPS = {"จัน": "จันทร์", "อังคาน": "อังคาร", "พฤหัด": "พฤหัส", "ศุก": "ศุกร์", "สุกร์": "ศุกร์", "เสา": "เสาร์"}
_SLIPPED_DAY = re.compile(
    rf"(?:(?<![ก-๎])|(?<=วัน))(?:{'|'.join(_SLIPS)})(?=\s*(?:นี้|หน้า|ที่|ถัดไป|ก่อน|หน่้า|ค่ะ|ครับ|ถึง|-|$))"
)
_BEFORE, _THIS, _NEXT = "(?:ที่แล้ว|ที่ผ่านมา|ก่อน|ที่แลว)", "นี้", "(?:หน้า|ถัดไป)"
_WHICH = rf"(?P<which>{_BEFORE}|{_THIS}|{_NEXT})"
_ANY_MONTH = re.sub(r"\?P<m\d+>", "?:", MONTH_NAMED)
_TIME = r"(?:\s*(?:ตอน|ช่วง)?(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|ดึก)(?!นี้))?"

_ONE_UNIT = re.compile(
    r"(?<!ที่)(สัปดาห์|อาทิตย์|เดือน|วัน)\s*(?:นึง|หนึ่ง|เดียว)(?!\s*(?:วัน|เดือน|สัปดาห์|อาทิตย์))"
)
_AFTER_WEEKDAY = "|".join(f"(?<={day}ที่)" for day in (*_WEEKDAYS, "พฤหัสบดี"))
_COUNTED_DAY = re.compile(
    rf"(?:(?<=วันที่)|(?<=วันที่ )|(?<=ตั้งแต่)|(?<=เริ่ม)|(?<=จาก)|(?<=รอบ)|(?<=เป็น)|(?<=ลา)|(?<![ก-๎]))"
    rf"(?P<said>(?:{WORD})+)"
    rf"(?=\s*(?:(?:ถึง|-|กับ|และ)\s*(?:วันที่)?\s*(?:\d{{1,2}}|(?:{WORD})+)\s*)?(?:เดือน)?(?:{_ANY_MONTH}))"
    rf"|(?:(?<=วันที่)|(?<=วันที่ )|{_AFTER_WEEKDAY})(?P<named>(?:{WORD})+)(?!\s*วัน)"
    rf"|(?<=ถึง)(?P<to>(?:{WORD})+)(?=\s*(?:{_ANY_MONTH})|\s*(?:นี้)?\s*(?:ค่ะ|คะ|ครับ|นะ)*$)"
)
_AGO = re.compile(
    rf"(?:เมื่อ)?\s*(?P<n>{_NUMBER})\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)\s*(?:ก่อน|ที่แล้ว|ที่ผ่านมา|มาแล้ว)"
)
_BEFORE_NOW = re.compile(
    rf"(?:ก่อนหน้านี้|ย้อน(?:หลัง)?ไป)\s*(?P<n>{_NUMBER})\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)(?!\s*ก่อน)"
)
_EARLIER = re.compile(r"(?:เมื่อ)?วานซืน(?:นี้)?")
_NIGHT = re.compile(
    rf"เมื่อคืน(?:วาน)?(?:นี้)?|เมื่อวาน(?:นี้)?{_TIME}|(?:เย็น|เช้า|บ่าย|ค่ำ|คืน)วาน(?:นี้)?|(?<!เมื่อ)วาน(?:นี้|เย็น|เช้า|บ่าย)"
)
_NOW = re.compile(r"เมื่อ(?:เช้า|สาย|เที่ยง|บ่าย|กี้|กี๊|ตะกี้|ครู่|สักครู่)(?:นี้)?(?:เอง)?|ตะกี้(?:นี้)?(?:เอง)?")
_OF_WEEK = re.compile(rf"{_WEEKDAY}\s*(?:ของ|ใน)?\s*(?:สัปดาห์|(?<!วัน)อาทิตย์)\s*{_WHICH}")
_WEEKS_DAY = re.compile(
    rf"(?:สัปดาห์|(?<!วัน)อาทิตย์)\s*{_WHICH}\s*(?:ของ|ใน)?\s*(?:ตอน)?{_WEEKDAY}(?!\s*ที่?\s*\d)"
)
_NAMED_DAY = re.compile(
    rf"{_WEEKDAY}\s*(?:(?:{_WHICH}|(?P<soon>ที่จะถึง(?:นี้)?))(?!\s*(?:วัน)?(?:ที่\s*\d|\d{{1,2}}\s*(?:{_ANY_MONTH}|/)))"
    rf"|(?!{_BEFORE}|{_THIS}|{_NEXT}|ที่จะถึง|\s*(?:ที่)?\s*\d))(?!\s*(?:สัปดาห์|อาทิตย์))"
)
"""`พุธหน้า 9 โมง` names a day, `พุธหน้า 10 มีนา` is named by its date."""
_MONTHS_DAY = re.compile(rf"เดือน\s*{_WHICH}\s*(?:วันที่|ที่)\s*(?P<number>\d{{1,2}})(?!\d)")
_RIGHT_UNTIL = re.compile(r"(?<=[\d.])\s*ยัน\s*(?=\d|วัน)")
_MONTH_FIRST = re.compile(
    rf"(?:ของ)?(?:เดือน)?\s*(?P<month>{_ANY_MONTH})\s*(?:ค่ะ|คะ|ครับ|นะ)*\s*วันที่\s*(?P<number>\d{{1,2}}|(?:{WORD})+)(?![\d/.])"
)
_OF_MONTH = re.compile(rf"(?<=\d)\s*(?:ของ)?\s*เดือน\s*{_WHICH}")
_MONTHS_END = re.compile(rf"สิ้น\s*(?:เดือน)?\s*(?:{_WHICH}|(?P<month>{_ANY_MONTH}))|สิ้นเดือน")
_YEARS_END = re.compile(rf"สิ้นปี\s*{_WHICH}?")
_MONTHS_START = re.compile(rf"ต้นเดือน\s*{_WHICH}?")
_BARE_DAY = re.compile(
    rf"(?:{_WEEKDAY}\s*(?:ที่)?|วันที่)\s*"
    r"(?P<number>\d{1,2})(?!\s*[-/.]?\s*\d)"
    rf"(?!\s*(?:(?:ถึง|-|–|กับ|และ|,|หรือ)\s*(?:วันที่)?\s*\d|(?:เดือน)?\s*(?:{_ANY_MONTH})|เดือน))"
    r"(?:\s*(?:ที่ผ่านมา|นี้))?"
)
_BARE_DAYS = re.compile(
    r"(?:วันที่\s*)?(?P<first>\d{1,2})\s*(?:จน)?(?:ถึง|-|–)\s*(?:วันที่\s*)?(?P<last>\d{1,2})(?:\s*นี้)?"
)
_ONLY_DAY = re.compile(r"(?:ที่\s*)?(?P<number>\d{1,2})(?:\s*(?:ที่ผ่านมา|ที่แล้ว|นี้))?")
_DOUBT = re.compile("ไม่แน่ใจ|น่าจะ|คิดว่า|มั้ง|ประมาณ|ราวๆ|อาจจะ|แถวๆ|(?:ต้น|กลาง|ปลาย)(?:สัปดาห์|อาทิตย์)")
_AWAY_UNTIL = re.compile("กลับ(?:มา|เข้า|ถึง)")
_THESE_DAYS = re.compile(rf"(?:ขอ|จะ|ลา|ไม่อยู่|หยุด|\s)*(?P<n>{_NUMBER})\s*วันนี้(?:ค่ะ|ครับ|\s)*")
_AWAY = re.compile(r"^(?:(?:จะ|ขอ)*(?:ไม่อยู่|ไม่เข้า(?:มา|งาน)?|หยุด)\s*)+")
_SINCE = re.compile("ตั้งแต่|เริ่ม|เป็นต้นไป|นับจาก")
_LEADS = re.compile(
    r"^(?:เมื่อ(?!วาน|คืน|เช้า|สาย|เที่ยง|บ่าย|กี้|กี๊|ตะกี้|ครู่|สัก)"
    r"|เป็น|ไป|ขอ|ลา|คือ|ก็|\s)+"
)
_HALF_DAY = re.compile(r"ครึ่งวัน\s*(?:เช้า|บ่าย|แรก|หลัง)?")
_WHOLE_WEEK = re.compile(
    r"(?:ทั้ง|ตลอด)?\s*(?:สัปดาห์|(?<!วัน)อาทิตย์)\s*(?P<which>นี้|หน้า)(?:\s*ทั้ง(?:สัปดาห์|อาทิตย์))?"
)
_WHOLE_MONTH = re.compile(
    r"(?:ทั้ง|ตลอด)\s*เดือน\s*(?P<which>นี้|หน้า)|เดือน\s*(?P<next>นี้|หน้า)\s*(?:ทั้ง|ตลอด(?:ทั้ง)?)เดือน"
)
_DIGIT = re.compile(r"\d")
_UNTIL = re.compile(r"(?:จน)?ถึง\s*(?:วัน\s*(?:ที่)?\s*)?$")
_FIGURES = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


def read_day_said(text: str, calendar: Calendar) -> date:
    """Returns the one day that is named, also as people say it; raises Unclear."""
    return read_alone(text, calendar, partial(_day_in, calendar=calendar))


def _day_in(text: str, calendar: Calendar) -> date:
    whole = written_out(text, calendar)
    day = read_date(whole, calendar.today)
    if in_doubt(whole):
        raise Unclear(DATE_HINT, (short_date(day),))
    return day


def read_alone(text: str, calendar: Calendar, reads: Callable[[str], Said]) -> Said:
    """Reads words that answer with days and nothing else: without their reason, or else with it.

    reads: gets the words with more days in figures, and raises Unclear.
    """
    plain = _AWAY.sub("", one_unit(text))
    without, whole = (of_days_alone(each) for each in (without_reason(plain), plain))
    try:
        return reads(_in_figures(without, calendar))
    except Unclear:
        if without == whole:
            raise
        return reads(_in_figures(whole, calendar))


def _in_figures(plain: str, calendar: Calendar) -> str:
    return in_figures(_COUNTED_DAY.sub(_in_digits, plain), calendar.counted)


def read_days_said(text: str, calendar: Calendar) -> tuple[date, date]:
    """Returns the first and the last day, also as people say them; raises Unclear.

    Without a first day (`ถึงพุธหน้า`) it is today. Days in a row (`พรุ่งนี้กับมะรืน`) are one range.
    """
    these = _THESE_DAYS.fullmatch(one_unit(text))
    number = counted(these["n"]) if these is not None else None
    if number is not None and 2 <= number < _LONG:  # today is one of them, or not
        last = calendar.today + (number - 1) * _DAY
        raise Unclear(RANGE_HINT, (short_span(calendar.today, last),))
    return read_alone(text, calendar, partial(_days_in, calendar=calendar))


def _days_in(text: str, calendar: Calendar) -> tuple[date, date]:
    today, half = calendar.today, _HALF_DAY.search(normalise(text))
    whole = _HALF_DAY.sub(" ", written_out(text, calendar))
    whole = _WHOLE_MONTH.sub(lambda found: _month_span(found, today), whole)
    whole = _WHOLE_WEEK.sub(lambda found: _week_span(found, today), whole)
    first, last = _range(whole, today, half is not None)
    if first == last and _until(whole, today):
        first = today
    one = first == last and (_SINCE.search(whole) or _AWAY_UNTIL.search(whole))
    if first > last or in_doubt(normalise(text)) or one:
        raise Unclear(RANGE_HINT, (short_span(first, last),) if first <= last else ())
    return first, last


def _range(whole: str, today: date, half: bool) -> tuple[date, date]:
    """Returns a range, or days in a row; half: of half a day without a date today is likely."""
    try:
        return read_range(whole, today)
    except Unclear as unclear:
        try:
            days = sorted(set(find_dates(whole, today)))
        except Unclear:
            raise unclear from None
        if half and not days:
            raise Unclear(RANGE_HINT, (short_date(today),)) from unclear
        if not days or (days[-1] - days[0]).days != len(days) - 1:
            raise
        return days[0], days[-1]


def written_out(text: str, calendar: Calendar) -> str:
    """Returns the normalised words with each day that is said from today as `26/2/2027`.

    Raises Unclear where two days may be meant.
    """
    plain = _LEADS.sub("", clocks_written(in_known_words(one_unit(text))))
    plain = _SLIPPED_DAY.sub(lambda found: _SLIPS[found[0]], plain)
    plain = both_of_one_week(plain)
    plain = _RIGHT_UNTIL.sub(" ถึง ", plain)
    plain = _MONTH_FIRST.sub(r"\g<number> \g<month>", plain)
    plain = _COUNTED_DAY.sub(_in_digits, plain)
    for pattern, reads in _READERS:
        plain = pattern.sub(partial(reads, calendar=calendar), plain)
    return _bare(plain, calendar)


def one_unit(text: str) -> str:
    """Returns the normalised words with `อาทิตย์นึง` as `1 อาทิตย์`."""
    return _ONE_UNIT.sub(r"1 \1", normalise(text))


def in_doubt(text: str) -> bool:
    """Tells whether the words say that the day is not sure."""
    return _DOUBT.search(text) is not None


def figures(day: date) -> str:
    """Returns `26/2/2027`, apart from the words around it."""
    return f" {day.day}/{day.month}/{day.year} "


def counted(number: str) -> int | None:
    """Returns the whole number of these digits or number words."""
    if number.isdigit():
        return int(number)
    value = words_value(number)
    return int(value) if value is not None and value == int(value) else None


# -- one way of saying a day each ----------------------------------------------------------------


def _in_digits(found: re.Match[str]) -> str:
    value = counted(found["said"] or found["named"] or found["to"])
    return str(value) if value is not None and 1 <= value <= 31 else found[0]


def _ago(found: re.Match[str], calendar: Calendar) -> str:
    number = counted(found["n"])
    if number is None or not 0 < number < 400:
        raise Unclear(DATE_HINT)
    return figures(calendar.today - number * (_DAY if found["unit"] == "วัน" else _WEEK))


def _back(found: re.Match[str], calendar: Calendar) -> str:
    number = 2 if "ซืน" in found[0] else 1 if "คืน" in found[0] or "วาน" in found[0] else 0
    return figures(calendar.today - number * _DAY)


def _weekday(found: re.Match[str]) -> int:
    return 6 if found["sunday"] else _WEEKDAYS.index(found["day"])


def _steps(which: str | None) -> int:
    """Returns -1, 0 or 1 for the one before, this one, the next one."""
    return 0 if which in (None, "นี้") else 1 if which in ("หน้า", "ถัดไป") else -1


def _of_week(found: re.Match[str], calendar: Calendar) -> str:
    monday = calendar.today - calendar.today.weekday() * _DAY
    return figures(monday + _steps(found["which"]) * _WEEK + _weekday(found) * _DAY)


def _named_day(found: re.Match[str], calendar: Calendar) -> str:
    """`ศุกร์ที่แล้ว` on a Saturday may be yesterday, or in the week before: both are named."""
    today, wanted, which = calendar.today, _weekday(found), found["which"]
    back = (today.weekday() - wanted) % 7
    this_week = today + (wanted - today.weekday()) * _DAY
    if which == "ที่ผ่านมา" or (which is None and calendar.toward is Toward.PAST and back):
        return figures(today - (back or 7) * _DAY)
    if _steps(which) < 0:
        return _one_of(this_week - _WEEK, this_week if this_week < today else None)
    if _steps(which) > 0:
        return figures(this_week + _WEEK)
    if which == "นี้":
        return figures(this_week)
    ahead = today + (-back % 7) * _DAY
    if back:
        return figures(ahead)
    return _one_of(today, today - _WEEK if calendar.toward is Toward.PAST else today + _WEEK)


def _one_of(day: date, other: date | None) -> str:
    if other is None:
        return figures(day)
    raise Unclear(DATE_HINT, [short_date(each) for each in (day, other)])


def _month(which: str | None, near: date) -> tuple[int, int]:
    """Returns the year (C.E.) and the month: the one before, this one or the next one."""
    month = near.year * 12 + near.month - 1 + _steps(which)
    return month // 12, month % 12 + 1


def _of_month(found: re.Match[str], calendar: Calendar) -> str:
    year, month = _month(found["which"], calendar.today)
    return f" {MONTHS[month - 1]} {year + BUDDHIST_YEARS} "


def _months_day(found: re.Match[str], calendar: Calendar) -> str:
    return f" {found['number']}{_of_month(found, calendar)}"


def _end_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - _DAY


def _months_end(found: re.Match[str], calendar: Calendar) -> str:
    if found["month"]:
        first = read_date(f"1 {found['month']}", calendar.today)
        return figures(_end_of(first.year, first.month))
    if found["which"] is None and calendar.toward is Toward.PAST:
        raise Unclear(DATE_HINT, (short_date(calendar.today.replace(day=1) - _DAY),))
    near = calendar.today if found["which"] else calendar.near
    return figures(_end_of(*_month(found["which"], near)))


def _years_end(found: re.Match[str], calendar: Calendar) -> str:
    """The year of the calendar or of the budget may be meant."""
    year = calendar.today.year + _steps(found["which"])
    if found["which"] is None and calendar.toward is Toward.PAST:
        year -= 1
    raise Unclear(DATE_HINT, (short_date(date(year, 12, 31)), short_date(date(year, 9, 30))))


def _months_start(found: re.Match[str], calendar: Calendar) -> str:
    first = date(*_month(found["which"], calendar.near), 1)
    fits = first <= calendar.today if calendar.toward is Toward.PAST else first >= calendar.today
    raise Unclear(DATE_HINT, (short_date(first),) if fits else ())


_READERS: tuple[tuple[re.Pattern[str], Reads], ...] = (
    (_AGO, _ago),
    (_BEFORE_NOW, _ago),
    (_EARLIER, _back),
    (_NIGHT, _back),
    (_NOW, _back),
    (_WEEKS_DAY, _of_week),
    (_OF_WEEK, _of_week),
    (_NAMED_DAY, _named_day),
    (_MONTHS_DAY, _months_day),
    (_OF_MONTH, _of_month),
    (_YEARS_END, _years_end),
    (_MONTHS_START, _months_start),
    (_MONTHS_END, _months_end),
)


# -- days without a month, and whole weeks -------------------------------------------------------


def _bare(plain: str, calendar: Calendar) -> str:
    """Gives its month to a day without one; a number alone may be something else."""
    found = _BARE_DAYS.fullmatch(plain.strip())
    if found is not None:
        first = _nearest(int(found["first"]), calendar)
        last = _nearest(int(found["last"]), Calendar(first, Toward.COMING))
        return f"{figures(first)}ถึง{figures(last)}"
    only = _ONLY_DAY.fullmatch(plain.strip())
    if only is not None:
        raise Unclear(DATE_HINT, (short_date(_nearest(int(only["number"]), calendar)),))
    dated = mention_spans(plain)

    def with_month(named: re.Match[str]) -> str:
        at = named.start("number")
        whole = any(start <= at < end for start, end in dated)
        return named[0] if whole else _bare_day(named, calendar)

    return _BARE_DAY.sub(with_month, plain)


def _bare_day(found: re.Match[str], calendar: Calendar) -> str:
    """Where that day of `month_of`'s month is over, both months may be meant."""
    number = int(found["number"])
    weekday = _weekday(found) if found["day"] or found["sunday"] else None
    day = _nearest(number, calendar, weekday)
    if calendar.month_of is None or weekday is not None or day.month == calendar.month_of.month:
        return figures(day)
    earlier = _nearest(number, Calendar(calendar.today, Toward.COMING))
    return _one_of(day, earlier if earlier != day else None)


def _nearest(number: int, calendar: Calendar, weekday: int | None = None) -> date:
    """Returns the next such day, or the last one; raises Unclear if none is near."""
    step = 1 if calendar.toward is Toward.COMING else -1
    for away in range(_NEAR_DAYS):
        day = calendar.near + step * away * _DAY
        if day.day == number and weekday in (None, day.weekday()):
            return day
    raise Unclear(DATE_HINT)


def _week_span(found: re.Match[str], today: date) -> str:
    """From Monday, or today, to Friday."""
    monday = today - today.weekday() * _DAY + _steps(found["which"]) * _WEEK
    first, last = max(monday, today), monday + 4 * _DAY
    return f"{figures(first)}ถึง{figures(last)}" if first <= last else found[0]


def _month_span(found: re.Match[str], today: date) -> str:
    year, month = _month(found["which"] or found["next"], today)
    return f"{figures(max(date(year, month, 1), today))}ถึง{figures(_end_of(year, month))}"


def _until(whole: str, today: date) -> bool:
    """Tells whether the words say only to when: `ถึงพุธหน้า`."""
    found = _FIGURES.search(whole)
    at = found.start() if found else next(iter(_mentioned(whole)), None)
    before = whole[:at]
    return at is not None and _UNTIL.search(before) is not None and not _DIGIT.search(before)


def _mentioned(whole: str) -> list[int]:
    return [start for start, _end in mention_spans(whole)]
