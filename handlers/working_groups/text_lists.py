"""Questions whose answer is a list of texts that may come in several messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from handlers.conversation.flow import Answers, Choice
from handlers.messages import cut_graphemes
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.row_orders import RowOrder, rearranged
from handlers.understand.dates.days_from_today import NUMBER
from handlers.understand.numbers.number_words import words_value
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import (
    normalise,
    without_particles,
    without_polite_ending,
    written_lines,
)
from handlers.understand.unclear import Unclear

WHOLE = (
    "หมดแล้ว", "เท่านี้", "ครบละ", "ครบล่ะ", "ครบแล้วละ", "ครบจ้า", "หมดละ", "แค่นี้", "พอแล้ว", "พอละ",
    "เรียบร้อย", "เรียบร้อยแล้ว", "เสร็จแล้ว", "เสร็จละ", "จบ", "จบแล้ว", "ไม่มีแล้ว", "ไม่มีเพิ่ม",
    "ไม่มีเพิ่มแล้ว", "ไม่เพิ่มแล้ว",
    "แค่นี้แหละ", "เท่านี้แหละ", "แค่นี้ก่อน", "เท่านี้ก่อน", "หมดเท่านี้", "มีแค่นี้", "มีเท่านี้", "ต่อไป", "ข้อต่อไป",
)  # fmt: skip
"""How people say that a list is whole."""
_LONGEST_WHOLE = 60
_WHOLE_TOLD = pattern_of(
    rf"(?:งั้น|โอเค|ตอนนี้|ก็|{POLITE}|[\s,])*(?:(?:ราย)?ชื่อ|สมาชิก|คณะทำงาน|กรรมการ|(?:อำนาจ)?หน้าที่|วาระ|คน|ข้อ)?(?:ก็|มี|ได้|อยู่|น่าจะ|\s)*"
    rf"(?:ครบ|หมด|พอ|จบ|แค่|เท่า|ทั้งหมด)(?:ทั้ง)?\s?(?:(?P<count>{NUMBER})\s?(?:คน|ท่าน|ข้อ|อย่าง|อัน|วาระ|รายการ))?"
    rf"(?:แล้ว|ละ|ล่ะ|นี่|นี้|แหละ|เท่านี้|แค่นี้|พอ|ก่อน|เลย|จริงๆ|{POLITE}|\s)*"
)
_SHOWN, _SHOWN_LETTERS = 8, 120
_NO_SUCH = "ไม่มีลำดับนี้ในรายการ จึงยังไม่ได้ลบหรือแก้ พิมพ์ เช่น “ลบข้อ 1” หรือ “แก้ข้อ 1 เป็น จัดทำแผน”"

_NUMBERED = pattern_of(
    r"^\s*(?:[-–—•*·]|[(]?[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,2})*[.)]?(?=\s)|[(]?[\d๐-๙]{1,3}[.)](?![\d๐-๙]))\s*"
)
_IN_LINE = pattern_of(
    r"(?:^|(?<=\s))(?:[(]?(?P<number>\d{1,2})(?:[.)](?!\d)|(?=\s(?!ครั้ง|คน|วัน|เดือน|ปี|เรื่อง|ด้าน|ระยะ|ข้อ|สำนัก|รอบ|ชุด|กลุ่ม|แห่ง|ฉบับ|ท่าน|หน่วย|ชั่วโมง|นาที|บาท|%|แผน|ล้าน)[ก-ฮเ-ไ]))"
    r"|ข้อ(?:ที่)?\s?(?P<said>\d{1,2})[.):]?(?=[\sก-๎]))\s*"
)
_ENDS = pattern_of(r"(?<=\S)\s+(?:แค่นี้|เท่านี้|แค่นั้น)(?:ก่อน|พอ|แหละ|ละ|\s)*(?:ค่ะ|คะ|ครับ|คับ|นะ)*\s*$")
_SPLITS = pattern_of(
    rf"(?:ขอ|ช่วย|จะ|อยาก|\s)*(?:แยก|แบ่ง)(?:ออก|ข้อ|อัน|นี้|\d|\s)*(?:เป็น)?\s?(?:สอง|สาม|หลาย|[2-9])?\s?ข้อ(?:ได้|ให้|หน่อย|{WHETHER}|ยังไง|\s)*"
)


@dataclass(frozen=True)
class WholeTold:
    """That a list is said to be whole. count: how many it is said to have, or None."""

    count: int | None


def told_whole(text: str) -> WholeTold | None:
    """Returns what the words say, if only that the list is whole, also by its name and with how
    many it has: `ครบสามคนนี่แหละ`, `หน้าที่หมดแล้ว`; None for other words."""
    if len(text) > _LONGEST_WHOLE:
        return None
    found = _WHOLE_TOLD.fullmatch(normalise(text))
    if found is None:
        return None
    if (said := found["count"]) is None:
        return WholeTold(None)
    value = int(said) if said.isdecimal() else words_value(said)
    return WholeTold(int(value) if value is not None else None)


def numbered_texts(text: str) -> list[str]:
    """Returns the texts of a list. Where lines have numbers or dashes, a line without belongs to
    the one before."""
    lines = [each for each in written_lines(text).split("\n") if each.strip()]
    if len(lines) == 1:
        lines = _in_one_line(lines[0])
    lines = _without_said_numbers(lines)
    marked = any(_NUMBERED.match(each) for each in lines)
    found: list[str] = []
    for line in lines:
        plain = without_particles(_ENDS.sub("", _NUMBERED.sub("", line)).strip())
        if marked and found and not _NUMBERED.match(line):
            found[-1] = f"{found[-1]} {plain}"
        elif plain:
            found.append(plain)
    return found


def _without_said_numbers(lines: list[str]) -> list[str]:
    """Returns the lines without `ข้อ 1`, `ข้อ 2` where all of several begin so, in this order: one
    alone may be of a rule."""
    found = [_IN_LINE.match(line) for line in lines]
    said = [each["said"] for each in found if each is not None and each["said"]]
    if len(lines) < 2 or said != [str(number) for number in range(1, len(lines) + 1)]:
        return lines
    return [_IN_LINE.sub("", line, count=1) for line in lines]


def _in_one_line(line: str) -> list[str]:
    """Returns the items of `1. จัดทำแผน 2. ติดตามผล`; the line alone if it is numbered otherwise."""
    found = [*_IN_LINE.finditer(line)]
    if [int(each["number"] or each["said"]) for each in found] != [
        *range(1, len(found) + 1)
    ] or len(found) < 2:
        return [line]
    starts = [each.start() for each in found]
    if line[: starts[0]].strip():
        return [line]
    begins = [each.end() for each in found]
    return [line[a:b].strip() for a, b in zip(begins, [*starts[1:], len(line)], strict=True)]


def put_right(texts: Sequence[str], order: RowOrder) -> list[str]:
    """Returns the texts as the order wants them. Raises Unclear if a text is not there."""
    left = rearranged(texts, order)
    places = order.places(len(texts))
    if places is not None and order.changed:
        left = [*texts[: places[0]], order.text, *texts[places[0] + 1 :]]
    if left is None:
        raise Unclear(_NO_SUCH)
    return left


def wants_split(words: str) -> bool:
    """Tells whether the words only want one text made into several."""
    return _SPLITS.fullmatch(without_polite_ending(words)) is not None


def shortened(texts: Sequence[str]) -> list[str]:
    """Returns the first texts as a card shows them."""
    shown = [cut_graphemes(each, _SHOWN_LETTERS) for each in texts[:_SHOWN]]
    rest = len(texts) - _SHOWN
    return [*shown[:-1], f"{shown[-1]} และอีก {rest} ข้อ"] if rest > 0 else shown


def show_texts(value: Sequence[str], _answers: Answers) -> str:
    """Shows the list on the review card."""
    return "\n".join(f"{n}. {each}" for n, each in enumerate(shortened(value), 1))


_NOTHING_ELSE: Mapping[str, Any] = MappingProxyType({})


def whole_choices(value: Any, also: Mapping[str, Any] = _NOTHING_ELSE) -> tuple[Choice, Choice]:
    """Returns the choices that end the list, and that begin it anew."""
    return (
        Choice("done", "ครบแล้ว", value, also, means=(Common.YES,), said=WHOLE),
        Choice("again", "เริ่มใหม่", None, also, stays=True),
    )
