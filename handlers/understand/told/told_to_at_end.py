"""Reads to whom words are to be told, where that stands at their end: `… ให้สำนักการคลังทราบ`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_PEOPLE = r"(?:ทุก|ผู้|คน|พวก|บุคลากร|เจ้าหน้าที่|ข้าราชการ|สำนัก|กลุ่ม|ฝ่าย|หน่วย|หัวหน้า|ผอ|ท่าน|คุณ|พี่|น้อง|เพื่อน)"
_GIVES, _KNOWN = "ให้", ("ทราบ", "รู้")
_TO_KNOW = pattern_of(rf"(?:ทราบ|รู้)(?:ด้วย|กัน|โดยทั่วกัน|ทั่วกัน|หน่อย|ที|เลย|{POLITE}|\s)*")
_WHOM = pattern_of(rf"(?:กับ|แก่)?\s?(?P<whom>{_PEOPLE}[^\n]{{0,60}}?)\s?(?:ได้|รับ)*")
_PRESSED = ("กด", "ตอบ")
"""`ให้ทุกคนกดรับทราบ` tells what they are to do."""
_CHUNK = pattern_of(r"[^\s,]+")
_LEADS = pattern_of("(?:และ|แล้ว|จึง|ขอ|ช่วย|กรุณา|โปรด|รบกวน|ฝาก|แจ้ง|บอก)+")
_TELLS = ("แจ้ง", "บอก")
_SOMEBODY_ASKED = pattern_of(
    rf"(?:ให้|ฝาก|รบกวน|กรุณา|โปรด|ช่วย|ขอ)\s?{_PEOPLE}|ใคร|ถ้า|หาก|(?:^|[\s,]){_PEOPLE}[^\s,]*$"
)
"""Then it may be these who are to tell the others: `ขอให้หัวหน้ากลุ่ม ช่วยแจ้งให้ทุกคนทราบ`."""
_LEAST = 5


@dataclass(frozen=True)
class ToldTo:
    """text: what is told, as it was typed. whom: the words that name who is told. tail: the end of
    the words that says so."""

    text: str
    whom: str
    tail: str


def told_to_at_end(words: str) -> ToldTo | None:
    """Returns what is told and to whom; None for words that end otherwise, and where the end may
    belong to what is told: no gap is before it, or somebody else is asked to tell it."""
    words = words.strip()
    known = max(words.rfind(each) for each in _KNOWN)
    before, gives, people = words[: max(known, 0)].rpartition(_GIVES)
    if not gives or _TO_KNOW.fullmatch(words, known) is None:
        return None
    whom = _WHOM.fullmatch(people.strip())
    end = _before_leads(before)
    if whom is None or whom["whom"].endswith(_PRESSED) or end is None:
        return None
    text, tail = words[:end], words[end:].strip(" ,\n")
    return ToldTo(text, whom["whom"].strip(), tail) if len(text) >= _LEAST else None


def _before_leads(before: str) -> int | None:
    """Returns where the text ends before what leads to `ให้`: `กรุณาแจ้ง`, `แล้ว`, or only a gap."""
    chunks = [*_CHUNK.finditer(before)]
    leads = ""
    while chunks and _LEADS.fullmatch(chunks[-1][0]):
        leads += chunks.pop()[0]
    if not chunks or chunks[-1].end() == len(before) or chunks[-1][0].endswith(_TELLS):
        return None
    end, tells = chunks[-1].end(), any(each in leads for each in _TELLS)
    return None if tells and _SOMEBODY_ASKED.search(before, 0, end) else end
