"""Writes the week to each of several weekdays: `จันทร์-พุธหน้า`, `พุธหน้าถึงศุกร์`, `เสาร์อาทิตย์นี้`."""

from __future__ import annotations

import re

from handlers.understand.dates.date_mentions import WEEKDAYS
from handlers.understand.patterns import pattern_of

_DAY = "(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)"
_BOTH = pattern_of(
    rf"(?P<first>{_DAY})\s*(?P<to>-|–|ถึง|กับ|และ)\s*(?P<last>{_DAY})\s*(?P<week>หน้า|นี้)(?!\s*(?:-|–|ถึง))"
)
_FROM_ONE = pattern_of(
    rf"(?P<first>{_DAY})\s*(?P<week>หน้า|นี้)\s*(?:-|–|ถึง)\s*(?P<last>{_DAY})(?!\s*(?:หน้า|นี้|ที่|ถัดไป|\d))"
)
_IN_ROW = "(?:(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)|(?<=เสาร์)(?:วัน)?อาทิตย์|วันอาทิตย์)"
_ROW = pattern_of(
    rf"(?<![ก-๎]){_IN_ROW}(?:\s*,?\s*{_IN_ROW})+\s*(?P<week>หน้า|นี้|ที่แล้ว|ที่ผ่านมา)(?!\s*(?:-|–|ถึง))"
)
"""`จันทร์อังคารพุธหน้า`; อาทิตย์ alone is a week, but behind a Saturday it is a day."""
_ONE = pattern_of("|".join(WEEKDAYS))


def week_of_each(plain: str) -> str:
    """Returns the text with `จันทร์-พุธหน้า` and `จันทร์หน้าถึงพุธ` as `จันทร์หน้าถึงพุธหน้า`, and `เสาร์อาทิตย์นี้`
    as `เสาร์นี้ถึงวันอาทิตย์นี้`. The first of `ศุกร์กับจันทร์หน้า` may be a day of this week."""
    plain = _FROM_ONE.sub(_last_written, _BOTH.sub(_written, plain))
    return _ROW.sub(_row_written, plain)


def _last_written(found: re.Match[str]) -> str:
    if _place(found["first"]) >= _place(found["last"]):
        return found[0]
    return f"{found['first']}{found['week']}ถึง{found['last']}{found['week']}"


def _written(found: re.Match[str]) -> str:
    if found["first"].endswith("เสาร์") and found["last"].endswith("อาทิตย์"):
        return f"{found['first']}{found['week']}ถึงวันอาทิตย์{found['week']}"
    joint = found["to"] if found["to"] in ("กับ", "และ") else "ถึง"
    if joint != "ถึง" and _place(found["first"]) >= _place(found["last"]):
        return found[0]
    return f"{found['first']}{found['week']}{joint}{found['last']}{found['week']}"


def _row_written(found: re.Match[str]) -> str:
    row, week = found[0].removesuffix(found["week"]), found["week"]
    days = [WEEKDAYS.index(each) for each in _ONE.findall(row)]
    if days != sorted(set(days)):
        return found[0]
    named = ["วันอาทิตย์" if day == len(WEEKDAYS) - 1 else WEEKDAYS[day] for day in days]
    if days[-1] - days[0] == len(days) - 1:
        return f"{named[0]}{week}ถึง{named[-1]}{week}"
    return "และ".join(f"{day}{week}" for day in named)


def _place(day: str) -> int:
    return next(place for place, each in enumerate(WEEKDAYS) if each in day)
