"""Reads that a case is outside of the office's power, and the bodies outside to which it belongs:
`เรื่องนี้ไม่ใช่อำนาจเรา ส่งต่อ ป.ป.ช. ครับ`."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

BODY = (
    r"(?:ป\.?ป\.?(?:ช|ท|ง)(?![ก-์])\.?|ส\.?ต\.?ง(?![ก-์])\.?|ตำรวจ"
    r"|ผู้ตรวจการแผ่นดิน|ศูนย์ดำรงธรรม|ดีเอสไอ|ศาลปกครอง|กรมบัญชีกลาง)"
)
"""Bodies outside of the office."""
_WHOSE = rf"(?:ของ|ที่|\s)*(?:พวก)?(?:{ME_OR_US}|สำนักงาน|สำนัก|หน่วยงาน|กลุ่มงาน|ที่นี่|วุฒิสภา)*"
_POWER = (
    r"(?:ขอบเขต|เขต|ใน|ของ|\s)*(?:หน้าที่และ)?อำนาจ"
    r"(?:และ|หน้าที่|ตรวจสอบ|พิจารณา|ดำเนินการ|รับเรื่อง|\s)*"
)
NOT_IN_POWER = (
    rf"(?:(?:ไม่(?:ใช่|ได้)?(?:อยู่|เป็น|มี|ใช่)?|นอก(?:เหนือ)?|เกิน|พ้น)(?:จาก)?{_POWER}{_WHOSE}(?:นี้|แล้ว)?)"
)
THEIRS = rf"(?:เป็น|อยู่ใน)(?:เรื่อง)?{_POWER}(?:ของ|ทาง|สำนักงาน(?:คณะกรรมการ)?|\s)*{BODY}"
_SENDS = rf"(?:ส่ง|โอน|มอบ|แจ้ง|ร้อง|ให้|ไป).{{0,30}}?{BODY}"
_OTHERWISE = r"(?!.{0,24}?(?:ว่า|จด|โน[้๊]?ต|บันทึก|ถ้า|หาก|ใคร|ทำไม|ยังไม่แน่ใจ|ไม่รู้|ไม่แน่ใจ))"
TO_OTHERS = (
    rf"{_OTHERWISE}(?P<text>.{{0,24}}?"
    rf"(?:{NOT_IN_POWER}.{{0,40}}?{_SENDS}|{THEIRS}|{_SENDS}.{{0,30}}?{NOT_IN_POWER}).{{0,30}})"
)
"""Tells that others have the power, and which."""
_SAYS = pattern_of(f"{NOT_IN_POWER}|{THEIRS}", re.DOTALL)
_NAMES = pattern_of(BODY)


def says(words: str) -> bool:
    """Tells whether the words give the office's power as the reason why nothing can be done."""
    return _SAYS.search(normalise(words)) is not None


def names_a_body(words: str) -> bool:
    """Tells whether the words name a body outside of the office."""
    return _NAMES.search(normalise(words)) is not None
