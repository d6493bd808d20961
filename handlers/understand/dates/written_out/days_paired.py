"""Says two days in a row as a span: `พฤหัสที่ 11 กับศุกร์ที่ 12` as `11-12 มีนาคม`, `อาทิตย์หน้า … 2 วัน
พฤหัสกะศุกร์` as `พฤหัสถึงศุกร์หน้า`."""

from __future__ import annotations

import re
from datetime import date

from handlers.understand.dates.date_mentions import ANY_MONTH, MONTHS, WEEKDAYS
from handlers.understand.patterns import pattern_of

_DAY = rf"(?:วัน)?(?P<{{}}>{'|'.join(WEEKDAYS)})(?:บดี)?"
_AND = r"\s*(?:กับ|กะ|และ|-|–|,|ถึง)\s*"
_NUMBERED = pattern_of(
    rf"{_DAY.format('one')}\s?(?:ที่)?\s?(?P<first>\d{{1,2}}){_AND}{_DAY.format('other')}\s?(?:ที่)?\s?(?P<last>\d{{1,2}})(?![\d.:/]|\s?(?:โมง|น\.|คน))"
    rf"\s?(?P<month>{ANY_MONTH})?"
)
_BARE = pattern_of(
    rf"{_DAY.format('one')}\s*(?:กับ|กะ|และ)\s*{_DAY.format('other')}\s*(?P<which>นี้|หน้า)?(?=\s|$|\d|เวลา|ตอน|ช่วง|[ก-๙]โมง)"
)
_WEEK = pattern_of(r"(?:อาทิตย์|สัปดาห์)(?P<which>นี้|หน้า)")
_COUNT = pattern_of(r"\s(?:รวม\s?)?(?:2|สอง)\s?วัน(?=\s|$)")


def days_paired(plain: str, today: date) -> str:
    """Returns the normalised text with such days as a span; others as they are.

    Without a month the next days of these numbers are meant.
    """
    found = _NUMBERED.search(plain)
    if found is not None and int(found["last"]) == int(found["first"]) + 1:
        month = found["month"] or _month_of(int(found["first"]), today)
        span = f"{found['first']}-{found['last']} {month} "
        return _without_count(f"{plain[: found.start()]}{span}{plain[found.end() :]}")
    found = _BARE.search(plain)
    if found is None or not _is_next(found):
        return plain
    week = _WEEK.search(plain[: found.start()]) if not found["which"] else None
    if not found["which"] and week is None:
        return plain
    which = found["which"] or (week["which"] if week is not None else "")
    before = plain[: found.start()]
    if week is not None:
        before = f"{before[: week.start()]}{before[week.end() :]}"
    span = f"{found['one']}ถึง{found['other']}{which} "
    return _without_count(f"{before}{span}{plain[found.end() :]}")


def _month_of(day: int, today: date) -> str:
    return MONTHS[(today.month - 1 + (day < today.day)) % 12]


def _is_next(found: re.Match[str]) -> bool:
    names = [*WEEKDAYS]
    return names.index(found["other"]) == names.index(found["one"]) + 1


def _without_count(plain: str) -> str:
    return " ".join(_COUNT.sub(" ", plain).split())
