"""Hears what work still waits for, and why: `รอผู้บังคับบัญชากลับ`, `จะลงนามเดือนมีนาคม`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LEAD = rf"(?:ตอนนี้|ขณะนี้|แต่|เพราะ|เนื่องจาก|ส่วน|ที่เหลือ|(?:ที่)?ยังไม่เสร็จ|ก็|กำลัง|ต้อง|{POLITE}|[\s,])*+"
_AWAITS = pattern_of(
    rf"{_LEAD}(?:รอ(?!บ)|(?:คง|น่า)?จะ(?:ลงนาม|เซ็น|จัด|ทำ|เสร็จ|เสนอ|ส่งให้|สรุป|ประชุม|ประกาศ)|ติด(?!ตาม|ตั้ง)|ขาด|เหลือ|ยังไม่)"
)
_ASKS = pattern_of(f"(?:{WHETHER})|เมื่อไ|{HOW_IN_FULL}|หรือ|[?]")


def tells_awaited(text: str) -> bool:
    """Tells whether the words begin with what is waited for, or is still to come, and ask
    nothing."""
    plain = normalise(text)
    return _AWAITS.match(plain) is not None and _ASKS.search(plain) is None
