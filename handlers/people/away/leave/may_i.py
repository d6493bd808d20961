"""Hears that somebody asks whether they may be on leave on a day that they name: `มะรืนนี้ลาได้ไหมครับ`,
`พรุ่งนี้ไปหาหมอช่วงเช้า ลาครึ่งวันได้ไหม`. They want it: the card says what is kept of it."""

from __future__ import annotations

from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 120
_SORT = r"(?:ป่วย|กิจ|พักร้อน|พักผ่อน|พัก|งาน|หยุด)?"
_PART = (
    r"(?:แค่|เฉพาะ|เป็น|สัก|ซัก|ช่วง|ตอน|ครึ่ง|วัน|เช้า|บ่าย|เดียว|ทั้ง|เต็ม|นึง|หนึ่ง|สอง|สาม|นี้|นั้น|เลย|ไป"
    r"|\d{1,2}\s?(?:วัน|ชั่วโมง|ชม)|\s)*"
)
_AT_END = pattern_of(
    rf"(?:^|[\s,]|(?<=นี้)|(?<=หน้า)|(?<=ขอ)|(?<=จะ)|(?<=ผม)|(?<=หนู)|(?<=ฉัน)|(?<=เรา)|(?<=เช้า)|(?<=บ่าย)|(?<=วัน)|{ANY_MONTH})(?:ขอ|จะ|{ME_OR_US}|แจ้ง|\s)*"
    rf"ลา{_SORT}{_PART}$"
)
"""Leave is what the words end with: what stands before it says when and why."""
_A_DAY = pattern_of(
    rf"พรุ่งนี้|มะรืน|วันนี้|(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)|วันที่\s?\d|\d\s?{ANY_MONTH}|(?:อาทิตย์|สัปดาห์)หน้า"
)
_NOT_NOW = pattern_of(
    rf"ถ้า|หาก|กรณี|สมมติ|เมื่อวาน|ย้อนหลัง|ที่แล้ว|เวลา(?=ลา)|ใคร|กี่|ไหน|{HOW_IN_FULL}|ทำไม|เหลือ|สิทธิ|ระเบียบ|ติดต่อกัน|\d\.\d|(?:พี่|น้อง|คุณ|นาย|นาง)\S{{2,20}}?(?:จะ|ขอ)?ลา|ลูกน้อง|หัวหน้า(?=ลา|จะลา|ขอลา)|เขา|เค้า|ลา.*ลา(?!ย)|หรือ"
)


def asks(text: str) -> bool:
    """Tells whether the words ask politely for leave on a day that they name."""
    if "ลา" not in text or "ได้" not in text or len(text) > _LONGEST:
        return False
    plain = normalise(text)
    wanted = as_wish(plain).strip()
    if wanted == plain or _NOT_NOW.search(wanted):
        return False
    return _A_DAY.search(wanted) is not None and _AT_END.search(wanted) is not None
