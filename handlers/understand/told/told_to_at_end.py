"""Reads to whom words are to be told, where that stands at their end: `… ให้สำนักการคลังทราบ`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_PEOPLE = (
    r"(?:ทุก|ผู้|คน|พวก|บุคลากร|เจ้าหน้าที่|ข้าราชการ|สำนัก|กลุ่ม|ฝ่าย|หน่วย|หัวหน้า|ผอ|ท่าน|คุณ|พี่|น้อง|เพื่อน)"
    r"(?:(?!ให้)[^\n]){0,60}?"
)
_AT_END = pattern_of(
    rf"(?P<text>\S[\s\S]{{4,}}?)[\s,]*(?:และ|แล้ว|แจ้ง|ขอ|ช่วย|\s)*ให้(?:กับ|แก่)?\s*(?P<whom>{_PEOPLE})\s*"
    rf"(?:ได้|รับ)*(?:ทราบ|รู้)(?:ด้วย|กัน|โดยทั่วกัน|ทั่วกัน|หน่อย|ที|เลย|{POLITE}|\s)*"
)
_SIGN = "ให้"


@dataclass(frozen=True)
class ToldTo:
    """text: what is told, as it was typed. whom: the words that name who is told. tail: the end of
    the words that says so."""

    text: str
    whom: str
    tail: str


def told_to_at_end(words: str) -> ToldTo | None:
    """Returns what is told and to whom; None for words that end otherwise."""
    found = _AT_END.fullmatch(words.strip()) if _SIGN in words else None
    if found is None:
        return None
    tail = found.string[found.end("text") :].strip(" ,\n")
    return ToldTo(found["text"].strip(), found["whom"].strip(), tail)
