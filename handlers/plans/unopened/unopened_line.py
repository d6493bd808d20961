"""Reads the fiscal year that a line about mending a plan names: `แก้แผน 2.1 ปี 2571`, `… ของปีใหม่`."""

from __future__ import annotations

from typing import NamedTuple

from handlers.understand.patterns import pattern_of

_YEAR = pattern_of(
    r"\s*(?:ของ|ใน|ตาม)?(?:แผน)?(?:ปี\s*งบประมาณ|ปี\s*งบ|ปี)\s*(?:พ\.?\s?ศ\.?\s*)?"
    r"(?:(?P<year>25\d\d|\d\d)(?![\d.])|(?P<coming>ใหม่|หน้า|ถัดไป))\s*"
)
_NEW_WORDS = pattern_of(r"เป็น|ว่า|เพราะ|เนื่องจาก|เหตุผล|[:=]")
"""What stands behind one of these is new words or a reason, in which a year is no plan's."""


COMING = 0
"""Stands for the year that is being prepared."""


class YearSaid(NamedTuple):
    """The fiscal year (B.E.) that a line names, COMING, or None; and the line without it."""

    year: int | None
    rest: str


def read(text: str) -> YearSaid:
    """Returns the year that is named before the new words."""
    words = _NEW_WORDS.search(text)
    head = text[: words.start()] if words is not None else text
    found = _YEAR.search(head)
    if found is None:
        return YearSaid(None, text)
    year = COMING if found["coming"] else _whole(found["year"])
    return YearSaid(year, f"{text[: found.start()]} {text[found.end() :]}".strip())


def _whole(figures: str) -> int:
    return int(figures) if len(figures) > 2 else 2500 + int(figures)


def names_year(plain: str) -> bool:
    """Tells whether normalised words name a plan's year before the new words."""
    return read(plain).year is not None
