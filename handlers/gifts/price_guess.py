"""Leaves out that a price is guessed, and that nothing tells it: `กะเอาแปดร้อย`, `ไม่มีป้ายราคา น่าจะ
สามร้อย`."""

from __future__ import annotations

from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise

_LEADS = pattern_of(
    rf"(?:งั้น|ก็|ขอ|คง|น่าจะ|{ME}|\s)*(?:กะ|เดา|คะเน|ประเมิน|ตี(?!น|ก))(?:เอา|ว่า|ไว้|ไป|ให้|ราคา|คร่าว|เป็น|น่าจะ|ประมาณ|สัก|ซัก|ที่|ๆ|\s)*"
)
_NO_TAG = pattern_of(
    r"(?:คือ|ก็|ของ|มัน|อันนี้|กล่อง|ที่|\s)*ไม่(?:ได้|มี|เห็น|เจอ|ติด|บอก|ระบุ|เขียน|แปะ|แกะ|\s)+(?:(?:ป้าย|ใบเสร็จ|บิล|ราคา|ติด|บอก|ระบุ|มา|ให้|ไว้|เลย)\s?)+"
    rf"(?:{POLITE}|[\s,])*(?:แต่|ก็|{ME}|ว่า|\s)*(?=(?:น่าจะ|คง(?:จะ)?|ประมาณ|ราว|คิดว่า|สัก|ซัก)\s?\S)"
)
_NOT_KNOWN = (
    rf"(?:(?:คือ|ก็|{ME}|\s)*ไม่(?:รู้|ทราบ|แน่ใจ)(?:ราคา|มูลค่า|จริง|แน่ชัด|แน่นอน|ว่า|เท่าไร|เท่าไหร่|กี่บาท|เลย|เหมือนกัน|ๆ|\s)*"
    rf"(?:{POLITE}|[\s,])*(?:แต่|\s)*)"
)
_SOLD_AT = (
    r"(?:เห็น|ดู|หา|เจอ|เช็[คก]|ลอง|เค้า|เขา|แล้ว|มา|\s)*(?:ใน|ที่|ตาม|จาก)?\s?"
    r"(?:เน็?ต|อินเทอร์เน็ต|เว็บ|กูเกิ?ล|google|ห้าง|ร้าน|ออนไลน์|shopee|ช้อปปี้|lazada|ลาซาด้า|ตลาด|ท้องตลาด|เซเว่น)[ก-๎]{0,10}?\s?"
    r"(?:เขา|เค้า|มัน|เห็น|ก็)*(?:ขาย|ลง|ตก|บอก|อยู่|ราคา|ชิ้น|กล่อง)+(?:ที่|ไว้|กัน|ราคา|ประมาณ|ราวๆ|ราว|สัก|แถวๆ|\s)*"
)
_SOLD = pattern_of(
    rf"{_NOT_KNOWN}?{_SOLD_AT}(?=[^\s])|{_NOT_KNOWN}(?=(?:น่าจะ|คง(?:จะ)?|ประมาณ|ราว|คิดว่า|สัก|ซัก)\s?\S)"
)
"""Where it is sold so: `ไม่รู้ราคา ในเน็ตขาย 500`."""
_TAIL = pattern_of(r"\s*(?:แล้วกัน|ละกัน|ก็แล้วกัน)$")


def without_guess(text: str) -> str:
    """Returns the words without those that say that it is a guess or has no tag, if a figure stands
    behind them; else the words as they are."""
    plain = normalise(text)
    lead = _LEADS.match(plain) or _NO_TAG.match(plain) or _SOLD.match(plain)
    rest = _TAIL.sub("", plain[lead.end() :]) if lead is not None else ""
    return rest if rest and read_line(rest).figures else text
