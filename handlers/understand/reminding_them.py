"""Reads that those in sight are to be reminded: `เตือนเค้าเลย`, `ทวงคนที่เหลือหน่อย`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 50
_THEM = (
    r"(?:เขา|เค้า|พวกเขา|พวกเค้า|พวกนี้|คนพวกนี้|คนเหล่านี้|ทุกคน|คนที่เหลือ|ที่เหลือ|คนนี้|สำนักนี้|หมดทุกคน"
    r"|คนที่ยังไม่(?:ได้)?(?:ส่ง|รับทราบ|กด|อ่าน|ตอบ)(?:รายงาน)?|ผู้ที่ยังไม่(?:ได้)?(?:ส่ง|รับทราบ))"
)
_REMINDS = pattern_of(
    r"(?:งั้น|ช่วย|ฝาก|ขอ|รบกวน|แล้ว|ก็|โอเค|อยาก|ให้|บอต|\s)*(?:ส่ง)?(?:ข้อความ)?(?:เตือน|ทวง)(?:ไป|ไปที่|ไปยัง|\s)*"
    rf"{_THEM}(?:ให้|เลย|หน่อย|ด้วย|ที|ไป|นะ|ที่เหลือ|ทั้งหมด|อีกรอบ|อีกครั้ง|\s)*"
)


def reminds_them(text: str) -> bool:
    """Tells whether the whole words want those reminded of whom an answer speaks."""
    if len(text) > _LONGEST or not ("เตือน" in text or "ทวง" in text):
        return False
    return _REMINDS.fullmatch(without_polite_ending(normalise(text))) is not None
