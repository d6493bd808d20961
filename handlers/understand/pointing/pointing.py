"""Reads at what of that which was shown a sentence points: `อันที่สอง`, `คนแรก`, `สองอันแรก`, `สำนักนี้`,
`วันนั้น`, `ที่เหลือ` (docs/decisions/0191).

All who look for a row or a thing in sight read it here; what stands there they know themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.thai import normalise

_Row = TypeVar("_Row")


class PointedKind(Enum):
    """What the words call the thing that they point at."""

    ROW = "row"
    MATTER = "matter"
    FILE = "file"
    PERSON = "person"
    BUREAU = "bureau"
    DAY = "day"


@dataclass(frozen=True)
class Pointing:
    """Where a sentence points.

    kind: what it calls the thing.
    start, end: where these words stand.
    place: from 1; -1 is the last; 0 where none is told.
    many: how many from the top, or, below 0, from the end; 0 where one is meant.
    of_two: `อันหลัง`, `อันบน`: of more than two nobody can tell.
    rest: those that were not named before.
    before: what was shown before the newest answer may be meant, too: `อันเมื่อกี้`.
    """

    kind: PointedKind
    start: int
    end: int
    place: int = 0
    many: int = 0
    of_two: bool = False
    rest: bool = False
    before: bool = False

    @property
    def by_place(self) -> bool:
        """Tells whether the words say which of a list is meant, and not only `อันนี้`."""
        return bool(self.place or self.many or self.rest)

    def at(self, rows: Sequence[_Row]) -> list[_Row]:
        """Returns those of the rows that are meant by their place; none where it is not there."""
        if self.many:
            few = abs(self.many) < len(rows)
            return list(rows[: self.many] if self.many > 0 else rows[self.many :]) if few else []
        if not self.place or self.of_two and len(rows) != _PAIR or self.place > len(rows):
            return []
        return list(rows[self.place - 1 : self.place] if self.place > 0 else rows[-1:])


_PAIR = 2
COUNTED = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
"""Numbers in words, from one."""
FIRST, LAST = ("แรก", "บนสุด"), ("สุดท้าย", "ล่างสุด", "ท้ายสุด", "หลังสุด")
UPPER, LOWER = ("บน",), ("หลัง", "ท้าย", "ล่าง")
"""Which of two."""
_KINDS = {
    PointedKind.FILE: "ไฟล์|เอกสาร",
    PointedKind.PERSON: "คน|ท่าน",
    PointedKind.BUREAU: "สำนัก(?!งาน)|หน่วยงาน",
    PointedKind.MATTER: "เรื่อง",
    PointedKind.ROW: (
        "รายการ|อัน(?!ดับ)|แถว|ลำดับ|ตัว|ฉบับ|รายงาน|ข้อ(?!ความ)|ข้อความ|ช่วง|กำหนด(?:การ)?|ประชุมครั้ง|(?<!สำนัก)(?<!ราย)งาน|ครั้ง|ใบ|ชิ้น|คำถาม|กิจกรรม|นัด|ประกาศ"
    ),
}
_NOUN = "|".join(f"(?P<{kind.value}>{words})" for kind, words in _KINDS.items())
_FAR = "|".join((*LAST, *FIRST))
_OF_TWO = rf"(?:{'|'.join((*LOWER, *UPPER))})(?:(?=ละกัน|แล้วกัน|ก่อน|หน่อย|เลย|นั้น|ล่ะ)|(?![ก-๎]))"
_COUNT = "|".join(COUNTED)
_SOME = "|".join(COUNTED[1:])
"""`ข้อสอง` is the second; `เรื่องหนึ่ง` is any."""
_THAT = "นี้|นั้น|นั่น|โน้น|นี่|ดังกล่าว"
_BEFORE = "(?:เมื่อกี้|เมื่อครู่|ตะกี้|ก่อนหน้า)(?:นี้)?"
_POINTS = pattern_of(
    rf"(?:(?P<count>{_COUNT}|(?<![\d.])\d)\s?)?(?:{_NOUN})\s?"
    rf"(?:(?P<far>{_FAR})(?!เริ่ม|ๆ|ที่ต้อง|ที่ควร)|(?P<two>{_OF_TWO})|(?P<said>(?:ที่|ที)\s?(?:{_COUNT})|(?:{_SOME})(?![ก-ฮ]*(?:คน|บาท|วัน|ข้อ|อัน|เรื่อง|ฝ่าย|ทาง)))"
    r"|(?P<number>(?:ที่\s?)?\d{1,3})(?![\d.:/-]|\s?(?:คน|บาท|วัน|โมง|น\.|%))"
    rf"|(?P<other>อื่น(?:\s?ๆ)?|ที่เหลือ(?:อยู่)?)|(?P<that>(?:{_THAT}))|(?P<before>{_BEFORE}))"
    rf"|(?P<day>วัน(?:นั้น|ดังกล่าว|นั่น))|(?P<left>ที่เหลือ(?:อยู่)?)"
)
_CUE = pattern_of(
    "สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|แรก|สุด|ที่|บน|หลัง|ท้าย|ล่าง|นี้|นั้น|นั่น|โน้น|นี่|ดังกล่าว|เมื่อ|ตะกี้|ก่อนหน้า|อื่น|เหลือ|[0-9๐-๙]"
)
"""One look that spares most sentences the other."""


def may_point(text: str) -> bool:
    """Tells by one look whether typed words may point at something."""
    return _CUE.search(text) is not None


@read_once
def every(plain: str) -> Sequence[Pointing]:
    """Returns all that the normalised words point at, in order."""
    if not may_point(plain):
        return ()
    read = map(_read, _POINTS.finditer(plain))
    return tuple(each for each in read if each is not None)


def first(plain: str) -> Pointing | None:
    """Returns the first thing that the normalised words point at, None if they point at none."""
    return next(iter(every(plain)), None)


def by_place(plain: str) -> Pointing | None:
    """Returns the first row that the normalised words name by its place; None if they name none."""
    return next((each for each in every(plain) if each.by_place), None)


def _read(found: re.Match[str]) -> Pointing | None:
    kind = next((each for each in PointedKind if found[each.value] is not None), PointedKind.ROW)
    start, end, far = found.start(), found.end(), found["far"]
    if found["other"] or found["left"]:
        return Pointing(kind, start, end, rest=True)
    if far:
        counted, way = _number(found["count"]), -1 if far in LAST else 1
        if counted > 1:
            return Pointing(kind, start, end, many=counted * way)
        return Pointing(kind, start, end, place=way)
    if found["two"]:
        return Pointing(kind, start, end, place=-1 if found["two"] in LOWER else 1, of_two=True)
    if found["said"] or found["number"]:
        said = found["said"] or found["number"]
        if kind in _NEED_ORDER and not said.startswith("ที"):
            return None
        number = said.removeprefix("ที่").removeprefix("ที").strip()
        return Pointing(kind, start, end, place=_number(number))
    return Pointing(kind, start, end, before=found["before"] is not None)


_SHEET = pattern_of("รายการ|อัน|แถว|ลำดับ|ตัว|ฉบับ|รายงาน")
"""`ข้อ 2` and `เรื่องที่ 3` may be in what is sent, or a number of its own."""
_NEED_ORDER = (PointedKind.BUREAU, PointedKind.PERSON, PointedKind.FILE)
"""`คน 3` is a count."""


def _number(said: str | None) -> int:
    if not said:
        return 0
    return int(said) if said.isdecimal() else COUNTED.index(said) + 1


def named(said: str, names: Sequence[str], points: Callable[[str, str], bool]) -> str:
    """Returns the words with the name of the row instead of each `อันแรก` or `ฉบับที่สอง`; the words
    themselves if they point at none, or at one that is not there.

    names: what each row is called, from the top.
    points: tells of the words before and behind whether a row is meant.
    """
    plain = normalise(said)
    found = [
        each
        for each in every(plain)
        if each.place and _SHEET.match(plain, each.start)
        if points(plain[: each.start], plain[each.end :])
    ]
    rows = [each.at(names) for each in found]
    if len(names) < _PAIR or not rows or [] in rows:
        return said
    for each, [name] in reversed([*zip(found, rows, strict=True)]):
        plain = f"{plain[: each.start]} {name} {plain[each.end :]}"
    return plain.strip()
