"""Reads which of the offered choices somebody names by its place: `เอาอันแรก`, `ปุ่มที่ 2`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_FIRST, _LAST = ("แรก", "บนสุด", "บน"), ("สุดท้าย", "ล่างสุด", "ล่าง", "หลัง")
_LATTER = "หลัง"
"""Of two it is the last; of more nobody can say."""
_COUNTED = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก")
_WHICH = "|".join((*_FIRST, *_LAST, *_COUNTED, "[1-9]"))
_BEFORE = r"(?:ขอ|เอา|เลือก|ตอบ|กด|ใช้|ใช่|เป็น|ก็|งั้น|หมายถึง|คือ|\s)*"
_AFTER = r"(?:เลย|แล้ว|ก็ได้|แล้วกัน|ละกัน|ล่ะกัน|ก่อน|ดีกว่า|นั่น|นี่|เนี่ย|น่ะ|แหละ|\s)*"
_PERSON = "คน|ท่าน|ราย(?!งาน|การ)"
_PLACE = pattern_of(
    rf"{_BEFORE}(?:อัน|ตัวเลือก|ตัว|ปุ่ม|แบบ|รายการ|คณะ(?:ทำงาน)?|กลุ่ม|ชุด|{_PERSON})(?:ที่)?\s*(?P<which>{_WHICH}){_AFTER}"
    rf"(?:(?:{POLITE})*\s+(?:อัน)?ที่\S.{{1,40}})?"
)
_POINTS = pattern_of(
    rf"{_BEFORE}(?:(?:อัน|ตัวเลือก|ปุ่ม|รายการ|{_PERSON})(?:ที่)?\s?(?:{_WHICH}|นั้น|นี้|โน้น|เมื่อกี้(?:นี้)?|เมื่อครู่(?:นี้)?|ตะกี้|ก่อนหน้า(?:นี้)?)"
    rf"|ทั้ง(?:คู่|(?:สอง|สาม|2|3)\s?(?:อัน|รายการ|{_PERSON}))){_AFTER}"
)


DENIES_POINTED = (
    rf"(?:ไม่ใช่|ไม่เอา|มิใช่)\s?(?:อัน|ตัวเลือก|ตัว|ปุ่ม|แบบ|รายการ|ข้อ|{_PERSON})(?:นี้|นั้น|นั่น|เมื่อกี้(?:นี้)?|ที่(?:กด|เลือก|ตอบ)(?:ไป)?)"
    rf"|ผิด(?:อัน|คน|ข้อ|ปุ่ม|ตัว)(?:แล้ว|ไป|ค่ะ|ครับ|(?=[\s,]|$))"
)
"""What was chosen is not the one: `ไม่ใช่คนนี้`, `ผิดอัน`."""
_DENIED = pattern_of(
    rf"(?:(?:เอ๊ย|เอ้ย|เฮ้ย|อ้าว|อุ๊ย|เดี๋ยว|โทษที|ขอโทษ|{POLITE})[\s,]*)*(?:{DENIES_POINTED})"
    rf"(?:แล้ว|ละ|{POLITE})*(?:$|[\s,]+(?:ขอ|เอา|เป็น|หมายถึง|เปลี่ยน|ต้อง|อยาก|แต่|ที่ถูก|อีก)\S*.{{0,60}}$)"
)


def denies_pointed(text: str) -> bool:
    """Tells whether the words say that what was chosen is not the one, and hardly more:
    `ไม่ใช่คนนี้ เอาอีกคน`."""
    if "ไม่" not in text and "ผิด" not in text:
        return False
    return len(text) <= _LONGEST_DENIAL and _DENIED.match(normalise(text)) is not None


def is_place(text: str) -> bool:
    """Tells whether the words name a place, whatever stands there: `อันที่ 5`."""
    return _PLACE.fullmatch(without_polite_ending(normalise(text))) is not None


def read_place(text: str, count: int) -> int | None:
    """Returns the place from 0 among `count` choices; None for other words and where there is no
    such choice."""
    found = _PLACE.fullmatch(without_polite_ending(normalise(text)))
    if found is None or not count:
        return None
    which = found["which"]
    if which in _FIRST:
        return 0
    if which == _LATTER and count > 2:
        return None
    if which in _LAST:
        return count - 1
    place = int(which) - 1 if which.isdigit() else _COUNTED.index(which)
    return place if place < count else None


def points_only(text: str) -> bool:
    """Tells whether the whole text only points at something shown (`คนแรก`, `อันนั้น`, `ทั้งสองคน`): by
    itself it is no name and no answer in words."""
    return len(text) <= _LONGEST and _POINTS.fullmatch(without_polite_ending(text)) is not None


_LONGEST, _LONGEST_DENIAL = 40, 80
