"""What is left of a sentence once the words of a question and small words are taken out of it."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import letters, normalise

_SMALL = pattern_of(
    "ขอถาม(?:หน่อย|ก่อน)?|สอบถาม|อยาก(?:จะ)?(?:ทราบ|รู้|ได้|ดู|เห็น)|ขอ(?:ทราบ|ดู|รู้)|รบกวน|ช่วย|ช่วงนี้|ตอนนี้|ขณะนี้|ปัจจุบัน|วันนี้|บอก|เช็ค|เช็ก|ดู|หน่อย|ด้วย|อีก(?:ที|ครั้ง)?"
    "|สวัสดี|ขอโทษ|เอ่อ|เอ๊ะ|เอ|อ้อ|งั้น|แล้ว|ก็|นี้|นั้น|เลย|ที|นะ|น่ะ|ล่ะ|ละ|อะ|อ่ะ|สิ|ซิ|ครับ|คับ|ครัช|ค่ะ|คะ|จ้า|จ้ะ|ฮะ|เนี่ย|ว่า|คือ|อยู่|กัน|บ้าง|มั่ง|ทั้งหมด|ได้"
    f"|{ME_OR_US}|พี่|ท่าน|คุณ|เขา|เค้า|ของ|ที่|ใน|ให้|ไว้|ไป|มา|เป็น|มี|จะ|ต้อง|ยัง|เอง|คน|ชื่อ|นาง|นาย|นางสาว|น้อง|ขอ(?!ง)"
)


def left(text: str, *said: re.Pattern[str]) -> str:
    """Returns what of the words is none of these and not small, without spaces and signs."""
    plain = normalise(text)
    for each in said:
        plain = each.sub(" ", plain)
    return "".join(letters(_SMALL.sub(" ", part)) for part in plain.split())
