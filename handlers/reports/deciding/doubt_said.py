"""Reads what is odd in the report in hand and is to be looked at again by whoever wrote it:
`โอเคแต่ตัวเลขคนเข้าร่วมแปลกๆ ให้เขาเช็คอีกทีก่อน`. That is a return with its reason."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending, written_lines

_LONGEST = 200
_ENDS = r"(?:ครับ(?:ผม)?|คับ|ค่ะ|คะ|นะ|ก่อน|ด้วย|หน่อย|ที|ให้|เลย|ดีกว่า|ละกัน|แล้วกัน|\s)*"
_LED = pattern_of(
    r"(?:(?:เดี๋ยว(?:ก่อน)?|อืม|เอ่อ|(?:ก็|ดู|ส่วนใหญ่|โดยรวม)*(?:โอเค|ok|ดี|เรียบร้อย)(?:แล้ว|อยู่|หมด|นะ)?|ครับ|ค่ะ|คะ|นะ)\s*)*"
    r"(?:แต่(?:ว่า|ติด(?:ที่|ตรง)?)?\s*)?"
)
"""Praise before what is odd; it is no part of the reason."""
_DOUBTED = pattern_of(
    r"\S.{3,}?[\s,]*(?:ขอ|ฝาก|อยาก|รบกวน|ช่วย)*(?:บอก)?(?:ให้)(?:เขา|เค้า|น้อง(?:เขา)?|ผู้รายงาน|คน(?:รายงาน|ส่ง|เขียน|ทำ)|สำนัก|เจ้าของ(?:เรื่อง|รายงาน)?)"
    r"(?:ช่วย|ลอง|กลับ|ไป|มา)*(?:เช็[คก]|ตรวจ(?:สอบ|ทาน|ดู)?|ทบทวน|นับ|ดู|ยืนยัน(?:ยอด|ตัวเลข)?|แก้(?:ไข)?)(?:ดู|ยอด|ตัวเลข|ข้อมูล|มา)*\s?"
    r"(?:อีกที|อีกครั้ง|อีกรอบ|ใหม่|ก่อน|ให้(?:ชัด|ดี|แน่)\S{0,4})"
    rf"{_ENDS}"
    r"|\S.{3,}?[\s,]+(?:ขอ|ฝาก|อยาก|รบกวน|ช่วย|ต้อง)*ให้(?:เขา|น้อง(?:เขา)?|ผู้รายงาน|สำนัก)?(?:ช่วย|ลอง|กลับ|ไป)*(?:ถ่าย|เขียน|แนบ|ทำ|ใส่|ส่ง|เพิ่ม|แก้(?:ไข)?|ปรับ)"
    r"(?:รูป|ภาพ|ไฟล์|ผล|มา|ให้|ไป)*(?:ใหม่|เพิ่ม(?:เติม)?|มาด้วย|ให้(?:ชัด|ครบ|ตรง|ถูก)\S{0,12})"
    rf"{_ENDS}"
    r"|(?:ขอ|อยาก|ฝาก|ช่วย|รบกวน)(?:ให้)(?:เขา|น้อง(?:เขา)?|ผู้รายงาน|สำนัก)?(?:ช่วย|ลอง|กลับ|ไป)*(?:ถ่าย|เขียน|แนบ|ใส่|ระบุ|เพิ่ม|แก้(?:ไข)?|ปรับ)\S.{3,}?"
    rf"{_ENDS}"
)
_ELSE = pattern_of(
    "ปฏิทิน|กำหนดการ|ทะเบียน|ผู้ใช้|วันหยุด|ประกาศ|วันลา|สิทธิ|"
    f"^(?:ขอ|ช่วย)?(?:ส่งกลับ|ตีกลับ|ส่งคืน)|{WHETHER}|หรือ|รึ|[?]|ใคร|ทำไม|คราวหน้า|ครั้งหน้า|รอบหน้า|ปีหน้า|อนุมัติ|เห็นชอบ|ให้ผ่าน|ไม่ต้อง|(?:เช็[คก]|ตรวจ|แก้)(?:ดู)?(?:ไป|มา)?(?:อีกที|อีกครั้ง)?แล้ว(?!กัน)"
)
"""Asks, approves, wishes it for the next time, or tells what was done."""


def doubt_told(text: str) -> str:
    """Returns why the report goes back to be looked at again, as typed; "" for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "ให้" not in plain or _ELSE.search(plain) is not None:
        return ""
    led = _LED.match(plain)
    begins = led.end() if led is not None else 0
    return _as_typed(text, plain, begins) if _DOUBTED.fullmatch(plain, begins) else ""


def _as_typed(text: str, plain: str, begins: int) -> str:
    lines = written_lines(text).strip()
    typed = lines if len(lines) == len(plain) else plain
    return without_polite_ending(typed[begins:]).strip()
