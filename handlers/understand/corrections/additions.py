"""Reads words that add to a text told before: `เพิ่มว่าให้บอกวันเริ่มด้วย`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import ADD, SIGHS, SLIPS, WROTE
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.thai import normalise_lines


@dataclass(frozen=True)
class Addition:
    """words: what is added. to: words that may name the text; "" if none do."""

    words: str
    to: str = ""


_LONGEST, _LEAST = 600, 4
_CUES = ("เพิ่ม", "เติม", "ต่อ", "ท้าย")
_POLITE = rf"(?:{POLITE}|[\s,])*+"
_LEAD = rf"(?:(?:{SLIPS}|{SIGHS}|งั้น|แล้ว(?:ก็)?|และ|ก็|ขอ(?!ง)|ช่วย|รบกวน|ฝาก|จะ|อีกนิด){_POLITE})*+"
_WRITES = "พิมพ์|เขียน|ใส่|ลง"
_ADDS = rf"(?:(?:{WROTE}|ระบุ|แจ้ง)?(?:{ADD})(?:ต่อท้าย|ท้าย|ต่อ)?|(?:{_WRITES})(?:ไว้)?(?:ต่อท้าย|ต่อ|ท้าย))"
_THAT = r"ว่า(?!ที่\s?(?:ร้อย|ร\.|ผู้|เลขา|พัน))"
"""`ว่าที่ร้อยตรี` is a rank."""
_TO = (
    r"(?:(?:บรรทัด|ย่อหน้า|ประโยค|วรรค|ข้อความ)(?:สุดท้าย|ใหม่|ท้าย|หนึ่ง|นึง|ต่อไป|ถัดไป)|ข้อความ|คำ|ประโยค|รายละเอียด"
    r"|(?:ใน|ตรง|ที่|ข้อ|ลงใน|ท้าย|เข้าไปใน)\s?(?P<to>[^\s]{2,30}?))?"
)
_SOFT = rf"(?:อีก|ด้วย|หน่อย|ให้|นิด(?:นึง|หนึ่ง)?|ลงไป|เข้าไป|ไป|ไว้|ท้าย|ข้อ|{POLITE}|\s)*?"
_ADDITION = pattern_of(
    rf"{_LEAD}(?:{_ADDS}(?P<why>เหตุผล)?{_TO}{_SOFT}(?(why)(?:{_THAT}|คือ|:)|{_THAT})"
    rf"|{_ADDS}(?:หน่อย|ด้วย|อีก(?:นิด(?:นึง|หนึ่ง)?|อย่าง|เรื่อง))(?:{POLITE}|\s)*(?<=[\s])){_POLITE}(?P<words>\S.*)",
    re.DOTALL,
)


_AT_THE_END = pattern_of(
    rf"\s+(?:ต่อ|ไว้|ไป|ตรง|ที่|ใน)*(?:ต่อท้าย|ท้าย|ข้างท้าย|ด้านล่าง)(?:สุด|ข้อความ|ประโยค|เรื่อง|นี้|ให้|เลย|ด้วย|หน่อย|{POLITE}|\s)*$"
)
"""Where the words are to stand: `เพิ่มคำว่า ขอบคุณค่ะ ต่อท้ายข้อความ`."""


def may_add(text: str) -> bool:
    """Tells whether the words may add something; it costs little to ask."""
    leads = any(each in text for each in ("ว่า", "หน่อย", "ด้วย", "อีก"))
    return len(text) <= _LONGEST and leads and any(each in text for each in _CUES)


def read_addition(text: str) -> Addition | None:
    """Returns what the words add, as written; None for other words."""
    if not (may_add(text) or "เหตุผล" in text and len(text) <= _LONGEST):
        return None
    found = _ADDITION.fullmatch(normalise_lines(text).strip())
    if found is None:
        return None
    words = _AT_THE_END.sub("", found["words"])
    words = without_particles(words) if words == found["words"] else words
    return Addition(words, found["to"] or "") if len(words) >= _LEAST else None
