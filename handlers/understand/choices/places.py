"""Reads which of the offered choices somebody names by its place: `เอาอันแรก`, `ปุ่มที่ 2`."""

from __future__ import annotations

import re

from handlers.understand.thai import normalise, without_polite_ending

_FIRST, _LAST = ("แรก", "บนสุด", "บน"), ("สุดท้าย", "ล่างสุด", "ล่าง", "หลัง")
_COUNTED = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก")
_WHICH = "|".join((*_FIRST, *_LAST, *_COUNTED, "[1-9]"))
_PLACE = re.compile(
    r"(?:ขอ|เอา|เลือก|ตอบ|กด|ใช้|เป็น|ก็)*(?:อัน|ตัวเลือก|ตัว|ปุ่ม|แบบ)(?:ที่)?\s*"
    rf"(?P<which>{_WHICH})(?:เลย|แล้ว|ก็ได้|แล้วกัน|ละกัน|ล่ะกัน)*"
)


def is_place(text: str) -> bool:
    """Tells whether the words name a place, whatever stands there: `อันที่ 5`."""
    return _PLACE.fullmatch(without_polite_ending(normalise(text))) is not None


def read_place(text: str, count: int) -> int | None:
    """Returns the place from 0 among `count` choices; None for other words and where there is no
    such choice."""
    found = _PLACE.fullmatch(without_polite_ending(normalise(text)))
    if found is None:
        return None
    which = found["which"]
    if which in _FIRST:
        return 0
    if which in _LAST:
        return count - 1
    place = int(which) - 1 if which.isdigit() else _COUNTED.index(which)
    return place if place < count else None
