"""Tells whether words at the question for a day say that none is fixed yet: `ไว้ก่อน ยังไม่รู้วัน`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_DAY = "(?:วัน(?:ที่|เวลา)?|เวลา|กำหนด(?:การ|วัน)?|เมื่อไร|เมื่อไหร่|วันไหน)"
_LATER = (
    r"(?:(?:เอา)?ไว้(?:ก่อน|ทีหลัง|ค่อย(?:ใส่|บอก|กำหนด|ระบุ))|ข้ามไป(?:ก่อน)?|ทีหลัง|เว้นไว้(?:ก่อน)?"
    r"|(?:เดี๋ยว)?ค่อย(?:ใส่|บอก|กำหนด|ระบุ)(?:วัน)?(?:ทีหลัง)?)"
)
_NONE_YET = pattern_of(
    rf"(?:(?:ข้อนี้|อันนี้|ตอนนี้|{_LATER})[\s,]*)*(?:(?:{_DAY}\s?)?"
    r"(?:ยัง)?ไม่(?:ค่อย)?(?:รู้|ทราบ|แน่ใจ|แน่นอน|แน่ชัด|ชัวร์|มี|ได้กำหนด|กำหนด|ได้วัน|เคาะ|สรุป|ระบุ)"
    rf"(?:เรื่อง|ว่า|เลย|เป็น|\s)*{_DAY}?(?:ไหน|ที่|เลย|แน่นอน|แน่ชัด|นี้|\s)*)(?:[\s,]*(?:{_LATER}|ก่อน|ตอนนี้)(?:นะ)?)*"
)
_LONGEST = 60


def tells_no_day(text: str) -> bool:
    """Tells whether the whole text says that the day is not known or fixed yet."""
    if len(text) > _LONGEST or "ไม่" not in text:
        return False
    return _NONE_YET.fullmatch(without_polite_ending(normalise(text))) is not None
