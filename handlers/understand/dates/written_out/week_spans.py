"""Writes the week to both of two weekdays: `จันทร์-พุธหน้า`, `จันทร์กับอังคารหน้า`, `พุธหน้าถึงศุกร์`."""

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


def both_of_one_week(plain: str) -> str:
    """Returns the text with `จันทร์-พุธหน้า` and `จันทร์หน้าถึงพุธ` as `จันทร์หน้าถึงพุธหน้า`. The first of
    `ศุกร์กับจันทร์หน้า` may be a day of this week."""
    return _FROM_ONE.sub(_last_written, _BOTH.sub(_written, plain))


def _last_written(found: re.Match[str]) -> str:
    if _place(found["first"]) >= _place(found["last"]):
        return found[0]
    return f"{found['first']}{found['week']}ถึง{found['last']}{found['week']}"


def _written(found: re.Match[str]) -> str:
    joint = found["to"] if found["to"] in ("กับ", "และ") else "ถึง"
    if joint != "ถึง" and _place(found["first"]) >= _place(found["last"]):
        return found[0]
    return f"{found['first']}{found['week']}{joint}{found['last']}{found['week']}"


def _place(day: str) -> int:
    return next(place for place, each in enumerate(WEEKDAYS) if each in day)
