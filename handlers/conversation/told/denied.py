"""Tells whether a sentence denies what stands in it: `ไม่ใช่สำนักการคลัง`, `ยกเว้น…`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of


def is_denied(plain: str, at: int) -> bool:
    """Tells whether the words before deny what stands there: `ไม่ใช่สำนักการคลัง`, `ยกเว้น…`."""
    return _DENIES.search(plain, max(0, at - _DENIAL), at) is not None


_DENIES = pattern_of(
    r"(?:ไม่(?:ใช่|เอา|ต้อง|รวม|ให้|ได้)?|ยกเว้น|เว้น(?:แต่)?|นอกจาก|อย่า|ห้าม|แทนที่|หรือ)(?:ของ|ที่|เป็น|ให้|ส่ง|ถึง|วัน(?:ที่)?|\s)*$"
)
_DENIAL = 24
"""Letters before a thing in which it may be denied."""
