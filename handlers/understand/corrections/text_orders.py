"""Reads orders to take words out of a text, or to write it anew: `แค่จะลบคำว่า …`, `ไม่เอาประโยคนั้น`.

The whole sentence must be such an order: a story tells what others took out, too
(`เขาสั่งให้ลบคำว่า …`), and begins with who did it. The conversation says
whether the words stand in a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.understand.corrections.correction_vocabulary import (
    AT_LAST,
    CUT,
    ERASE,
    JUST_NOW,
    OUT,
    PIECES,
    REALLY,
    SIGHS,
    SLIPS,
    WRONG,
    WROTE,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import fold, normalise, normalise_lines


@dataclass(frozen=True)
class TextOrder:
    """whats: how the words may be spelled that are to go out, the longest first; none if what
    stands last is meant.

    clause: all that is told beside them is to go as well. plainly: such words hardly mean anything
    but this order. asks: they speak to somebody who is to do it.
    """

    whats: tuple[str, ...] = ()
    clause: bool = False
    plainly: bool = True
    asks: bool = True


_LONGEST = 160
_CUE = pattern_of("ลบ|ตัด|เอา|ถอด|ไม่ต้อง|ไม่ใส่|ไม่อยาก|อย่า")
_LEAD = (
    r"(?:(?:(?:อ่าน|ดู|ตรวจ)(?:ดู)?(?:แล้ว|ละ)\s?(?:ก็)?(?:โอเค|ดี|เรียบร้อย|ครบ|ถูกต้อง|ใช้ได้)(?:แล้ว|หมด|เลย)*"
    rf"|แค่|ก็|จะ|ขอ(?!ง)|ช่วย|รบกวน|อยาก(?:ให้)?|ฝาก|งั้น|{SIGHS}|{SLIPS}|คือ|แต่|{REALLY}|เพียง|พี่|{ME}"
    r"|นะ|ค่ะ|คะ|ครับ|คับ)[\s,]*)*+"
)
_CUT = rf"(?:{CUT})(?:ข้อความ(?=คำ))?"
_OUT = rf"(?:{OUT})"
_NOT = r"(?:ไม่(?:เอา|ใส่|ต้อง(?:มี|ใส่|เขียน|เอา)?|ต้องการ(?:ให้มี)?|อยากให้มี)|อย่าใส่)"
_WORDS = (
    r"(?:คำ(?:พูด)?ว่า|คำ(?=[\s“\"'])"
    rf"|(?:ประโยค|ข้อความ|ตรง|ส่วน|ท่อน|อัน)?(?:ที่|คำ)?(?:{WROTE})?(?:ไป)?ว่า)"
)
_CLAUSE = (
    r"(?:(?:ประโยค|ข้อความ|อัน|ตรง|ส่วน|ท่อน|บรรทัด|วรรค)(?:ที่)?"
    r"(?:มี|พูดถึง|เอ่ยถึง|พูดเรื่อง|เกี่ยวกับ|เขียนถึง|เขียนเรื่อง|เล่าถึง|เล่าเรื่อง|บอกเรื่อง)(?:คำว่า|เรื่อง(?:ที่)?)?|เรื่อง(?:ที่(?:ว่า)?)?"
    r"|ที่(?:พูดถึง|เอ่ยถึง|พูดเรื่อง|เกี่ยวกับ|เขียนถึง|เล่าถึง|เล่าเรื่อง|บอกเรื่อง|บอกว่ามี))"
)
_TOLD = rf"(?:{WROTE}|เพิ่ม)(?:ไป|มา|ไว้)?"
_AT_LAST = rf"(?:{AT_LAST})(?:นี้|นั้น)?"
_LAST = (
    rf"(?:(?:{PIECES})(?:ที่{_TOLD})?(?:{_AT_LAST}|นั้น|นี้)"
    rf"|(?:ประโยค|ข้อความ|อัน|ท่อน)?ที่(?:เพิ่ง{_TOLD}(?:{_AT_LAST})?|{_TOLD}{_AT_LAST}))"
)
_THE_LAST = rf"อัน{_AT_LAST}"
"""It may be a row of a list, too: `ไม่เอาอันสุดท้าย` is no order about a text."""
_TOLD_ON = rf"(?!(?:{OUT})(?:จาก|หมดแล้ว|แล้ว|หลัง|ตอน|เมื่อ|ตั้งแต่|ก่อนที่))"
"""What stands behind it goes on telling what others took out."""
_WHAT = rf"[\s“\"':]*(?P<what>[^\s“”\"'](?:{_TOLD_ON}[^“”\"'\n]){{0,79}}?)[\s”\"']*"
_SOFT = (
    rf"(?:{OUT}|ไป|ให้|เลย|หน่อย|ที|ด้วย|ก่อน|นะ|(?<!ห)น้า|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|ฮะ|ดีกว่า|แล้ว|ละกัน|แล้วกัน|ละ"
    rf"|ได้(?:{WHETHER})|ทั้ง(?:หมด|ประโยค)|หมด|พอ|เท่านั้น|\s)*+"
)
_WHY = (
    r"(?:(?<=\s)(?:ดู(?=ไม่|เหมือน|เยอะ|ซ้ำ|แปลก|รก)|ฟังดู|อ่านแล้ว|ไม่เป็นทางการ"
    r"|เพราะ|กลัว|เดี๋ยว|ไม่งั้น|มัน|ใส่ผิด|พิมพ์ผิด|ที่เหลือ|นอกนั้น)\S.*)?"
)
_TAKEN_OUT = (
    rf"\s*(?:ขอ|ช่วย|ให้|ก็|รบกวน|อยากให้)*(?:{_CUT}\s?{_OUT}|{ERASE}"
    r"|ไม่เอา(?:แล้ว)?|ไม่ต้อง(?:มี|ใส่|เขียน|เอา)?|อย่าใส่)"
)
_PLAINLY = tuple(
    pattern_of(_LEAD + pattern + _SOFT + _WHY)
    for pattern in (
        rf"{_CUT}\s?(?:{PIECES})\s?(?:{_AT_LAST}|แรก)?\s?{_OUT}?(?:ไป|ด้วย|ค่ะ|ครับ|นะ)*\s+"
        rf"(?P<of>(?:อัน|ตรง|คือ|ที่)*(?:บอก|เขียน|พูด|เล่า)?ว่า){_WHAT}{_OUT}?",
        rf"(?:{ERASE})\s?{_OUT}?\s?(?P<of>{_WORDS}|{_CLAUSE}){_WHAT}{_OUT}?",
        rf"(?:เอา|ถอด)\s?(?P<of>{_WORDS}|{_CLAUSE}){_WHAT}{_OUT}",
        rf"{_NOT}\s?(?P<of>{_WORDS}|{_CLAUSE}){_WHAT}",
        rf"(?P<of>{_WORDS}|{_CLAUSE}){_WHAT}{_TAKEN_OUT}",
    )
)
_NEWEST = tuple(
    pattern_of(_LEAD + pattern + _SOFT + _WHY)
    for pattern in (
        rf"{_CUT}\s?{_OUT}?\s?{_LAST}",
        rf"(?:{ERASE})\s?{_OUT}?\s?{_THE_LAST}",
        rf"{_CUT}\s?{_THE_LAST}\s?(?:ให้|ขอ|\s)*{_OUT}",
        rf"{_THE_LAST}\s?(?:ขอ|ช่วย|ให้|ก็|รบกวน)*(?:{_CUT}\s?{_OUT}|{ERASE})",
        rf"ไม่(?:เอา|ใช้|ต้อง(?:เอา|มี|ใส่))\s?{_LAST}",
        rf"{_LAST}{_TAKEN_OUT}(?:{_SOFT}(?<=\s){_CUT}\s?{_OUT})?",
        rf"(?:{JUST_NOW})\s?(?:ไม่เอา|ไม่ใช้){_SOFT}(?<=\s)(?:{_CUT}\s?{_OUT}|{ERASE})",
    )
)
_MAYBE = tuple(
    pattern_of(_LEAD + pattern + _SOFT + _WHY)
    for pattern in (rf"{_CUT}{_WHAT}{_OUT}", rf"(?:{ERASE}){_WHAT}", rf"{_WHAT}{_TAKEN_OUT}")
)
_OF_CLAUSE = pattern_of(_CLAUSE)
_OF_A_MATTER = pattern_of("เรื่อง")
_ASKS = pattern_of(
    f"^(?:แค่|ก็|จะ|คือ|งั้น)*(?:ขอ(?!ง)|ช่วย|รบกวน|อยากให้|ฝาก|ไม่อยากให้)|ได้(?:{WHETHER})|หน่อย|ให้ที"
)
_TO_WRITE = rf"(?:{WROTE}|แก้)"
_ANEW = pattern_of(
    rf"(?:ขอ|อยาก|จะ|ช่วย|ให้)*{_TO_WRITE}ใหม่(?:อีกที|อีกครั้ง)?{_SOFT}"
    rf"|(?:ไม่ใช่|{WRONG})(?:แบบ|อย่าง|เรื่อง|ตาม|อัน)?(?:นั้น|นี้)?{_SOFT}(?:ขอ|ให้|ช่วย|\s)*(?:{_TO_WRITE}|เปลี่ยน|เอา)(?:ใหม่)?(?=ว่า|เป็น)"
)
_NEW = pattern_of(r"(?:ว่า|เป็น(?:ว่า)?|คือ|:)\s*")
_LEAST_NEW = 4
_JOINS = pattern_of(
    r"(?:แล้วก็|และก็|และ|แล้ว|ก็|กับ|โดย|คือ|ซึ่ง|ที่|ว่า|ด้วย|เลย|แต่|อีก|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|\s|[,.])*"
)
"""What only joins or softens words that are gone."""
_LEANS = pattern_of("แต่|เพราะ|จึง|ซึ่ง")
"""What begins so says nothing without the clause before it."""
_BESIDES = 4
"""Letters (folded) that say nothing without the words that are taken out."""
_QUOTES, _ONE_PAIR = pattern_of('[“”"]'), 2
_SEVERAL = pattern_of(r"\s*(?:,|กับ|และ|แล้วก็)\s*")
_GAPS, _ENDS = pattern_of(r"[ \t]{2,}"), " ,\t"


_TWICE = pattern_of(
    r"^ไม่เอา(?P<what>(?!แล้ว|ละ|ทั้งหมด|หมด|รายงาน|ร่าง|เรื่อง|อัน|นี้|คำว่า)\S.{0,60}?)"
    rf"\s+(?:ขอ|ช่วย|ให้)*(?:ลบ|ตัด|เอา)(?:{OUT})"
)
"""The order is given twice: `ไม่เอาเขียว ลบออก`."""


def read_text_order(text: str) -> TextOrder | None:
    """Returns what the order wants to be taken out; None for other words."""
    if len(text) > _LONGEST or "\n" in text.strip() or not _CUE.search(text):
        return None
    plain = _TWICE.sub(r"เอาคำว่า\g<what>ออก", normalise(text))
    if len(_QUOTES.findall(plain)) > _ONE_PAIR:
        plain = _QUOTES.sub("", plain)  # several words, each in its own: `“ก” และ “ข”`
    asks = _ASKS.search(plain) is not None
    if any(pattern.fullmatch(plain) for pattern in _NEWEST):
        return TextOrder(asks=asks)
    for pattern in _PLAINLY:
        if found := pattern.fullmatch(plain):
            clause = _OF_CLAUSE.fullmatch(found["of"]) is not None
            matter = _OF_A_MATTER.match(found["of"]) is not None
            closed = re.match(rf"[\s”\"']*{_OUT}", plain[found.end("what") :]) is not None
            told_on = " " in found["what"].strip() and not closed
            plainly = not (matter or told_on)
            return TextOrder(_whats(found), clause, plainly=plainly, asks=asks)
    for pattern in _MAYBE:
        if found := pattern.fullmatch(plain):
            return TextOrder(_whats(found), plainly=False, asks=asks)
    return None


def read_anew(words: str) -> str | None:
    """Returns the new text of words behind the name of one (`ขอเขียนใหม่ว่า …`), "" if it is to be
    asked for; None for words that do not want it written anew."""
    plain = normalise(words).strip()
    found = _ANEW.match(plain)
    if found is None:
        return None
    rest = plain[found.end() :]
    told = _NEW.sub("", rest, count=1) if _NEW.match(rest) or plain[found.end() - 1] == " " else ""
    if rest and len(told) < _LEAST_NEW:
        return None
    return told


def without(told: str, order: TextOrder) -> str | None:
    """Returns the text as the order wants it, "" if nothing is left; None if the words do not stand
    in it."""
    plain = normalise_lines(told)
    if len(plain) != len(told):
        return None
    pieces = [found.span() for found in re.finditer(r"\S+", plain)]
    if not order.whats:
        return told[: pieces[-1][0]].rstrip() if pieces else None
    for what in order.whats:
        letters = [re.escape(each) for each in what if not each.isspace()]
        places = [*re.finditer(r"\s*".join(letters), plain)]
        for place in reversed(places):
            start, end = _of_its_clause(plain, pieces, place, order.clause)
            told = f"{told[:start]}{told[end:]}"
        if places:
            return _GAPS.sub(" ", told).strip(_ENDS)
    several = ([each for each in _SEVERAL.split(what) if each.strip()] for what in order.whats)
    each_out = (_without_each(told, parts, order) for parts in several if len(parts) > 1)
    return next((left for left in each_out if left is not None), None)


def _without_each(told: str, parts: Sequence[str], order: TextOrder) -> str | None:
    """Returns the text without several words, if each stands in it: `คำว่า ก กับ ข`."""
    left: str | None = told
    for part in parts:
        words = part.strip("“”\"' ").removeprefix("คำว่า").strip("“”\"' ")
        left = without(left, replace(order, whats=(words,))) if left and words else None
    return left


def _of_its_clause(
    told: str, pieces: Sequence[tuple[int, int]], place: re.Match[str], whole: bool
) -> tuple[int, int]:
    """Returns where the words stand; with their clause if it is to go, or says nothing without."""
    around = [each for each in pieces if each[0] < place.end() and place.start() < each[1]]
    start, end = around[0][0], around[-1][1]
    besides = told[start : place.start()] + told[place.end() : end]
    while whole and (leans := next((each for each in pieces if each[0] > end), None)) is not None:
        if not _LEANS.match(told, leans[0]):
            break
        end = leans[1]
    if whole or len(fold(besides)) <= _BESIDES or _JOINS.fullmatch(besides):
        return start, end
    return place.start(), place.end()


def _whats(found: re.Match[str]) -> tuple[str, ...]:
    """Returns the words, first with all that stands before the last ออก (`ตัดคำว่า ขอแก้หน่อยค่ะ ออก`),
    then with what may belong to them: `ด้วย`, the end of `ปีละ`."""
    what, behind = found["what"].strip(), found.string[found.end("what") :]
    longer = [
        f"{what}{behind[: out.start()]}".strip(_ENDS_WHAT)
        for out in re.finditer(_OUT, behind)
        if behind[: out.start()].strip()
    ]
    also = next((each for each in _MAY_BELONG if behind.startswith(each)), "")
    return (*reversed(longer), f"{what}{also}", what) if also else (*reversed(longer), what)


_ENDS_WHAT = " “”\"'"


_MAY_BELONG = ("ด้วย", "ละ", "ที", "นะ", "แล้ว")
