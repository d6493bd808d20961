"""Which things of a list an order is for: named, counted, or told by their place
(docs/decisions/0202)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handlers.one_to_one.below_cards import row_words
from handlers.question import rows_shown
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.pointing.pointing import COUNTED
from models.queues.shown_buttons import ShownButton


@dataclass(frozen=True)
class NamedRows:
    """rows: what is meant. rest: the words without those that name them. every: whether all of the
    list are meant. only: they name none, but there is only one."""

    rows: Sequence[ShownButton]
    rest: str
    every: bool = False
    only: bool = False


_COUNT = "|".join(("คู่", *COUNTED[1:], r"\d{1,2}(?![\d.])"))
_EVERY = pattern_of(
    rf"(?:ให้|ไป)?ทั้ง\s?(?:(?P<count>{_COUNT})\s?(?:ฉบับ|เรื่อง|ชิ้น|อัน|ข้อ|คำถาม|เคส|ใบ|รายการ|ช่วง|ข้อความ|งาน)?|หมด)(?:ทุก(?:ฉบับ|เรื่อง|ชิ้น|อัน|ข้อ|เคส|ใบ|รายการ|ช่วง))?(?:เลย)?"
    r"|(?:ให้|ไป)?(?:หมด|ครบ)?ทุก\s?(?:ๆ\s?)?(?:ฉบับ|เรื่อง|ชิ้น|อัน|ข้อ|คำถาม|เคส|ใบ|รายการ|ช่วง)(?:เลย)?|(?:ให้|ไป|(?<=รับ))หมด(?:เลย|$|(?=\s|ครับ|คับ|ค่ะ|คะ|นะ))"
)
_CODE = pattern_of(r"(?<![0-9A-Za-z])([0-9A-Fa-f]{6})(?![0-9A-Za-z])")
NUMBER = pattern_of(r"(?:รายงาน|กิจกรรม|ข้อ)?(?:ที่)?\s?(?<![\d.])([1-9](?:\.\d{1,2}){1,2})(?![\d.])")
_WITHIN = pattern_of(r"ข้อ\s?\d")
"""May be in what is sent."""
_AND = pattern_of(r"กับ|และ|,|รวมทั้ง")


SEVERAL = pattern_of(r"ทั้ง|ทุก|หมด|ส่วน|กับ|และ|แต่|แรก|สุดท้าย|ที่|[\d๐-๙]\.[\d๐-๙].*[\d๐-๙]\.[\d๐-๙]")
"""One look tells that the words may name more than one thing."""


def named(plain: str, rows: Sequence[ShownButton]) -> NamedRows | None:
    """Returns the rows that normalised words name; None where they name none, one that is not
    there, or another number of them than there are."""
    if found := _EVERY.search(plain):
        said = found["count"]
        if said and _count(said) != len(rows):
            return None
        return NamedRows(rows, _without(plain, [found.span()]), every=True)
    by_code = _each(plain, rows, _CODE, _with_code)
    by_code = by_code or _each(plain, rows, NUMBER, _with_number)
    if by_code is not None:
        return by_code if by_code.rows else None
    which = pointing.by_place(plain)
    if which is not None and not _WITHIN.match(plain, which.start):
        meant = rows_shown.meant(which, rows)
        if meant or len(rows) > 1:
            return NamedRows(meant, _without(plain, [(which.start, which.end)])) if meant else None
    until = _until(plain)
    by_words = _by_words(plain[:until], rows)
    return by_words and replace(by_words, rest=f"{by_words.rest}{plain[until:]}")


def _until(plain: str) -> int:
    """Returns where the words say until which day something is wanted: that day is no thing's
    (`ส่งกลับ ขอให้แนบภายใน 5 มีนาคม`, where a thing is of the round of March)."""
    days = (plain[:first] for first, _last in mention_spans(plain))
    starts = (found.start() for day in days if (found := _BY.search(day)) is not None)
    return min(starts, default=len(plain))


_BY = pattern_of(r"(?:ภายใน|ไม่เกิน)\s?(?:วัน)?(?:ที่)?\s*$")


def _count(said: str) -> int:
    if said == "คู่":
        return 2
    return int(said) if said.isdecimal() else COUNTED.index(said) + 1


def _each(
    plain: str,
    rows: Sequence[ShownButton],
    pattern: re.Pattern[str],
    having: Callable[[Sequence[ShownButton], str], list[ShownButton]],
) -> NamedRows | None:
    """Returns the rows of each code or number that is said, no rows where one is not there; None
    where none is said."""
    found = [*pattern.finditer(plain)]
    meant = [having(rows, one[1]) for one in found]
    if not found:
        return None
    if any(len(each) != 1 for each in meant):
        return NamedRows((), plain)
    once = list(dict.fromkeys(each[0] for each in meant))
    return NamedRows(once, _without(plain, [each.span() for each in found]))


def _with_code(rows: Sequence[ShownButton], code: str) -> list[ShownButton]:
    def has(row: ShownButton) -> bool:
        facts = rows_shown.facts(row).values()
        return any(each.lower().startswith(code.lower()) for each in facts if len(each) > len(code))

    return [*filter(has, rows)]


def _with_number(rows: Sequence[ShownButton], number: str) -> list[ShownButton]:
    """Those that begin with it, else those in which it stands: of an hour, when they begin."""
    told = {each: _DOTTED.findall(f"{each.item} {each.spoken}") for each in rows}
    first = [each for each, numbers in told.items() if number in numbers[:1]]
    return first or [each for each, numbers in told.items() if number in numbers]


_DOTTED = pattern_of(r"(?<![\d.])\d+(?:\.\d+)+(?![\d.])")


def _by_words(plain: str, rows: Sequence[ShownButton]) -> NamedRows | None:
    """The rows in which words stand that stand in no other; more than one only where the words
    join them."""
    if (day := row_words.named(plain, rows, only=True)) is not None and day.by == row_words.DAY:
        return NamedRows((day.button,), day.rest)
    rest, meant = plain, list[ShownButton]()
    for _ in range(len(rows) if _AND.search(plain) else 1):
        found = row_words.alone(rest, [each for each in rows if each not in meant], rows)
        if found is None:
            break
        meant.append(found.button)
        rest = found.rest
    return NamedRows(meant, rest) if meant else None


def _without(plain: str, spans: Sequence[tuple[int, int]]) -> str:
    for begin, end in reversed(spans):
        plain = f"{plain[:begin]} , {plain[end:]}"
    return plain.strip()
