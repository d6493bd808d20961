"""Answers what people ask while they report a gift: what follows if they do not, and whether who
gave it must be told."""

from __future__ import annotations

from handlers.gifts.gift_questions import SEEN_BY
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 80
_LEAD = rf"(?:แล้ว|ก็|คือ|เอ่อ|แต่|สมมติ|สมมุติ|ผม|หนู|ดิฉัน|เรา|{POLITE}|[\s,])*"
_TELLS = r"(?:แจ้ง|รายงาน|บอก|ส่ง|กรอก|ลง)(?:ของขวัญ|เรื่อง|ของ|อันนี้|นี้|เลย|ล่ะ|ละ|ในบอต|ก็)*"
_IF_NOT = pattern_of(
    rf"{_LEAD}(?:ถ้า|หาก)?(?:เกิด)?\s?(?:ผม|หนู|เรา)?(?:ไม่(?:ได้)?{_TELLS}|{_TELLS}(?:ช้า|ไม่ทัน|เกินกำหนด|ทีหลัง))\s?(?:ล่ะ|ละ|แล้ว|มัน|นี่|{POLITE})*\s?"
    r"(?:จะ|มี|ก็|ต้อง)*(?:โดน|ผิด|โทษ|เป็น(?:ไร|อะไร|ยังไง)|ถูก(?:ลงโทษ|สอบ)|เกิดอะไร|มีผล|ว่าไง|เดือดร้อน)\S{0,24}"
    rf"(?:{POLITE}|\s)*[?]?"
)
_WHO_GAVE = r"(?:ชื่อ)?(?:ว่า)?(?:ใคร(?:เป็นคน)?ให้|คนให้|ผู้ให้|ชื่อ(?:คน|เขา|เค้า)?|คนที่ให้|ว่าใคร)"
_NOT_TOLD = pattern_of(
    rf"{_LEAD}(?:ขอ|ถ้า|หาก|จะ|อยาก|ไม่อยาก|\s)*(?:ไม่|อย่า)?(?:ต้อง|อยาก|ขอ|สะดวก)*(?:บอก|ระบุ|ใส่|แจ้ง|ลง|เปิดเผย|กรอก|พิมพ์)(?:ชื่อ)?"
    rf"(?:ได้(?:ไหม|มั้ย|มัย|ป่าว|ปะ|หรือเปล่า)?)?\s?{_WHO_GAVE}(?:ก็)?\s?(?:{POLITE}|ได้|ไหม|มั้ย|มัย|ปะ|ป่าว|หรือเปล่า|หรือไม่|ล่ะ|ละ|\s)*[?]?"
)
_REFUSES = pattern_of("ไม่|อย่า")
_OR_NOT = pattern_of("ไหม|มั้ย|มัย|ปะ|ป่าว|หรือ|ได้|อยาก|ขอ")
_MUST = (
    "ของที่เกิน 3,000 บาทและปฏิเสธไม่ได้ กฎหมายให้รายงานภายใน 30 วันนับแต่วันที่รับ (มาตรา 128)\n"
    "รายงานช้ายังดีกว่าไม่รายงาน บอตไม่มีข้อมูลบทลงโทษ พิมพ์ “ถามคลินิก” เพื่อถามผู้ให้คำปรึกษาได้ คำตอบที่ให้ไว้ยังอยู่ครบ"
)
_MUST_TELL = "แบบรายงานต้องมีผู้ให้ หากไม่รู้ชื่อหรือไม่อยากใส่ชื่อ พิมพ์ว่าเป็นใครเท่าที่บอกได้ เช่น ผู้แทนบริษัทที่มาติดต่อ\n"


def told(text: str) -> str:
    """Returns the answer to such a question; "" for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ""
    if "ไม่" in plain and _IF_NOT.fullmatch(plain) or _is_late(plain):
        return _MUST
    return f"{_MUST_TELL}{SEEN_BY}" if _keeps_giver(plain) else ""


def _is_late(plain: str) -> bool:
    return "ช้า" in plain and _IF_NOT.fullmatch(plain) is not None


def _keeps_giver(plain: str) -> bool:
    """Tells whether somebody would rather not say who gave it."""
    asks = _REFUSES.search(plain) and _OR_NOT.search(plain)
    return asks is not None and _NOT_TOLD.fullmatch(plain) is not None
