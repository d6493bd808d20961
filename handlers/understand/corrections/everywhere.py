"""Reads that a correction holds wherever the old words stand: `เปลี่ยน 15 ธ.ค. เป็น 18 ธ.ค. ทุกที่`."""

from __future__ import annotations

from handlers.understand.corrections.correction_vocabulary import CHANGE, DID
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_CUES = ("ทุก", "ทั้ง")
_LONGEST = 140
_WROTE = rf"(?:{DID}|มี|ปรากฏ|อยู่|เจอ)(?:ไว้|ไป|อยู่|คำนี้|เลขนี้|วันนี้)*"
_EVERYWHERE = (
    r"(?:(?:ใน|ที่|ตรง)?(?:ทุก|ทั้ง(?:สอง|สาม|สี่|[2-9]|หมด(?:ทุก)?))\s?(?:ที่|แห่ง|จุด|ข้อ(?!ความ)|ตรง|คำตอบ|ส่วน|อัน)"
    rf"(?:\s?ที่\s?{_WROTE}|{_WROTE})?|ทั้งคู่|(?:ให้)?ทั้งหมด)"
)
_SOFT = rf"(?:{POLITE}|เลย|ด้วย|หน่อย|ให้|ที|ไป|แหละ|เหมือนกัน|\s)*"
_LEADS = rf"(?:(?:แล้ว(?:ก็)?|ขอ|ช่วย|ให้|ก็|{CHANGE}|ต้อง)\s?)*"
_AT_END = pattern_of(rf"(?<=\S)\s*(?:{POLITE}|\s)*{_LEADS}{_EVERYWHERE}{_SOFT}$")
_AT_START = pattern_of(rf"^{_LEADS}{_EVERYWHERE}{_SOFT}\s(?=\S)")
_ONLY = pattern_of(rf"(?:{POLITE}|ตาม(?:นี้|นั้น)|\s)*{_LEADS}(?:{_EVERYWHERE}|ตาม(?:นี้|นั้น)){_SOFT}")


def without_everywhere(text: str) -> str:
    """Returns the correction without the words that let it hold everywhere; "" if none do."""
    if len(text) > _LONGEST or not any(each in text for each in _CUES):
        return ""
    plain = normalise(text).strip()
    for pattern in (_AT_END, _AT_START):
        rest, found = pattern.subn("", plain, count=1)
        if found and rest.strip():
            return rest.strip()
    return ""


def only_everywhere(text: str) -> bool:
    """Tells whether the words only say that a change is to hold everywhere: `แก้ทั้งสองที่`."""
    return _ONLY.fullmatch(normalise(text).strip()) is not None
