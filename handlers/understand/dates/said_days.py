"""Reads days as people say them from today, where an answer is days and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from handlers.understand.dates.calendars import DAY, WEEK, Calendar, figures
from handlers.understand.dates.date_mentions import ANY_MONTH, WEEKDAYS, mention_spans, steps_to
from handlers.understand.dates.dates import (
    DATE_HINT,
    RANGE_HINT,
    find_dates,
    read_date,
    read_range,
    short_date,
    span_on_button,
)
from handlers.understand.dates.day_retold import without_old_day
from handlers.understand.dates.days_from_today import (
    NUMBER,
    counted,
    day_beside,
    days_counted,
    one_unit,
    written_out,
)
from handlers.understand.dates.months_said import end_of, month_at
from handlers.understand.dates.near_days import near_days
from handlers.understand.dates.written_out.day_wordings import of_days_alone, without_reason
from handlers.understand.dates.written_out.month_days import in_figures, in_row_amid_words
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.everyday_words import everyday
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

Said = TypeVar("Said")
_LONG = 32
_DOUBT = pattern_of(
    "เว้น|ไม่แน่ใจ|น่าจะ|คิดว่า|มั้ง|ประมาณ|ราวๆ|อาจจะ|แถวๆ|(?:ต้น|กลาง|ปลาย)(?:สัปดาห์|อาทิตย์)"
)
_AWAY_UNTIL = pattern_of("กลับ(?:มา|เข้า|ถึง)")
_THESE_DAYS = pattern_of(rf"(?:ขอ|จะ|ลา|ไม่อยู่|หยุด|\s)*(?P<n>{NUMBER})\s*วันนี้(?:ค่ะ|ครับ|\s)*")
_FROM_NOW = pattern_of(
    rf"(?:ขอ|จะ|ลา|ไม่อยู่|หยุด|\s)*(?:(?:นับ)?(?:จาก|ตั้งแต่)\s*(?:วัน)?นี้\s*(?:ไป)?\s*(?:อีก)?\s*(?P<n>{NUMBER})\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)"
    rf"|(?P<weeks>{NUMBER})\s*(?:สัปดาห์|อาทิตย์)\s*(?:นี้|ข้างหน้า|(?:ต่อ)?จากนี้(?:ไป)?))(?:ค่ะ|ครับ|\s)*"
)
"""`จากวันนี้ไปอีก 3 วัน`, `สองอาทิตย์นี้`: from today, which is one of the days, or not."""
_IN_SOME = pattern_of(
    rf"(?<!ไป)(?<!ไป\s)(?<!ออก)(?<!ขอ)(?:ใน)?อีก\s*(?:สัก)?\s*(?P<n>{NUMBER})\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)(?:ข้างหน้า|ถัดไป|(?:ต่อ)?จาก(?:วัน)?นี้)?"
    rf"|(?<![ก-๎\d])(?P<on>{NUMBER})\s*(?P<ahead>วัน|สัปดาห์|อาทิตย์)\s?ข้างหน้า"
)
"""A day so far from today; `เลื่อนไปอีก 3 วัน` counts from the day that stands."""
_AWAY = pattern_of(r"^(?:(?:จะ|ขอ)*(?:ไม่อยู่|ไม่เข้า(?:มา|งาน)?|หยุด)\s*)+")
_SINCE = pattern_of("ตั้งแต่|เริ่ม|เป็นต้นไป|นับจาก")
_HALF_DAY = pattern_of(r"ครึ่งวัน\s*(?:เช้า|บ่าย|แรก|หลัง)?")
_WHOLE_WEEK = pattern_of(
    r"(?:ทั้ง|ตลอด)?\s*(?:สัปดาห์|(?<!วัน)อาทิตย์)\s*(?P<which>นี้|หน้า|ถัดไป)(?:\s*ทั้ง(?:สัปดาห์|อาทิตย์))?"
)
_WHOLE_MONTH = pattern_of(
    r"(?:ทั้ง|ตลอด)\s*เดือน\s*(?P<which>นี้|หน้า)|เดือน\s*(?P<next>นี้|หน้า)\s*(?:ทั้ง|ตลอด(?:ทั้ง)?)เดือน"
    rf"|(?:ทั้ง|ตลอด)\s*(?:เดือน)?\s*(?P<named>{ANY_MONTH})|เดือน(?P<whole>{ANY_MONTH})\s*(?:ทั้ง|ตลอด(?:ทั้ง)?)เดือน"
)
_DIGIT = pattern_of(r"\d")
_UNTIL = pattern_of(r"(?:จน)?ถึง\s*(?:วัน\s*(?:ที่)?\s*)?$")
_FIGURES = pattern_of(r"\d{1,2}/\d{1,2}/\d{4}")


def read_day_said(text: str, calendar: Calendar) -> date:
    """Returns the one day that is named, also as people say it; raises Unclear."""
    return read_alone(days_alone(text, calendar), calendar, partial(_day_in, calendar=calendar))


def day_within(text: str, calendar: Calendar) -> date:
    """Returns the one day that a sentence names among other words, else as `read_day_said`; raises
    Unclear."""
    try:
        return read_date(written_out(text, calendar), calendar.today)
    except Unclear:
        return read_day_said(text, calendar)


def _day_in(text: str, calendar: Calendar) -> date:
    from_today = not calendar.past and calendar.month_of is None
    some = _IN_SOME.search(text) if from_today else None
    number = counted(some["n"] or some["on"]) if some is not None else None
    if some is not None and number is not None:
        unit = some["unit"] or some["ahead"]
        day = calendar.today + number * (DAY if unit == "วัน" else WEEK)
        text = f"{text[: some.start()]} {figures(day)} {text[some.end() :]}"
    whole = written_out(text, calendar)
    day = _read(whole, calendar)
    other = day_beside(whole, calendar)
    if other not in (None, day):
        raise Unclear(DATE_HINT, [short_date(each) for each in (other, day) if each is not None])
    if in_doubt(whole):
        raise Unclear(DATE_HINT, (short_date(day),))
    return day


def _read(whole: str, calendar: Calendar) -> date:
    """Returns the day; raises Unclear with those near to what is told only about."""
    try:
        return read_date(whole, calendar.today)
    except Unclear as unclear:
        if unclear.meant:
            raise
        meant = [short_date(day) for day in near_days(whole, calendar)]
        raise Unclear(unclear.hint, meant, unclear.own, unclear.wrong) from unclear


def read_alone(text: str, calendar: Calendar, reads: Callable[[str], Said]) -> Said:
    """Reads words that answer with days and nothing else: without their reason, or else with it.

    reads: gets the words with more days in figures, and raises Unclear.
    """
    plain = _AWAY.sub("", without_old_day(one_unit(everyday(text))))
    without, whole = (of_days_alone(each) for each in (without_reason(plain), plain))
    try:
        return reads(_in_figures(without, calendar))
    except Unclear:
        if without == whole:
            raise
        return reads(_in_figures(whole, calendar))


def _in_figures(plain: str, calendar: Calendar) -> str:
    return in_row_amid_words(in_figures(days_counted(plain), calendar), calendar)


def read_days_said(text: str, calendar: Calendar) -> tuple[date, date]:
    """Returns the first and the last day, also as people say them; raises Unclear.

    Without a first day (`ถึงพุธหน้า`) it is today. Days in a row (`พรุ่งนี้กับมะรืน`) are one range.
    """
    these = _THESE_DAYS.fullmatch(one_unit(text))
    number = counted(these["n"]) if these is not None else _days_from_now(text)
    if number is not None and 2 <= number < _LONG:  # today is one of them, or not
        last = calendar.today + (number - 1) * DAY
        raise Unclear(RANGE_HINT, (span_on_button(calendar.today, last),))
    apart = days_alone(text, calendar)
    first, last = read_alone(apart, calendar, partial(_days_in, calendar=calendar))
    weeks = weeks_named(text, calendar.today) if apart is not text else ()
    if any(last < monday or first > sunday for monday, sunday in weeks):
        raise Unclear(RANGE_HINT, (span_on_button(first, last),))
    return first, last


def _days_from_now(text: str) -> int | None:
    """Returns how many days are told from today on; None if none are."""
    found = _FROM_NOW.fullmatch(one_unit(text))
    if found is None:
        return None
    number = counted(found["n"] or found["weeks"])
    return number if number is None or found["unit"] == "วัน" else 7 * number


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
        raise Unclear(RANGE_HINT, (span_on_button(first, last),) if first <= last else ())
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


def in_doubt(text: str) -> bool:
    """Tells whether the words say that the day is not sure."""
    return _DOUBT.search(text) is not None


def _week_span(found: re.Match[str], today: date) -> str:
    """From Monday, or today, to Friday."""
    monday = today - today.weekday() * DAY + steps_to(found["which"]) * WEEK
    first, last = max(monday, today), monday + 4 * DAY
    return f"{figures(first)}ถึง{figures(last)}" if first <= last else found[0]


def _month_span(found: re.Match[str], today: date) -> str:
    name = found["named"] or found["whole"]
    if name:
        day = read_date(f"1 {name}", today)
        year, month = day.year, day.month
    else:
        year, month = month_at(found["which"] or found["next"], today)
    return f"{figures(max(date(year, month, 1), today))}ถึง{figures(end_of(year, month))}"


def _until(whole: str, today: date) -> bool:
    """Tells whether the words say only to when: `ถึงพุธหน้า`."""
    found = _FIGURES.search(whole)
    at = found.start() if found else next(iter(_mentioned(whole)), None)
    before = whole[:at]
    return at is not None and _UNTIL.search(before) is not None and not _DIGIT.search(before)


def _mentioned(whole: str) -> list[int]:
    return [start for start, _end in mention_spans(whole)]


_WEEKEND = "".join(f"(?<!เสาร์{joint})" for joint in ("", " ", "-", "–", "กับ", "และ"))
"""`เสาร์-อาทิตย์นี้` names two days and no week."""
_WEEK_BESIDE = pattern_of(
    rf"(?:ใน)?(?:ทั้ง|ตลอด|ช่วง)?\s*(?:สัปดาห์|(?<!วัน)(?<!ศุกร์){_WEEKEND}อาทิตย์)\s*(?P<which>นี้|หน้า|ถัดไป)(?!\s*ทั้ง)"
)
_WEEKDAY_NAMED = rf"(?:วัน)?(?P<first>{'|'.join(WEEKDAYS)})(?:บดี)?(?!\s*(?:ที่\s*)?\d)(?!นี้|หน้า)"
_SPAN_OF_WEEK = (
    rf"(?:วัน)?(?:{'|'.join(WEEKDAYS)})(?:บดี)?\s*(?:-|–|(?:จน)?ถึง)\s*(?:วัน)?(?:{'|'.join(WEEKDAYS)})"
)
"""From one to another: days wherever they stand, also right behind a word."""
_DAYS_OF_WEEK = pattern_of(
    rf"(?:(?<![ก-๎])|(?<!ทุก)(?=วัน)|(?={_SPAN_OF_WEEK})){_WEEKDAY_NAMED}(?:\s*(?P<to>-|–|(?:จน)?ถึง)\s*(?:วัน)?(?P<last>{'|'.join(WEEKDAYS)})(?:บดี)?(?!\s*(?:ที่\s*)?\d)(?!นี้|หน้า))?"
)
_DAY_NUMBERS = pattern_of(
    r"(?:วันที่|ที่|วัน)\s*\d{1,2}(?!\s*วัน|\d)|(?<![\d./:])\d{1,2}\s*(?:-|–|ถึง)\s*\d{1,2}(?![\d./:]|\s*(?:โมง|น\.|คน|วัน))"
)


def days_alone(text: str, calendar: Calendar) -> str:
    """Returns the words without a week beside which its days are told, and its weekdays as dates;
    other words as they are."""
    if "สัปดาห์" not in text and "อาทิตย์" not in text:
        return text
    plain = normalise(text)
    weeks = [*_WEEK_BESIDE.finditer(plain)]
    if len(weeks) != 1:
        return text
    [week] = weeks
    rest = f"{plain[: week.start()]} {plain[week.end() :]}"
    if next(iter(mention_spans(rest)), None) is not None or _DAY_NUMBERS.search(rest):
        return rest
    named = [*_DAYS_OF_WEEK.finditer(rest)]
    if len(named) != 1:
        return text
    [days] = named
    monday = calendar.today - calendar.today.weekday() * DAY + steps_to(week["which"]) * WEEK
    written = "ถึง".join(
        figures(monday + WEEKDAYS.index(each) * DAY)
        for each in (days["first"], days["last"])
        if each
    )
    return f"{rest[: days.start()]} {written} {rest[days.end() :]}"


def weeks_named(text: str, today: date) -> Sequence[tuple[date, date]]:
    """Returns the first and the last day of each week that the words name."""
    monday = today - today.weekday() * DAY
    starts = (
        monday + steps_to(each["which"]) * WEEK for each in _WEEK_BESIDE.finditer(normalise(text))
    )
    return [(each, each + 6 * DAY) for each in starts]
