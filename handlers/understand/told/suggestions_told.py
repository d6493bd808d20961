"""Reads a suggestion typed without the word for one: `ขอเสนอให้มีถังแยกขยะที่ชั้น 3`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER

_CUES = ("เสนอ", "ไอเดีย")
_SOFT_WORDS = rf"{POLITE}|หน่อย|คือ|ว่า|[\s,:]"
_SOFT = f"(?:{_SOFT_WORDS})*"
_WHO = f"(?:สวัสดี|{ME_OR_US}|ไม่ได้(?:จะ|มา)ลงทะเบียน|{_SOFT_WORDS})*"
_TO_SIGN = (
    r"(?!.{0,24}(?:ลงนาม|เซ็น|อนุมัติ|พิจารณา|เห็นชอบ|ตรวจสอบ|คะแนน|วาระ|ดีเด่น|ต้นแบบ|ประกาศ|ข่าว|บันทึก|หนังสือ|รายงาน|เลื่อน|กำหนดส่ง|รอบ|ทราบ|ที่ประชุม|คณะ|ใคร))"
    r"(?!\s*(?:\d|คุณ|นาย|นาง|น\.ส|พี่|น้อง|ท่าน|หัวหน้า|ผอ|ผู้อำนวยการ))"
)
"""What is handed to somebody to sign, who is named for a choice, and what is proposed of a round's
days, is no suggestion."""
_SUGGESTS = tuple(
    pattern_of(pattern)
    for pattern in (
        rf"{_WHO}(?:(?:ขอ|อยาก(?:จะ)?|จะ|ต้องการ)(?:จะ|ขอ)?)?เสนอ(?:ไอเดีย|ความคิด|แนวคิด|แนวทาง|ข้อคิด)?{_SOFT}"
        rf"(?P<told>(?:อยาก|ขอ)?ให้{_TO_SIGN}\S.*|(?:น่าจะ|ควร){_TO_SIGN}\S.*)",
        rf"{_WHO}(?:{ME_OR_US})?มี(?:ข้อ)?(?:เสนอ|ไอเดีย|ความคิด)(?:แนะ|ดีๆ)?{_SOFT}"
        rf"(?P<told>(?:(?:(?:อยาก|ขอ)(?:จะ)?)?ให้|น่าจะ|ควร(?:จะ)?){_TO_SIGN}\S.*)",
        rf"{_WHO}(?:ขอ|อยาก(?:จะ)?|จะ|ต้องการ)(?:จะ|ขอ)?(?:เสนอ|แชร์)(?:ไอเดีย|แนวคิด|ความคิด(?!เห็น))(?:เรื่อง|เกี่ยวกับ|ใน)?{_SOFT}"
        rf"(?P<told>{_TO_SIGN}(?!เป้าหมาย|ปฏิญญา)\S.{{5,}})",
        rf"{_WHO}(?:มา|ขอ|อยาก|จะ|ต้องการ)+(?:ให้)?(?:ข้อ)?เสนอแนะ(?:เรื่อง|เกี่ยวกับ)?{_SOFT}(?P<told>{_TO_SIGN}\S.{{4,}})",
    )
)
_ASKS = pattern_of(f"ที่ไหน|ตรงไหน|{HOW_IN_FULL}|{WHETHER}|อะไร|หรือยัง|ใคร|เมื่อไ|ไหน")


def suggestion_in(plain: str) -> str:
    """Returns what normalised words suggest; "" for a question and for other words."""
    if not any(cue in plain for cue in _CUES) or _ASKS.search(plain):
        return ""
    found = next(filter(None, (each.fullmatch(plain) for each in _SUGGESTS)), None)
    return found["told"].strip() if found is not None else ""
