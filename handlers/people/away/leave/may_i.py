"""Hears that somebody asks whether they may be on leave on a day that they name: `มะรืนนี้ลาได้ไหมครับ`,
`พรุ่งนี้ไปหาหมอช่วงเช้า ลาครึ่งวันได้ไหม`. They want it: the card says what is kept of it."""

from __future__ import annotations

import re

from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US
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
    rf"ถ้า|หาก|กรณี|สมมติ|เมื่อวาน|ย้อนหลัง|ที่แล้ว|เวลา(?=ลา)|ใคร|กี่|ไหน|{HOW_IN_FULL}|ทำไม|เหลือ|สิทธิ|ระเบียบ|ติดต่อกัน|\d\.\d|(?:พี่|น้อง|คุณ|นาย|นาง)\S{{2,20}}?(?:จะ|ขอ)?ลา|ลูกน้อง|หัวหน้า(?=ลา|จะลา|ขอลา)|(?:ผอ\.?|ผู้อำนวยการ|ในทีม|ลูกทีม|เพื่อน(?:ร่วมงาน)?)\s?(?:จะ|ขอ)*ลา|เขา|เค้า|ลา.*ลา(?!ย)|หรือ"
)


_HOW = pattern_of(
    rf"(?:\s|{POLITE}|นี่|เนี่ย|แล้ว|เลย|ต้อง|จะ|ควร|ให้)*(?:(?:ต้อง|จะ|ควร)?(?:ทำ|แจ้ง|บอก|ลง|กด|พิมพ์)?(?:{HOW_IN_SHORT})|ต้องทำอะไร(?:บ้าง)?)(?:ดี|บ้าง|ก่อน|{POLITE}|[\s?])*$"
)
"""Who asks how leave of these days is told wants to tell it: `จะลา 3-5 มีนาทำไง`."""
_DAYS_AT_END = pattern_of(
    rf"^(?:ขอ|จะ|อยาก|ต้องการ|อนุญาต|คือ|ว่า|พอดี|สวัสดี|{ME_OR_US}|{POLITE}|แจ้ง|[\s,])*"
    rf"ลา{_SORT}\s?(?:วันที่|วัน|ตั้งแต่|ช่วง|\s)*(?:\d{{1,2}}\s?(?:(?:-|–|ถึง)\s?(?:วันที่\s?)?\d{{1,2}}\s?)?{ANY_MONTH}\S{{0,8}}|พรุ่งนี้|มะรืน(?:นี้)?)(?:เลย|{POLITE}|\s)*$"
)


def asks(text: str) -> bool:
    """Tells whether the words ask politely for leave on a day that they name, or how such leave is
    told."""
    if "ลา" not in text or len(text) > _LONGEST:
        return False
    plain = normalise(text)
    wanted = as_wish(plain).strip()
    how = _HOW.sub("", plain).strip()
    if wanted == plain and how == plain:
        return False
    return _names_leave(wanted, _AT_END) if wanted != plain else _tells_leave(how)


def _tells_leave(words: str) -> bool:
    return _names_leave(words, _AT_END) or _names_leave(words, _DAYS_AT_END)


def _names_leave(words: str, form: re.Pattern[str]) -> bool:
    told = _A_DAY.search(words) is not None and form.search(words) is not None
    return told and _NOT_NOW.search(words) is None
