"""Finds the years a text names as the time of its own work; judges none.

Quiet where a year may be said of something else: a law or a letter, a comparison with before, a
plan of several years, what is still to come.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handlers.understand.dates.date_mentions import MONTH_NAMED
from models.calendar import BUDDHIST_YEARS, fiscal_year_days
from models.reports.report_told import NamedYear

_ERA = r"\s*(?:พ\.?\s?ศ\.?\s*)?"
_FULL = r"(?P<{}>25\d\d)(?!\d)"
_FISCAL = rf"ปีงบ(?:ประมาณ|ฯ)?{_ERA}(?P<fiscal>25\d\d|[5-9]\d)(?!\d|[.,]\d)"
_PLAIN = rf"(?:ปี|ครั้งที่\s*\d{{1,3}}\s*/){_ERA}{_FULL.format('plain')}"
_MONTH = rf"{MONTH_NAMED}{_ERA}{_FULL.format('year')}"
_NAMED = re.compile(f"{_FISCAL}|{_PLAIN}|{_MONTH}", re.IGNORECASE)
_OF_SOMETHING_ELSE = re.compile(
    r"(?:พระราชบัญญัติ|พ\.ร\.บ|กฎหมาย|ระเบียบ|ราชกิจจา|หนังสือ|มติ|ลงวันที่|ยุทธศาสตร์|แผนแม่บท|ประมวลจริยธรรม)[^\n]{0,60}$"
    r"|(?:จาก|กว่า|เทียบ(?:กับ)?|เท่ากับ|ตั้งแต่|นับแต่|เดิม(?:ของ|ใน)?)\s*(?:\d{1,2}\s*)?$"
    r"|(?:ผล(?:การ)?(?:ประเมิน|สำรวจ|วิเคราะห์)|คะแนน|ITA)[^\n]{0,40}$"
    r"|25\d\d\s*(?:[-–—]|ถึง)\s*$"
)
_GOES_ON = re.compile(r"\s*(?:[-–—]|ถึง)\s*(?:พ\.?\s?ศ\.?\s*)?25\d\d")


def named_years(line: str) -> Iterator[NamedYear]:
    """Each year that a line of proper Thai names (B.E.), with the last day it may mean."""
    for found in _NAMED.finditer(line):
        before = line[max(0, found.start() - 90) : found.start()]
        if not _OF_SOMETHING_ELSE.search(before) and not _GOES_ON.match(line, found.end()):
            yield _named(found)


def _named(found: re.Match[str]) -> NamedYear:
    if found["fiscal"]:
        year = int(found["fiscal"]) % 100 + 2500
        return NamedYear(year, fiscal_year_days(year)[1])
    if found["plain"]:
        year = int(found["plain"])
        return NamedYear(year, date(year - BUDDHIST_YEARS, 12, 31))
    year = int(found["year"])
    month = next(n for n in range(1, 13) if found[f"m{n}"])
    first = date(year - BUDDHIST_YEARS, month, 1)
    return NamedYear(year, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
