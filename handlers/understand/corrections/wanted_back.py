"""Reads that the answer before a correction is wanted back: `เอาอันเดิมกลับมา`, `ไม่เอาที่แก้ เอาแบบเก่า`.

The whole sentence must say so. The conversation says whether there is such an answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import (
    AT_LAST,
    CHANGE,
    RATHER,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise


@dataclass(frozen=True)
class WantedBack:
    """named: words that may name the answer; "" for what was changed last. put: they say that it is
    to be put in again: of a list that is being made, what was taken out."""

    named: str = ""
    put: bool = False


_LONGEST = 80
_CUES = ("เดิม", "เก่า", "ก่อน", "แก้", "เปลี่ยน", "ตอนแรก", "คืน", "กลับ")
_SOFT = rf"(?:{POLITE}|{RATHER}|เลย|แล้ว|ไป|ไว้|หน่อย|ที|ด้วย|ก็ได้|ก่อน|เถอะ|\s|,)*+"
_LEAD = (
    rf"(?:(?:{SLIPS}|{SIGHS}|{SECOND_THOUGHTS}|งั้น|แล้ว|{POLITE}"
    r"|ไม่(?:เอา|ใช่|ดีกว่า)(?:แล้ว|ละ)?(?=[\s!]|ค่ะ|ครับ))[\s,!]*)*+"
)
_OLD = (
    r"(?:(?:อัน|ของ|แบบ|ตัว|ค่า|คำ|คำตอบ|ข้อความ|ตัวเลข|ข้อมูล|อย่าง)(?:เดิม|เก่า|ก่อนแก้|ก่อนหน้า(?:นี้)?|ตอนแรก)"
    r"|(?:อัน|ค่า|คำตอบ)?ที่(?:ตอบ|บอก|ใส่|พิมพ์|เลือก)(?:ไป|ไว้)?(?:ตอนแรก|ทีแรก|ก่อนหน้า(?:นี้)?|ก่อนแก้))"
)
_ASKS = "(?:ขอ|ช่วย|ให้|ก็)*"
_TAKES = (
    rf"(?:{_ASKS}(?:กลับไป|กลับมา|(?:เปลี่ยน|แก้|ย้อน)กลับ(?:ไป|มา)?)(?:เอา|ใช้|เป็น|ยึด)*"
    rf"|{_ASKS}(?:เอา|ใช้|ยึด|คืน)+)"
)
_TAKEN = (
    rf"(?:{_TAKES}\s?{_OLD}(?:กลับ)?(?:มา|คืน)*{_SOFT}"
    rf"|{_OLD}\s?(?:กลับมา|ดี(?:กว่า|อยู่แล้ว|แล้ว)|ถูก(?:กว่า|แล้ว|อยู่แล้ว)){_SOFT})"
)
_NOT_CHANGED = (
    r"(?:(?:ไม่เอา|ไม่ใช้|ยกเลิก|ถอน|ลบ)\s?(?:อัน|ตัว|ค่า|คำตอบ)?(?:ที่|การ)\s?(?:เพิ่ง)?"
    rf"(?:{CHANGE})(?:ไป|มา|ใหม่|{AT_LAST})*{_SOFT})"
)
_PUT_BACK = (
    rf"{_ASKS}(?:ใส่|เอา|เพิ่ม)(?:ข้อ|อัน|ตัว|คำถาม|คน)?(?:นั้น|เมื่อกี้)?(?:คืน|กลับ)"
    rf"(?:มา|ไป|คืน|เข้าไป|เข้ามา|ที่เดิม)*{_SOFT}"
)
"""`ใส่คืน`: what a row order took out of a list."""
_AS_BEFORE = (
    r"(?:(?:เอา|ขอ|ใช้|คง|เป็น)*(?:เท่า|เหมือน|ตาม|แบบ|อย่าง)(?:เดิม|เก่า)"
    r"|(?:ให้|ขอ)?คง(?:ไว้)?(?:ของ|อัน)?เดิม)"
)
_WANTED_BACK = pattern_of(
    rf"{_LEAD}(?:{_NOT_CHANGED}(?:{_TAKEN}|{_AS_BEFORE}{_SOFT})?|{_TAKEN}|(?P<put>{_PUT_BACK})|ไม่(?:ต้อง)?(?:{CHANGE})แล้ว{_SOFT}(?:{_TAKEN}|{_AS_BEFORE}{_SOFT}))"
)
_NAMED = pattern_of(rf"{_LEAD}(?P<named>\S.{{1,24}}?)\s?(?:ก็|ขอ)?(?:{_TAKEN}|{_AS_BEFORE}{_SOFT})")


def read_wanted_back(text: str) -> WantedBack | None:
    """Returns what is wanted back; None for other words."""
    if len(text) > _LONGEST or not any(each in text for each in _CUES):
        return None
    plain = normalise(text).strip()
    if (found := _WANTED_BACK.fullmatch(plain)) is not None:
        return WantedBack(put=found["put"] is not None)
    named = _NAMED.fullmatch(plain)
    return WantedBack(named["named"]) if named is not None else None
