"""Names the days that words may mean which tell only about when: `อาทิตย์ก่อน`, `สามสี่วันก่อน`,
`ก่อนวันที่ 20`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from handlers.understand.dates.calendars import DAY, WEEK, Calendar
from handlers.understand.dates.date_mentions import mention_spans, steps_to
from handlers.understand.dates.dates import read_date
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear

_WORKING_DAYS = 5
_SOME = {"สองสาม": (2, 3), "สามสี่": (3, 4), "สี่ห้า": (4, 5), "ห้าหก": (5, 6)}
_ABOUT = rf"(?:สัก|ราวๆ|ราว|ประมาณ)?\s?(?P<some>{'|'.join(_SOME)}|[2-5]\s?-\s?[3-6])\s?วัน"
_AGO = pattern_of(rf"{_ABOUT}\s?(?:ก่อน|ที่แล้ว|ที่ผ่านมา|มาแล้ว)")
_AHEAD = pattern_of(rf"อีก\s?{_ABOUT}")
_WEEK = pattern_of(r"(?:สัปดาห์|(?<!วัน)อาทิตย์)\s?(?P<which>ที่แล้ว|ที่ผ่านมา|ก่อน|นี้|หน้า|ถัดไป)")
_BEFORE = pattern_of(r"(?<!วัน)ก่อน\s?(?:ถึง)?\s?(?:วัน)?\s?(?:ที่)?\s?$")


def near_days(whole: str, calendar: Calendar) -> Sequence[date]:
    """Returns the days that may be meant, those of a week from Monday on; none where it cannot be
    told, and none on the other side of today.

    whole: normalised words that name no day for sure, with days said from today written out.
    """
    today = calendar.today
    for pattern, days in _WAYS:
        found = pattern.search(whole)
        if found is not None:
            meant = days(found, calendar)
            return [day for day in meant if (day <= today if calendar.past else day >= today)]
    return _days_before(whole, calendar)


def _ago(found: re.Match[str], calendar: Calendar) -> Sequence[date]:
    return [calendar.today - number * DAY for number in _numbers(found["some"])]


def _ahead(found: re.Match[str], calendar: Calendar) -> Sequence[date]:
    return [calendar.today + number * DAY for number in _numbers(found["some"])]


def _numbers(some: str) -> Sequence[int]:
    return _SOME.get(some) or tuple(int(each) for each in some.split("-"))


def _of_week(found: re.Match[str], calendar: Calendar) -> Sequence[date]:
    monday = calendar.today - calendar.today.weekday() * DAY + steps_to(found["which"]) * WEEK
    return [monday + number * DAY for number in range(_WORKING_DAYS)]


def _days_before(whole: str, calendar: Calendar) -> Sequence[date]:
    """`ก่อนวันที่ 20`: the day before, or that day."""
    spans = mention_spans(whole)
    if len(spans) != 1 or _BEFORE.search(whole[: spans[0][0]]) is None:
        return ()
    try:
        day = read_date(whole[slice(*spans[0])], calendar.today)
    except Unclear:
        return ()
    return (day - DAY, day)


_WAYS: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], Sequence[date]]]] = (
    (_AGO, _ago),
    (_AHEAD, _ahead),
    (_WEEK, _of_week),
)
