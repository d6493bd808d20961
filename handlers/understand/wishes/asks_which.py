"""Tells whether a sentence asks which of the things there are, or whether somebody else does
something: that begins nothing. `รายงานฉบับไหนเขียนดีที่สุด`, `มีใครขอเปลี่ยนข้อมูลมาไหม`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import has_form_of_wish

_LEAD = r"(?:แล้ว|ตอนนี้|ขณะนี้|ปีนี้|เดือนนี้|วันนี้|เมื่อวาน|รอบนี้|ขอถาม|ถามหน่อย|\s)*"
_WHICH = pattern_of(
    rf"{_LEAD}(?:มี)?(?:รายงาน|เอกสาร|ประกาศ)?(?:ฉบับ|เล่ม|อัน|งาน|รายงาน|กิจกรรม|โครงการ|สำนัก|หน่วย(?:งาน)?|กลุ่ม|คน|ตัว)(?:ของ\S{{0,12}}?)?(?:ไหน|ใด)(?!ก็|\s?ๆ|ดี$|ก่อน)"
)
_WHETHER_OTHERS = pattern_of(rf"{_LEAD}มีใคร(?!ก็|\s?ๆ|บาง).*(?:{WHETHER}|บ้าง|มั่ง|เปล่า|หรือยัง|รึยัง)")


def asks_which(text: str) -> bool:
    """Tells whether the sentence begins so and wants nothing done."""
    if not ("ไหน" in text or "ใด" in text or "มีใคร" in text):
        return False
    plain = normalise(text)
    if _WHETHER_OTHERS.match(plain):
        return True
    return _WHICH.match(plain) is not None and not has_form_of_wish(text)
