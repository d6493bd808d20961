"""What a cell of a plan says: numbers, dates in both eras, bureaus, lines. Each reader returns the
value, or raises `Unreadable` with what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from rapidfuzz import fuzz, process

from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.dates import find_dates
from handlers.understand.patterns import pattern_of
from handlers.understand.sheets import plan_heads
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS, fiscal_year_days
from models.plans.plan_rows import FISCAL_YEARS

EVERY = "*"
LONGEST = 9_000
"""Letters of a cell; a longer one was cut."""

_NUMBER = pattern_of(r"[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,2}")
_BETWEEN = pattern_of(r"[\n,;]+")
_STRANGE = pattern_of(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_NEAR = 60
"""How alike a name must be to be offered, of 100."""


class Unreadable(Exception):
    """A cell says nothing that can be used.

    code: what is wrong.
    words: the part that is.
    offer: what may be meant, or "".
    """

    def __init__(self, code: str, words: str = "", offer: str = "") -> None:
        super().__init__(code)
        self.code, self.words, self.offer = code, words, offer


def plain_text(text: str) -> str:
    """Returns the text without control signs and empty lines. Raises Unreadable: `long`."""
    if len(text) > LONGEST:
        raise Unreadable("long", text[:40])
    lines = _STRANGE.sub("", text.replace("\r\n", "\n").replace("\t", " ")).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def listed(text: str) -> Sequence[str]:
    """Returns the different lines of a cell."""
    return list(dict.fromkeys(plain_text(text).split("\n"))) if text.strip() else []


def number(text: str) -> str:
    """Returns `1.10` from `๑.๑๐.`, `ข้อ 1.10`. Raises Unreadable."""
    plain = normalise(text).removeprefix("ข้อ").strip().rstrip(".").replace(" ", "")
    if not _NUMBER.fullmatch(plain):
        raise Unreadable("no_number" if plain else "missing", text)
    return plain


def measure(text: str) -> str:
    """Returns the measure's number from `๑`, `มาตรการที่ 1`, `1.0`. Raises Unreadable."""
    plain = normalise(text).removeprefix("มาตรการที่").strip().rstrip(".").removesuffix(".0")
    if not plain.isdecimal() or len(plain) > 3:
        raise Unreadable("no_measure", text)
    return str(int(plain))


def year(text: str) -> int:
    """Returns the fiscal year (B.E.) from `๒๕๗๑`, `พ.ศ. 2571`, `2028`. Raises Unreadable."""
    found = re.findall(r"\d+", normalise(text).removesuffix(".0"))
    value = int(found[0]) if len(found) == 1 and len(found[0]) == 4 else 0
    value = value + BUDDHIST_YEARS if 1957 <= value < 2157 else value
    if value not in FISCAL_YEARS:
        raise Unreadable("no_year" if text.strip() else "missing", text)
    return value


def days(text: str, of_year: int, moved: Mapping[date, date]) -> Sequence[date]:
    """Returns the dates of a cell, one a line, in order. Raises Unreadable: `no_day`, `outside`.

    moved: dates of another year that stand for others.
    """
    first, last = fiscal_year_days(of_year)
    found: list[date] = []
    for words in filter(None, (each.strip(" -–•●") for each in _BETWEEN.split(text))):
        named = _named(words, of_year)
        if len(named) != 1:
            raise Unreadable("no_day", words)
        day = moved.get(named[0], named[0])
        if not first <= day <= last:
            raise Unreadable("outside", words)
        found.append(day)
    return sorted(set(found))


def _named(words: str, of_year: int) -> list[date]:
    """The days of the words. A year that is not written is the plan's."""
    middle = date(fiscal_year_days(of_year)[1].year, 4, 1)
    try:
        return list(dict.fromkeys(find_dates(words, middle)))
    except Unclear:
        return []


def bureaus(text: str, known: Sequence[str]) -> list[str]:
    """Returns full names of bureaus, or EVERY. Raises Unreadable: `missing`, `no_bureau`."""
    if not text.strip():
        raise Unreadable("missing")
    if (
        fold(text) in (fold(plan_heads.EVERY_BUREAU), fold("แต่ละสำนัก"), EVERY)
        or text.strip() == EVERY
    ):
        return [EVERY]
    by_key = {fold(name): name for name in known}
    found: list[str] = []
    for words in filter(None, (each.strip(" -–•●") for each in _BETWEEN.split(text))):
        exact = by_key.get(fold(words))
        found += [exact] if exact is not None else _in_words(words, known)
    return list(dict.fromkeys(found))


def _in_words(words: str, known: Sequence[str]) -> list[str]:
    named = bureaus_named(words, known)
    if named.mentions and not named.unknown and not named.unclear:
        return list(named.names)
    raise Unreadable("no_bureau", words, nearest(words, known))


def nearest(words: str, known: Sequence[str]) -> str:
    """Returns the name that is most alike, or ""."""
    found = process.extractOne(words, known, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return str(found[0]) if found is not None else ""


def flag(text: str) -> bool | None:
    """Returns whether the cell says yes; None if it is empty. Raises Unreadable."""
    plain = fold(text)
    if not plain:
        return None
    if plain in (fold(plan_heads.YES), fold(plan_heads.NO)):
        return plain == fold(plan_heads.YES)
    raise Unreadable("no_flag", text)
