"""Hears that somebody wants to be away for some hours of a day, in words without `ลา`: `พรุ่งนี้บ่าย
ขอออกไปหาหมอฟัน`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 100
_DAY = (
    r"(?:พรุ่งนี้|วันนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:ที่\s?\d{1,2}|นี้|หน้า)?|วันที่\s?\d{1,2}\S{0,12}"
    r"|(?:เช้า|สาย|บ่าย|เย็น|เที่ยง)(?:นี้|วันนี้|พรุ่งนี้|มะรืน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)))"
)
_PART = r"(?:ช่วง|ตอน|ครึ่ง)?(?:เช้า|สาย|บ่าย|เย็น|เที่ยง)(?:\S{0,3}โมง)?"
_ME = rf"(?:{ME_OR_US}|พี่|น้อง)"
_AWAY = (
    r"(?:ออก(?:ไป|จาก)?(?:ก่อน(?:เวลา)?|ข้างนอก|ทำธุระ|นอกสำนักงาน|เร็ว|เย็น)|กลับ(?:บ้าน)?(?:ก่อน(?:เวลา)?|เร็ว|ไว)|เข้า(?:งาน)?(?:สาย|ช้า|บ่าย)|มาสาย|มา(?:ทำงาน)?บ่าย"
    r"|(?:ออก)?ไป(?:หาหมอ|พบแพทย์|ตามนัด|ทำฟัน|ฉีดวัคซีน|ตรวจ(?:สุขภาพ|ร่างกาย|ตา|เลือด)|ธุระ|ทำธุระ|(?:โรงพยาบาล|รพ\.?)|โรงเรียน(?:ลูก)?|ธนาคาร|อำเภอ|เขต|ขนส่ง|รับลูก|ส่งลูก|รับ(?:แม่|พ่อ)|ส่ง(?:แม่|พ่อ)|งานศพ|เผาศพ|สนามบิน)"
    r"|(?:พา|รับ|ส่ง)(?:ลูก|แม่|พ่อ|ยาย|ตา|แฟน|ภรรยา|สามี)(?:ไป)?\S{0,14})"
)
_ASKED_FOR = pattern_of(rf"(?:ขอ(?:อนุญาต)?|จะขอ)(?:{_ME})?\s?{_AWAY}")
_ON_A_DAY = pattern_of(rf"{_DAY}|{_PART}(?=\s?{_DAY})")
_NOT_THESE = pattern_of(
    r"ประชุม|อบรม|สัมมนา|กิจกรรม|ลงชื่อ|เช็[กค]|รายงาน|ร้องเรียน|คลินิกจริย|คลินิก(?:คุณธรรม)|นัดคลินิก|เมื่อวาน|แล้วนะ|ไปแล้ว|(?:พี่|น้อง|คุณ|เขา|เค้า|ลูกน้อง)\S{2,12}ขอ|ใคร|กี่|ระเบียบ|ต้อง(?:ลา|ยื่น|แจ้ง|ทำ)|หักเงิน|ได้หรือเปล่าตามระเบียบ|\d\.\d|ลา(?:ป่วย|กิจ|พัก)|เลื่อน"
)


def wants(text: str) -> bool:
    """Tells whether somebody asks to be away for some hours of a day that they name."""
    if "ขอ" not in text or len(text) > _LONGEST:
        return False
    plain = normalise(text)
    asked = _ASKED_FOR.search(plain) is not None and _ON_A_DAY.search(plain) is not None
    return asked and _NOT_THESE.search(plain) is None
