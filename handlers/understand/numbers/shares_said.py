"""Reads what share one typed figure is of another: `114 จาก 139`, `มี 139 คน มา 114`, `เชิญ 80
มา 66` (docs/decisions/0238)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.numbers.limits_said import THINGS
from handlers.understand.numbers.number_words import DIGITS, WORD, digits_value, words_value
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked
from handlers.understand.words import activity_numbers


@dataclass(frozen=True)
class SaidShare:
    """What is counted of the whole.

    place: where both stand.
    deed: what is told between them where the whole stands first.
    """

    part: Decimal
    whole: Decimal
    place: tuple[int, int]
    deed: str = ""


UNIT = (
    rf"(?:\s?(?:{THINGS}|บาท|สำนัก|หน่วยงาน|ท่าน|ชุด|ใบ|คะแนน|กลุ่ม|วัน|แห่ง|เสียง|แบบ|เล่ม|หน่วย)(?:แล้ว)?)?"
)
ALL = r"(?:ทั้งหมด|ทั้งสิ้น|จำนวน|เป้า(?:หมาย)?|\s)*"
"""What may stand before a whole."""


def figure(name: str) -> str:
    """Returns the pattern of a figure in digits or in words, as the group of that name."""
    return rf"(?P<{name}>{DIGITS}|(?:{WORD})+)"


def value(said: str) -> Decimal | None:
    """Returns what such a figure says; None for none."""
    if not said:
        return None
    return digits_value(said) if said[0].isdigit() else words_value(said)


_OF = pattern_of(
    rf"(?<![\d.,/]){figure('part')}{UNIT}\s?(?:จาก|ใน|ของ|ต่อ|เต็ม|/|÷|หาร(?:ด้วย)?){ALL}(?:ผู้[ก-๙]{{0,12}}\s?|คน\s?)?{figure('whole')}(?![\d./]){UNIT}"
)
_WHOLE_FIRST = pattern_of(
    rf"(?:มี|จาก|ทั้งหมด|รวม|เต็ม|คน|เป้า(?:หมาย)?)\s?(?:ทั้งหมด|อยู่|\s)*{figure('whole')}{UNIT}[\s,]*(?P<deed>[ก-๙]{{1,20}}?\s?){figure('part')}(?![\d./]){UNIT}"
)


def joined(plain: str) -> SaidShare | None:
    """Returns the share of two figures that are joined as one of the other; None without such."""
    found = _OF.search(plain) or _WHOLE_FIRST.search(plain)
    if found is None:
        return None
    part, whole = value(found["part"]), value(found["whole"])
    deed = found["deed"] if "deed" in found.re.groupindex else ""
    return SaidShare(part, whole, found.span(), deed) if part is not None and whole else None


def of_two(plain: str) -> SaidShare | None:
    """Returns the share of the only two figures in some words: as they are joined, else of two of
    one kind, the larger of which is the whole. Days, years and numbers of activities are none."""
    numbers = frozenset(activity_numbers(plain))
    plain = _YEAR.sub(lambda year: " " * len(year[0]), blanked(plain, mention_spans(plain)))
    figures = [each for each in _FIGURE.finditer(plain) if each[0] not in numbers]
    if len(figures) != _TWO:
        return None
    place = figures[0].start(), figures[1].end()
    share = joined(plain)
    if share is not None and share.part <= share.whole and _holds(share.place, place):
        return share
    if _OF.search(plain) is None and _COUNTED.search(plain) is None:
        return None
    first, second = (Decimal(each[0].replace(",", "")) for each in figures)
    both = (first, second) if _OF.search(plain) else (min(first, second), max(first, second))
    return SaidShare(*both, place) if both[1] else None


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


_TWO = 2
_FIGURE = pattern_of(
    r"(?<![\d.,/])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\d/])|(?<![\d.,/])\d{1,9}(?:\.\d{1,2})?(?![\d/])"
)
_YEAR = pattern_of(r"ปี(?:งบ(?:ประมาณ)?)?\s?\d{2,4}")
_COUNTED = pattern_of(r"\d\s?(?:คน|ราย|ท่าน|บาท|ชุด)|งบ|ทั้งหมด|เชิญ|เป้า")
