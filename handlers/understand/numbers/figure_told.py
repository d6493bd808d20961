"""Reads words that tell one figure of a longer story anew: by what it was (`ไม่ใช่ 15`), by its order
(`ครั้งที่สอง 18 คน`), or by the words it stands beside (`บ่าย 28`, `ของคุณวิชัย 17`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    JUST_NOW,
    MEND,
    MISDID,
    MOVE,
    NOT,
    RATHER,
    REALLY,
    RIGHT,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.numbers.story_figures import (
    COUNT,
    DAY,
    UNITS,
    Figure,
    as_float,
    figures,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import blanked, normalise, without_polite_ending

LONGEST = 80
ASKS = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|(?<!เ)กี่|เท่าไ|เท่าใด|หรือ|ใคร|[?]")
"""Words of a question, which tells nothing anew."""
_ORDER = r"(?:แรก|หนึ่ง|นึง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|สุดท้าย|หลัง(?:สุด)?|\d(?!\d|\.\d))"
_TIMES = r"(?:ครั้ง|รุ่น|รอบ|กลุ่ม|ชุด|เวที|หลักสูตร|คณะ|แห่ง|จุด|ตัวเลข|ตัว|อัน|วัน(?!ที่\s?\d))"
_ORDINAL = pattern_of(rf"(?P<times>{_TIMES})(?:ที่)?\s?(?P<order>{_ORDER})(?!\s?(?:{UNITS}))")
_WORDS = "แรก หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ".split()
_LAST = ("สุดท้าย", "หลัง", "หลังสุด")
_DENIES = pattern_of(rf"(?:{NOT})\s?(?:วันที่|ที่|เป็น)?\s?$")
_FROM = pattern_of(rf"(?:จาก|(?:{MEND})(?:จำนวน|ตัวเลข|ยอด|ตรง|วันที่|ที่|\s)*)\s?$")
_BECOMES = pattern_of(r"\s?(?:ให้|ต้อง|ขอ|ไป)*เป็น")
_SLIPPED = pattern_of(
    rf"^(?:{SIGHS}|{POLITE}|\s)*(?:{SLIPS})|{MISDID}|{WRONG}|{JUST_NOW}|สลับ|^(?:{NOT})(?:{POLITE}|[\s,])"
)
"""A word that halts says so before the figure only: `… 85 คน เดี๋ยวมาทำต่อ`."""
SMALL = pattern_of(
    rf"{SLIPS}|{SIGHS}|{SECOND_THOUGHTS}|(?:{JUST_NOW})|{MISDID}|{WRONG}|{NOT}|{REALLY}|{RIGHT}|{RATHER}|สลับ(?:กัน|เลข)?|{POLITE}(?![ก-๎])"
    rf"|(?:ขอ|ช่วย|จะ|ต้อง|ให้)*(?:{CHANGE}|{MOVE})(?:จำนวน|ตัวเลข|ยอด)?|แล้วก็|อีกอย่าง(?:คือ)?|อีก(?=\s)|ส่วน|ตรง|ของ|ช่วง|ตอน|จำนวน|ตัวเลข|ยอด|ต้อง|น่าจะ|เป็น|คือ|แค่|เพียง|เหลือ"
    r"|มี|ได้|วันที่|ที่|ว่า|ก็|จาก|ด้วย|พิมพ์|ครับ|อัน|แต่|นับ(?:ใหม่)?|เอง|เท่านั้น|[\s,.:()“”\"]"
)
"""What says that something is put right, or leads to it: it tells not which."""


@dataclass(frozen=True)
class FigureTold:
    """A figure that is told anew. value: as typed. old: the one that is denied, "" if none is.
    order: which one it is, from 1 on, -1 for the last, 0 if that is not told; times: what is so
    counted (`รุ่น`). points: the other words. slipped: they say that something was wrong."""

    value: str
    unit: str = ""
    kind: str = COUNT
    old: str = ""
    order: int = 0
    times: str = ""
    points: tuple[str, ...] = ()
    slipped: bool = False
    ordered: bool = False
    """They order a change: `แก้วันที่ 5 เป็น 8`."""
    days: tuple[str, ...] = ()
    """Days that point, as they are typed: `17 ก.พ.`."""
    month: int = 0
    """Of a day, 0 if it is not told."""
    behind: int = 0
    """Letters behind the figure, which tell why, or something else."""
    part: bool = False
    """Behind it something is told of a part of them, which stands nowhere yet."""

    @property
    def surely(self) -> bool:
        """Tells whether the words say that something is put right."""
        plainly = self.ordered and (bool(self.unit) or self.kind == DAY)
        return self.slipped or bool(self.old) or plainly


@read_once
def figures_told(text: str) -> Sequence[FigureTold]:
    """Returns how the words may tell one figure anew, the likeliest first; none for words that ask,
    and where it is not clear which of their figures is new."""
    return () if _A_DIGIT.search(text) is None else (*_told_anew(text),)


_A_DIGIT = pattern_of(r"\d")


def _told_anew(text: str) -> Iterator[FigureTold]:
    plain = without_polite_ending(normalise(text))
    if len(plain) > LONGEST or "\n" in text.strip() or ASKS.search(plain):
        return
    ordinal = _ordinal(plain)
    rest = blanked(plain, [ordinal.span()]) if ordinal is not None else plain
    found = [*figures(rest)]
    olds = [each for each in found if is_old(rest, each, found)]
    new = [each for each in found if each not in olds]
    if not olds and len(new) == _TWO and new[0].kind == new[1].kind and _CHANGES.search(plain):
        yield from (
            _told(plain, rest, ordinal, a, b) for a, b in ((new[0], new[1]), (new[1], new[0]))
        )
    counted = [each for each in new if each.kind != DAY]
    if len(counted) == 1:
        new = counted  # its day points at it: `วันที่ 17 ก.พ. 18 คน`
    if len(olds) > 1 or not new:
        return
    old = olds[0] if olds else None
    if old is None and _is_whole_and_part(rest, new) and _SLIPPED.search(plain) is not None:
        new = new[:1]
    told = new[0] if len(new) == 1 else _nearest(new, old.value if old is not None else "")
    if told is not None and (old is None or old.value != told.value):
        yield _told(plain, rest, ordinal, told, old)


_TWO = 2
_PART = pattern_of(rf"\s?(?:{POLITE})*[\s,(]+(?:โดย|แต่|ซึ่ง)?(?:มี|รวม|นับ|เป็น|ใน(?:นี้|นั้น|จำนวนนี้))")
"""Behind a number begins what is told of a part of it: `24 คนนะ มีมาสาย 2 คน`."""


def _is_whole_and_part(plain: str, new: Sequence[Figure]) -> bool:
    """Tells whether a number is told and how many of it were so or so."""
    if len(new) != _TWO or any(each.kind != COUNT for each in new):
        return False
    whole, part = new
    many, some = as_float(whole.value), as_float(part.value)
    if not many or not some or some >= many or not whole.unit or whole.unit != part.unit:
        return False
    return _PART.match(plain, whole.ends) is not None


_CHANGES = pattern_of(rf"{MEND}|(?:{MOVE})(?:ไป|มา|\s)*เป็น")


def _told(
    plain: str, rest: str, ordinal: re.Match[str] | None, told: Figure, old: Figure | None
) -> FigureTold:
    both = [each for each in (told, old) if each is not None]
    of_a_day = [each for each in figures(rest) if each.kind == DAY and each not in both]
    days = [rest[each.start : each.ends].strip() for each in of_a_day]
    beside = blanked(rest, [(each.start, each.ends) for each in (*both, *of_a_day)])
    pointing = _chunks(beside[: told.start])
    return FigureTold(
        told.value,
        told.unit or (old.unit if old is not None else ""),
        told.kind,
        old.value if old is not None else "",
        order_said(ordinal) if ordinal is not None else 0,
        ordinal["times"] if ordinal is not None else "",
        pointing,
        _SLIPPED.search(plain) is not None,
        _CHANGES.search(plain) is not None,
        tuple(days),
        told.month,
        sum(map(len, _chunks(beside[told.ends :]))),
        _PART.match(beside, told.ends) is not None,
    )


def _chunks(words: str) -> tuple[str, ...]:
    """Returns the words that may point at something in a story."""
    pieces = SMALL.sub(" ", words).split()
    return tuple(each for each in pieces if len(each) > 1 and not each.isdigit())


def _nearest(new: Sequence[Figure], old: str) -> Figure | None:
    """Returns the figure that is most like the old one; None where it is not clear which is:
    `มี 24 คน มาสาย 2 คน ไม่ใช่ 22`."""
    before = as_float(old) if old else None
    values = [(as_float(each.value), each) for each in new]
    if not before or any(not value for value, _ in values):
        return None
    far = sorted(
        (max(value / before, before / value), at) for at, (value, _) in enumerate(values) if value
    )
    return values[far[0][1]][1] if far[1][0] > 2 * far[0][0] else None


def is_old(plain: str, each: Figure, found: Sequence[Figure]) -> bool:
    """Tells whether the words deny the figure, or want another one in its place; found: all."""
    if _DENIES.search(plain, 0, each.start):
        return True
    behind = any(other.start > each.end for other in found)
    becomes = _BECOMES.match(plain, each.ends) is not None
    return behind and becomes and _FROM.search(plain, 0, each.start) is not None


def orders(plain: str) -> Iterator[re.Match[str]]:
    """Yields the places where something is called by its order: `รุ่นแรก`, `ครั้งที่ 2`."""
    yield from _ORDINAL.finditer(plain)


def _ordinal(plain: str) -> re.Match[str] | None:
    found = [*orders(plain)]
    return found[0] if len(found) == 1 else None


def order_said(found: re.Match[str]) -> int:
    """Returns which one is so called, from 1 on; -1 for the last."""
    said = found["order"]
    if said in _LAST:
        return -1
    if said.isdigit():
        return int(said)
    return 1 if said == "นึง" else max(_WORDS.index(said), 1)
