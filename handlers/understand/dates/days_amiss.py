"""Finds written days in prose that no calendar has, and those on which a deed is said to have been
done though they are still to come: `เมื่อวันที่ 30 กุมภา`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from handlers.understand.dates.date_mentions import (
    SHORT_MONTHS,
    Mention,
    find_mentions,
    mention_spans,
)
from handlers.understand.dates.dates import DATE_HINT, common_eras, find_dates, short_date
from handlers.understand.dates.days_by_today import days_by_today
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST = 5_000
_LEAP_YEAR = 2028
_MONTHS_A_YEAR, _LONGEST_MONTH = 12, 31
_SURELY_DAYS = pattern_of(r"(?:วันที่|เมื่อ)\s*$")
_OF_OTHER = pattern_of(
    r"(?:(?<!วัน)ที่|เลข|หนังสือ|คะแนน|ข้อ|หมวด|มาตรา|ครั้ง|มติ|คำสั่ง|ฉบับ|บ้าน|ห้อง)[^\d]{0,12}$"
)
"""Figures behind it are a number of something: `บันทึกที่ 40/5`, `คะแนน 31/2`."""
_RANGE = pattern_of("[-–—~]|ถึง")
_OF_THE_DEED = pattern_of(r"(?:^|เมื่อ)\s*(?:วัน(?:ที่)?)?\s*$")
_PAST_BEHIND = pattern_of(r"\s*ที่(?:ผ่านมา|แล้ว)")
_AHEAD = pattern_of("จะ|กำหนด|ครบ|ต่อไป|(?:ครั้ง|รอบ|คราว)หน้า|ถัดไป|นัด|แผน|เลื่อน|ภายใน")


def impossible_days(text: str, today: date) -> Sequence[str]:
    """Returns the days that the calendar has not in the year that is named, or in no year where
    none is: each alone and, where it can be, in the words of the text."""
    plain = normalise(text[:_LONGEST])
    found = []
    for start, end in mention_spans(plain):
        mentions = _read(plain[start:end], today)
        for each in mentions:
            at, typed = start + each.start, plain[start + each.start : start + each.end]
            wrong = [day for day in dict.fromkeys((each.first, each.last)) if _amiss(each, day)]
            if not wrong or not _is_day(each, typed, plain[:at]):
                continue
            alone = each.first == each.last and [m.start for m in mentions].count(each.start) == 1
            found += [typed] if alone else [_written(each, day, typed) for day in wrong]
    return found


def days_to_come(text: str, today: date) -> Sequence[str]:
    """Returns the days after today on which the deed is said to have been done, in figures and
    letters; none where another day of the text is past, where it speaks of what is ahead, and none
    of a range or unclear."""
    plain = normalise(text[:_LONGEST])
    if _AHEAD.search(plain) or days_by_today(text, today):
        return []
    found: list[date] = []
    for start, end in mention_spans(plain):
        words = plain[start:end]
        try:
            listed = find_dates(words, today)
        except Unclear:
            continue
        if any(each <= today for each in listed):
            return []
        before = plain[:start]
        of_deed = _OF_THE_DEED.search(before) or _PAST_BEHIND.match(plain, end)
        sure = _SURELY_DAYS.search(before) or any(letter.isalpha() for letter in words)
        if of_deed and sure and not _RANGE.search(words):
            found += listed
    return [short_date(each) for each in found]


def _read(words: str, today: date) -> Sequence[Mention]:
    try:
        return find_mentions(words, today, DATE_HINT)
    except Unclear:
        return []


def _amiss(mention: Mention, day: int) -> bool:
    """Tells whether no year that may be meant has the day."""
    if not 1 <= mention.month <= _MONTHS_A_YEAR or day < 1:
        return True
    years = (_LEAP_YEAR,) if mention.year is None else common_eras(mention.year)
    return all(day > monthrange(year, mention.month)[1] for year in years)


def _is_day(mention: Mention, typed: str, before: str) -> bool:
    """Tells whether the place is surely meant as a day: a month's name, figures with a year, or
    whatever stands behind `วันที่`."""
    if _SURELY_DAYS.search(before):
        return True
    days_fit = 1 <= mention.first <= _LONGEST_MONTH and 1 <= mention.last <= _LONGEST_MONTH
    if not days_fit or not 1 <= mention.month <= _MONTHS_A_YEAR:
        return False
    if any(letter.isalpha() for letter in typed):
        return True
    return "/" in typed and mention.year is not None and _OF_OTHER.search(before) is None


def _written(mention: Mention, day: int, typed: str) -> str:
    if any(letter.isalpha() for letter in typed) and 1 <= mention.month <= _MONTHS_A_YEAR:
        year = "" if mention.year is None else f" {mention.year}"
        return f"{day} {SHORT_MONTHS[mention.month - 1]}{year}"
    return "/".join(str(each) for each in (day, mention.month, mention.year) if each is not None)
