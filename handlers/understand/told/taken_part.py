"""Hears who took part: names behind พี่, น้อง, คุณ or a title, whatever words they are made of
(`พี่ตั้งใจ`, `น้องกตัญญู`)."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
TITLE = (
    r"(?:พี่|น้อง|(?<!ขอบ)(?<!พระ)คุณ(?!ธรรม|ภาพ|ค่า|สมบัติ|วุฒิ|ประโยชน์)|นางสาว|นา[งย]"
    r"|น\.\s?ส\.|ลุง|ป้า|อาจารย์|ครู|ท่าน|ดร\.)"
)
COUNT = r"(?:\d{1,3}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ครึ่ง|หลาย)"
_ONE = rf"{TITLE}\s?(?:(?!กับ|และ|ด้วย|เข้าใจ|เข้าร่วม|เปิด|สอน|นำ|บรรยาย|เป็น|ได้)[ก-๎.]){{2,14}}"
WITH_NAMES = (
    rf"(?:มี|คือ|ได้แก่|ไปกับ|ทำกับ|มากับ|กับ)\s?{_ONE}(?:\s?(?:,|กับ|และ|\s(?={TITLE}))\s?{_ONE}){{0,6}}"
    r"\s?(?:(?:ไป|ช่วย|ร่วม|มา|ทำ)?(?:กัน)?ด้วย(?:กัน)?)?"
)
"""`มีพี่ตั้งใจกับน้องกตัญญูด้วย`: who was there."""
_TAKEN_PART = pattern_of(
    rf"(?:{POLITE}|อ้อ|อ๋อ|เอ้อ|แล้วก็|แล้ว|ลืมบอก|[\s,])*"
    rf"(?:(?:ไป|มา|ทำ|ช่วย|ร่วม)(?:ด้วย)?กัน\s?(?:แค่|ประมาณ|ทั้งหมด)?\s?{COUNT}\s?คน)?"
    rf"\s*{WITH_NAMES}(?:{POLITE}|[\s,])*"
)
_ASKS = pattern_of(f"{WHETHER}|ใคร|หรือ|{HOW_IN_FULL}|อะไร|ยัง$")


def taken_part(text: str) -> bool:
    """Tells whether the words say by name who took part, and nothing else."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _ASKS.search(plain):
        return False
    return _TAKEN_PART.fullmatch(plain) is not None
