"""Reads questions whether, or where, a picture or file may be sent: `ส่งรูปเพิ่มได้ไหมครับ`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 60
_FILE = (
    r"(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|เอกสาร|หลักฐาน"
    r"|สลิป|ใบเสร็จ|สแกน|คลิป(?:เสียง)?|ไฟล์เสียง|เสียง|วิดีโอ)(?:กิจกรรม|งาน|ประกอบ|แนบ)*"
)
_SENDS = r"(?:ส่ง|แนบ|เพิ่ม|ใส่|ลง|อั[ปพ](?:โหลด|เดต|เดท)?)"
_MORE = (
    rf"(?:{_FILE}|{_SENDS}|อีก|ใหม่|หลาย|สัก|หน่อย|ด้วย|ตอนนี้|ตรงนี้|ในนี้|ใน(?:แชต|ไลน์)(?:นี้)?|เข้า|มา|ไป|เลย|ยัง|อยู่|ก่อนส่ง|ก่อนยืนยัน"
    r"|(?:\d{1,2}|สอง|สาม|สี่|ห้า)|ใบ|แผ่น|หน้า|จะ|ต้อง|ก็|ที่|เป็น|แทน|เอา|ถ่าย|\s)*"
)
_LEAD = rf"(?:แล้ว|ขอ|อยาก|จะ|ถ้า|ยัง|มี|{ME_OR_US}|พอดี|สามารถ|ถ่าย|เป็น|\s)*"
_MAY = rf"(?:ได้|ทัน)(?:อีก|อยู่|เลย)*(?:{WHETHER}|หรือ(?:เปล่า|ไม่|ยัง)|เปล่า)"
_WHERE = rf"(?:{HOW_IN_FULL}|ตรงไหน|ทางไหน|ที่ไหน|ช่องไหน|ไหน)(?:ได้|บ้าง)*"
_ASKS = pattern_of(
    rf"{_LEAD}(?:{_SENDS}{_MORE}{_FILE}|{_FILE}{_MORE}{_SENDS}){_MORE}(?:{_MAY}|{_WHERE})(?:{POLITE}|[?\s])*"
)
_THIS = r"(?:ของ)?(?:อัน|ข้อ|เรื่อง|งาน|รายงาน|กิจกรรม|ตัว|แบบ)(?:นี้|เนี่ย)"
_NEEDS = r"(?:ต้อง|ควร|จะ|ให้|จำเป็น|ใน|แผน|เขา|เค้า|\s)*"
_WHICH_ONES = pattern_of(
    rf"(?:{_LEAD}|{_THIS}|{POLITE})*{_NEEDS}(?:"
    rf"(?:ใช้|แนบ|มี|เตรียม|ส่ง|ยื่น|เอา|ขอ|ใส่)*\s?(?:{_FILE}|เอกสารประกอบ)+(?:แนบ|ประกอบ|ที่ต้องใช้|ที่ต้องแนบ|มี|ต้อง|ใช้|\s)*"
    r"|(?:แนบ|เตรียม|ยื่น)(?:ของ|\s)*)"
    rf"(?:อะไร|ไร|ตัวไหน|แบบไหน|อันไหน|ประเภทไหน)(?:บ้าง|มั่ง|ด้วย|ไป|มา|อีก|{WHETHER}|{POLITE}|เนี่ย|อ่ะ|อะ|[?\s])*"
)
_PAPER = rf"(?:{_FILE}|ใบ(?:เซ็นชื่อ|ลงชื่อ|รับรอง|สำคัญ|เสนอราคา)|สำเนา|บัตรประชาชน)"
_WHETHER_ONE = pattern_of(
    rf"(?:{_LEAD}|{_THIS}|{POLITE})*ต้อง(?:ใช้|แนบ|มี|เตรียม|ส่ง|ยื่น|ถ่าย|เอา)+\s?{_PAPER}(?:ประกอบ|อะไร|ด้วย|เลย|มา|\s)*"
    rf"(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ไม่)|หรอ|เหรอ)(?:{POLITE}|เนี่ย|[?\s])*"
)
_TAKES_OUT = pattern_of(
    rf"(?:{POLITE}|ขอ|ช่วย|อยาก|จะ|ให้|เดี๋ยว|งั้น|รบกวน|[\s,])*(?:"
    rf"(?:ลบ|ถอด|ถอน|ตัด)(?:ทิ้ง)?(?:{_FILE})(?!ขยะ|ถนน).{{0,40}}"
    rf"|เอา(?:{_FILE})\S{{0,24}}\s?\S{{0,12}}(?:ออก|ทิ้ง).{{0,30}}"
    rf"|(?:{_FILE})(?:ที่)?(?:แนบ|ส่ง)\S{{0,16}}\s?(?:ขอ|ช่วย|ให้)*(?:ลบ|เอา|ตัด)(?:ออก|ทิ้ง).{{0,20}})"
)


def takes_out(text: str) -> bool:
    """Tells whether the words order to take a sent picture or file out again: `ลบรูปที่แนบออกหน่อย`."""
    return len(text) <= _LONGEST and _TAKES_OUT.fullmatch(normalise(text)) is not None


def asks_to_send(text: str) -> bool:
    """Tells whether the whole text only asks whether or where a picture or file may be sent."""
    return len(text) <= _LONGEST and _ASKS.fullmatch(normalise(text)) is not None


def asks_which_ones(text: str) -> bool:
    """Tells whether the whole text asks which papers, pictures or files are needed, or whether one
    is: `อันนี้ต้องใช้เอกสารไรบ้างอ่ะ`, `ต้องมีใบเสร็จด้วยมั้ย`."""
    if len(text) > _LONGEST:
        return False
    plain = normalise(text)
    return bool(_WHICH_ONES.fullmatch(plain) or _WHETHER_ONE.fullmatch(plain))
