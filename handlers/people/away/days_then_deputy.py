"""Hears days of leave that stand first, and then who does the work: `วันที่ 10-12 มีนาลาพักร้อน
ฝากพี่สมมติดูรายงานแทน`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import tells_leave

_LONGEST = 100
_HANDS_OVER = pattern_of(
    r"(?:ฝาก|ให้|มอบ(?:หมาย)?(?:ให้)?)\s?[ก-๎]{2,20}(?:\s[ก-๎]{2,20})?\s?(?:ดู|ส่ง|ทำ|รับ|เซ็น|รักษาการ|ตรวจ)\S{0,14}แทน"
)
_ONLY_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ใคร|ต้อง")


def opens(text: str) -> bool:
    """Tells whether the whole sentence tells that."""
    if "ลา" not in text or "แทน" not in text or len(text) > _LONGEST:
        return False
    plain = normalise(text)
    handed = _HANDS_OVER.search(plain)
    if handed is None or _ONLY_ASKS.search(plain):
        return False
    return tells_leave(plain[: handed.start()].strip())
