"""Whether a document names people: `มีชื่อคนให้ด้วยป่ะ`, `ปิดชื่อไว้ไหม` of the one that is being chosen."""

from __future__ import annotations

from handlers.documents.kinds_in_words import TITLES, words_of
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.documents.document_kinds import BY_NAME

_OF_CASES = "แจ้ง|(?:ถูก)?ร้อง(?:เรียน)?"
_WHOSE = (
    rf"(?:คน(?:รับ|ให้|ส่ง|ทำ|{_OF_CASES})?|บุคคล|ผู้(?:รับ|ให้|รายงาน|ส่ง|ทำ|เข้าร่วม|{_OF_CASES})"
    "|เจ้าหน้าที่|ข้าราชการ|ใคร)"
)
_ASKS = pattern_of(
    r"(?:แล้ว|ใน(?:นี้|นั้น|ไฟล์|เอกสาร|เล่ม|รายงาน)(?:นี้|นั้น)?|อันนี้|ตัวนี้|ไฟล์|เอกสาร|\s)*(?:มัน)?(?:จะ)?"
    rf"(?:มี|บอก|ระบุ|โชว์|ใส่|ออก|แสดง|เห็น|ปิด)(?:ราย)?ชื่อ(?:{_WHOSE})?(?:ไว้|ให้|ด้วย|อยู่|มา|\s)*(?:{WHETHER}|ป่ะ|ปะ|เปล่า)"
    r"(?:ค่ะ|คะ|ครับ|คับ|นะ|อ่ะ)*(?:\s\S{1,30}(?:\s\S{1,30})?)?"
)
_LONGEST = 60


def asks(text: str) -> bool:
    """Tells whether the words ask that, with at most a reason behind it."""
    return len(text) <= _LONGEST and _ASKS.fullmatch(normalise(text)) is not None


def words(kind: str) -> str:
    """Returns whether documents of that kind name people, and what stands in them."""
    if words_of(kind).nameless:
        return _NAMELESS.format(TITLES[kind], words_of(kind).holds)
    declared = BY_NAME[kind]
    said = _NAMES if declared.names_people else _MAY_NAME if declared.may_name else _AS_REPORTED
    holds = words_of(kind).holds
    return said.format(TITLES[kind]) + (_HOLDS.format(holds) if holds else "")


_NAMES = "{}มีชื่อบุคคลตามที่รายงาน จะส่งต่อหรือเผยแพร่โดยไม่มีชื่อ ขอเป็น Word แล้วตัดออกเอง"
_MAY_NAME = "{}มีรายชื่อผู้ที่ยังไม่เข้าร่วม เมื่อท่านมีสิทธิ์ดูรายชื่อของสำนักนั้น นอกนั้นมีเพียงจำนวน"
_AS_REPORTED = "ชื่อบุคคลใน{}เป็นไปตามแบบและข้อความที่รายงาน เลือกปิดชื่อไม่ได้"
_NAMELESS = "{}ไม่มีชื่อผู้ใด ทั้งผู้แจ้ง ผู้ถูกร้อง และผู้รับเรื่อง ใส่ชื่อเพิ่มไม่ได้\nในเอกสารมี{}"
_HOLDS = "\nในเอกสารมี{}"
