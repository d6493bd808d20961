"""Tells whether words say that no day is fixed yet, `ไว้ก่อน ยังไม่รู้วัน`, or no hour, `บ่ายๆ หลังเบรค`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
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


_LONGEST_HOUR = 50
_PART = (
    r"(?:เช้า|สาย|บ่าย|เย็น|ค่ำ|เที่ยง)(?!\s?(?:โมง|\d|หนึ่ง|สอง|สาม|สี่|ห้า|คืน|วัน))(?:ตรู่|แก่|ต้น|ๆ)*"
    r"|(?:หลัง|ก่อน)(?:พัก)?(?:เบรก|เบรค|เที่ยง|กินข้าว|ข้าว|ทานข้าว|อาหาร|พัก|เลิกงาน|ประชุม|เข้าแถว)(?:เที่ยง|กลางวัน)?"
)
_NO_HOUR = pattern_of(
    rf"(?:เวลา|ตอน|ช่วง|เป็น|ประมาณ|ราว(?:ๆ)?|สัก|น่าจะ|คง|ขอ|เอา|แถว(?:ๆ)?|เริ่ม|จัด|เลื่อน|ย้าย|เปลี่ยน|แก้|ไป|งั้น|ก็)*\s*(?:{_PART})"
    rf"(?:\s*(?:ตอน|ช่วง|{_PART}|แทน|แล้วกัน|ละกัน|ก็ได้|ดีกว่า|หน่อย|มั้ง|{POLITE}))*\s*"
)
_MAY_BE_HOUR = ("เช้า", "สาย", "บ่าย", "เย็น", "ค่ำ", "เที่ยง", "หลัง", "ก่อน")


def no_hour_yet(text: str) -> bool:
    """Tells whether the whole text tells about when on a day, and no hour."""
    if len(text) > _LONGEST_HOUR or not any(each in text for each in _MAY_BE_HOUR):
        return False
    return _NO_HOUR.fullmatch(normalise(text)) is not None
