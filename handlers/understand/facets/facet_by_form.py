"""Tells by its form what a sentence asks of a matter, where that is plainer than what is learned of
whole sentences: how a deed is done that it names, why one is reminded of what is done."""

from __future__ import annotations

from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import without_polite_ending

_LONGEST = 80
_HOW_TO = pattern_of(
    rf"(?:ต้อง|จะ|ควร)\s?(?:รายงาน|ส่ง|แจ้ง|กรอก|ลงทะเบียน|ลงชื่อ|เสนอ|บันทึก|ยื่น|ร้องเรียน)(?:รายงาน|ผล|เรื่อง|กัน|เข้า|ไป)*\s?(?:{HOW_IN_SHORT})(?:บ้าง|ดี|ก่อน|กัน|อะ|อ่ะ)*$"
)
"""`จัดกิจกรรมแล้วต้องรายงานยังไง`."""
_OF_A_CASE = pattern_of(r"ไม่|ถ้า|หาก|เกิน|ผิด|ลืม|แทน|หาย|ยกเลิก|เลื่อน|กลับ|ใหม่|ซ้ำ|หลาย|สอง|\d")
"""What goes for one case only is said by a rule for it."""
_STILL_REMINDED = pattern_of(
    r"(?:กด|ทำ|ตอบ|รับทราบ|ส่ง|แจ้ง|เข้าร่วม|ร่วม|อ่าน|ลงชื่อ|บันทึก)\S{0,30}?(?:ไป)?แล้ว.{0,16}?(?:ยัง|ก็ยัง|ทำไมยัง)(?:มา|มี|โดน|ถูก|คง|ต้อง|ส่ง|ขึ้น|\s)*(?:เตือน|ทวง)"
)
"""`กดรับทราบไปแล้วแต่มันยังเตือนอยู่เลย`."""
_WHO_MAY = pattern_of(
    r"ใคร(?:บ้าง)?(?:ที่)?(?:จะ|เป็น|มา|สามารถ|\s)*(?!\S*แทน|เห็น|ดู|อ่าน|รู้|อนุมัติ|พิจารณา|ตัดสิน|เปิด|ช่วย|บอก|ตอบ|ถาม)[ก-๙]{0,14}?ได้(?:บ้าง)?$|ใครมีสิทธิ์?(?!เห็น|ดู|อ่าน)"
)
"""`ใครเป็นได้บ้าง`."""
_MADE_TO_TELL = pattern_of(
    r"(?:ผอ|ผู้อำนวยการ|หัวหน้า|ผู้บังคับบัญชา|ผู้บริหาร|ผู้ถูกร้อง|นาย|ท่าน|เลขา|รอง|เพื่อน|เขา|เค้า|มีคน|นักข่าว|กรรมการ)\S{0,20}?"
    r"(?:สั่ง|ขอ|อยาก(?:รู้|ทราบ|ได้)|ถาม|บังคับ|กดดัน|เรียก|จี้|คาดคั้น|ให้บอก).{0,24}?(?:ชื่อ|ว่า(?:ใคร|เป็นใคร)|ใคร(?:เป็น|ร้อง|แจ้ง)|เนื้อหา|ตัวผู้)"
    rf".{{0,30}}?(?:ต้อง|ควร|จำเป็น|บอก|ให้|เปิดเผย|ได้|ทำ).{{0,14}}?(?:{WHETHER}|ดี|{HOW_IN_SHORT})"
)
"""`ผอ.สั่งให้บอกชื่อ ต้องบอกไหม`: whether somebody may be told who orders it."""
_WITHOUT_CODE = pattern_of(
    r"(?=.*(?:ลงชื่อ|เช็[คก](?:ชื่อ|อิน)|สแกน|บนจอ|หน้าจอ|หน้าห้อง)).*(?:(?:ไม่มี|ไม่รู้|ไม่ทราบ|(?:มอง)?ไม่เห็น|จำไม่ได้|อ่านไม่ออก|โดยไม่(?:ใช้|ต้องใช้))\s?(?:รหัส|โค้ด|คิวอาร์|(?i:qr))"
    r"|(?:รหัส|โค้ด|คิวอาร์|(?i:qr)).{0,20}?(?:ไม่เห็น|อ่านไม่ออก|ไม่ชัด|เล็ก(?:เกิน|ไป)|หาย(?:ไป)?))"
)
"""`ลงชื่อโดยไม่มีรหัสได้มั้ย`: what is asked for is not at hand."""
_OF_OTHERS = pattern_of("ใคร|คนที่ยัง|สำนักที่|ลูกน้อง|ให้เตือน|ช่วยเตือน")


def facet_by_form(text: str) -> Facet | None:
    """Returns what the sentence plainly asks by its form; None for others."""
    if len(text) > _LONGEST or not _may_ask(text):
        return None
    plain = without_polite_ending(text)
    if _HOW_TO.search(plain) and not _OF_A_CASE.search(plain):
        return Facet.HOW
    if _STILL_REMINDED.search(plain) and not _OF_OTHERS.search(plain):
        return Facet.REMINDERS
    if "ใคร" in text and _WHO_MAY.search(plain):
        return Facet.WHO_MAY
    if _MADE_TO_TELL.search(plain):
        return Facet.ALLOWED
    if _WITHOUT_CODE.match(plain):
        return Facet.UNKNOWN
    return None


def _may_ask(text: str) -> bool:
    """Tells whether a word of these stands there, which costs less than to look where."""
    return any(each in text for each in _CUES)


_CUES = ("ไง", "อย่างไร", "เตือน", "ทวง", "ใคร", "ชื่อ", "เนื้อหา", "จอ", "สแกน")
