"""Answers what is asked at the card of a round of ideas before it is opened: whether it may be
closed early, and whether people hear of it: `ปิดก่อนได้ไหม`, `บอตจะแจ้งคนในสำนักให้ไหม`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.of_the_open.open_words import ASKS, LEAD, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise

_LONGEST = 70
_EARLY = pattern_of(
    rf"{LEAD}(?:ถ้า|หาก|เปิดแล้ว|คน(?:ตอบ)?ครบ(?:แล้ว)?|ขอ|จะ|\s)*(?:ปิด|เลิก|หยุด|จบ)(?:รับ|รอบ|ได้|\s)*(?:ก่อน|เร็วกว่า)(?:กำหนด|วัน(?:ที่)?|นั้น|ครบ|นี้|เวลา|\d|\s)*(?:ได้|ต้อง)?(?:{ASKS}){TAIL}"
)
_TELLS = pattern_of(
    rf"{LEAD}(?:เปิดแล้ว|แล้ว|จะ|ต้อง|มี|ระบบ|บอ[ตท]|ให้|\s)*(?:แจ้ง|บอก|เตือน|ส่งข้อความ(?:ถึง|หา)?|ทัก)(?:ให้|ไป|ถึง|กับ|เอง|\s)*(?:คน|ทุกคน|ทุกท่าน|น้องๆ?|เพื่อน|เขา|พวกเขา|ผู้ตอบ|บุคลากร)?"
    rf"(?:ใน|ของ|ทั้ง)?(?:สำนัก|กลุ่ม|หน่วย)?(?:เรา|นี้)?(?:ให้|ด้วย|เอง|ทราบ|รู้|อีก|เลย|\s)*(?:{ASKS}){TAIL}"
    rf"|{LEAD}(?:คน|ทุกคน|เขา|พวกเขา|ผู้ตอบ)(?:ใน|ทั้ง)?(?:สำนัก|กลุ่ม)?(?:เรา|นี้)?(?:จะ)?(?:รู้|ทราบ|เห็น|ได้รับแจ้ง)(?:ได้|เอง|{HOW_IN_FULL}|ว่าเปิด(?:แล้ว)?|\s)*(?:{ASKS})?{TAIL}"
)
_MAY_CLOSE = "ได้ ผู้เปิดและคณะทำงานของสำนักปิดก่อนวันนั้นได้ พิมพ์ “ปิดระดมความคิด” แต่ปิดแล้วเปิดใหม่ไม่ได้"
_REMINDS = "เปิดแล้ว บอตเตือนคนในสำนักที่ยังไม่ตอบเองในสรุปประจำวัน และให้รหัสกับข้อความไว้ส่งต่อในกลุ่มด้วย"


def heeds(text: str, at: str, _context: Context, _answers: Answers) -> Heeded | None:
    """Answers it; None for other words."""
    plain = normalise(text) if at == REVIEW else ""
    if not plain or len(plain) > _LONGEST:
        return None
    if _EARLY.fullmatch(plain):
        return Heeded(told=_MAY_CLOSE, never_added=True)
    return Heeded(told=_REMINDS, never_added=True) if _TELLS.fullmatch(plain) else None
