"""Leaves out laughter, which looks like a figure: `กินไปแล้ว 555`."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER

_CUE = "555"
_LONGEST = 300
_ENDS = (
    rf"(?:แล้ว|ๆ|อ่ะ|อะ|ค่ะ|คะ|ครับ|คับ|นะ|น้า|จ้า|จ้ะ|เลย|จัง|มาก|หมด|ลืม|โอเค|ขำ|เขิน|อาย|งง|{WHETHER}|ละ|ล่ะ|ด้วย|หรอก|อยู่"
    r"|ไม่ได้|ไม่มี|ไม่รู้|เหมือนกัน|ก่อน|แหละ|เนี่ย)"
)
"""A clause ends with these; a figure that is told hardly stands behind them."""
_LAUGHTER = pattern_of(
    rf"(?P<before>(?:^|[\s]).{{0,24}}?{_ENDS})\s*(?<![\d.,/:-])5{{3,}}\+*(?=\s|$)"
    r"(?!\s*(?:บาท|คน|ครั้ง|ชิ้น|กล่อง|%|หน่วย|ตัว|ฉบับ|เรื่อง|\d))"
    r"|^5{3,}\+*\s+(?=[ก-๙]{3})(?!บาท|คน|ครั้ง|ชิ้น|กล่อง|ตัว|ฉบับ|เรื่อง|หน่วย)"
)
_OF_MONEY = pattern_of("ใช้|จ่าย|เบิก|ซื้อ|เสีย|ราคา|มูลค่า|งบ|เงิน|บาท|ค่า|จำนวน|คน|ห้อง|เลข|รหัส|เบอร์|ยอด")
"""Words of a clause whose figure is meant."""


def without_laughter(text: str) -> str:
    """Returns the words without laughter; a figure that is told, and laughter alone, stay."""
    if _CUE not in text or len(text) > _LONGEST:
        return text
    return _LAUGHTER.sub(_left, text).strip()


def _left(found: re.Match[str]) -> str:
    before = found["before"] or ""
    return found[0] if _OF_MONEY.search(before) else before
