"""Reads orders to keep one part of a text only: `เอาแค่ไม่ให้อ่านพอ ไม่ต้องใส่เพื่อนหัวหน้า`.

The whole sentence must be such an order; a story begins with who said so. The conversation says
whether the words stand in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import CUT, ERASE, OUT, SIGHS, SLIPS
from handlers.understand.corrections.text_orders import TextOrder, without
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import ENDING
from handlers.understand.thai import fold, normalise, normalise_lines, without_polite_ending


@dataclass(frozen=True)
class KeptPart:
    """keeps: the words that are to stay. out: those that are to go; "" if all others are.

    plainly: such words hardly mean anything but this order.
    """

    keeps: str
    out: str = ""
    plainly: bool = False


_LONGEST, _LEAST = 160, 4
_CUES = ("แค่", "เฉพาะ", "เพียง")
_SOFT = rf"(?:นะ(?=[คจ])|{ENDING}|ละกัน|แล้วกัน|ดีกว่า|ด้วย|เลย|หน่อย|\s)*+"
_LEAD = (
    rf"(?:(?:{SLIPS}|{SIGHS}|งั้น|คือ|ก็|แต่|ขอ(?!ง|แค่|เฉพาะ|เพียง)|ช่วย|อยากให้|รบกวน"
    rf"|ประโยค(?:นี้|นั้น)|{ENDING})[\s,]*)*+"
)
_ONLY = r"(?:เอา|เก็บ|ขอ|เหลือ|ใส่|คง|ใช้|เขียน|เล่า)(?:ไว้)?(?:แค่|เฉพาะ|เพียง)(?:แค่)?"
_ENOUGH = r"(?:(?:ก็)?พอ(?:แล้ว)?|เท่านั้น|อย่างเดียว)"
_WORDS = r"[^\s“”\"'][^“”\"'\n]{0,79}?"
_KEEPS = rf"{_ONLY}\s?(?P<keeps>{_WORDS}){_SOFT}"
_NOT_PUT = r"(?:ไม่ต้อง|อย่า|ไม่)(?:(?P<plainly>ใส่(?!ใจ|ร้าย)|เขียน|เล่า|บอก|พูดถึง|เอ่ยถึง)|มี|เอา|ลง(?!โทษ))"
_GOES = rf"{_NOT_PUT}\s?(?P<out>{_WORDS}){_SOFT}"
_GOES_FIRST = (
    rf"(?P<first>{_WORDS})\s?"
    rf"(?:ไม่ต้อง(?:ใส่|เขียน|มี|เอา)?|ไม่เอา|อย่าใส่|(?:{CUT})(?:{OUT})|{ERASE}){_SOFT}"
)
_OTHERS = (
    r"(?:ที่เหลือ|นอกนั้น|อย่างอื่น|(?:ส่วน|อัน|คำ|เรื่อง)อื่น)(?:ๆ)?\s?(?:ก็|ให้|ขอ|ช่วย)*"
    rf"(?:ไม่ต้อง(?:ใส่|เขียน|มี|เอา)?|ไม่เอา|ไม่ใส่|(?:{CUT})(?:ให้)?(?:{OUT})|{ERASE})(?:{OUT}|ให้|ไป)*{_SOFT}"
)
_PATTERNS = tuple(
    pattern_of(_LEAD + pattern)
    for pattern in (
        rf"{_KEEPS}(?:{_ENOUGH}{_SOFT})?(?<=[\s,])(?:แล้ว(?:ก็)?|ส่วน|และ)?{_OTHERS}",
        rf"{_KEEPS}(?:{_ENOUGH}{_SOFT})?(?<=[\s,])(?:แล้ว(?:ก็)?|ส่วน|และ)?{_GOES}",
        rf"{_GOES}(?<=[\s,])(?:แล้ว(?:ก็)?)?{_KEEPS}(?:{_ENOUGH}{_SOFT})?",
        rf"{_KEEPS}{_ENOUGH}{_SOFT}(?<=[\s,])(?:ส่วน)?{_GOES_FIRST}",
        rf"{_KEEPS}{_ENOUGH}{_SOFT}",
    )
)
_NAMES_IT = pattern_of(r"(?:ตรง|ส่วน|ท่อน|ประโยค|คำ|ที่|เรื่อง|ว่า|เป็น|ชื่อ|คน|ของ)+?(?=\S)")


def read_kept_part(text: str) -> KeptPart | None:
    """Returns what is to stay of a text; None for other words."""
    if len(text) > _LONGEST or "\n" in text.strip() or not any(each in text for each in _CUES):
        return None
    plain = normalise(text).strip()
    for pattern in _PATTERNS:
        found = pattern.fullmatch(plain)
        if found is not None:
            told = found.groupdict()
            out = without_polite_ending(told.get("out") or told.get("first") or "")
            keeps = without_polite_ending(told["keeps"])
            if len(fold(keeps)) >= _LEAST:
                return KeptPart(keeps, out, told.get("plainly") is not None)
    return None


def only_part(told: str, part: KeptPart) -> str | None:
    """Returns the text as the order wants it; None if the words do not stand in it."""
    if part.out:
        cut = (without(told, TextOrder((each,))) for each in _spelled(part.out))
        left = next((each for each in cut if each is not None), None)
        return left if left and _place(left, part.keeps) is not None else None
    place = _place(told, part.keeps)
    if place is None:
        return None
    pieces = [each.span() for each in re.finditer(r"\S+", told)]
    start, end = place
    stays = [each for each in pieces if each[0] < end and start < each[1]]
    return told[stays[0][0] : stays[-1][1]]


def _place(told: str, words: str) -> tuple[int, int] | None:
    """Returns where the words stand in the text, whatever spaces are between their letters."""
    plain = normalise_lines(told)
    for each in _spelled(words) if len(plain) == len(told) else ():
        letters = (re.escape(letter) for letter in each if not letter.isspace())
        if found := re.search(r"\s*".join(letters), plain):
            return found.span()
    return None


def _spelled(words: str) -> Iterator[str]:
    """Yields the words, and then without those that only name what follows: `เรื่องที่…`."""
    yield words
    while (named := _NAMES_IT.match(words)) is not None:
        words = words[named.end() :]
        if len(fold(words)) < _LEAST:
            return
        yield words
