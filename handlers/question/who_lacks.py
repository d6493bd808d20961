"""Reads who has not done something: `ภาพวันพฤหัสเหลือสำนักไหนไม่ส่ง`, `สำนักไหนไม่ส่งไอเดียเลย`.

What has not been done a subject knows by its own words: reports are no answer where it is named."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 70
_WHO = (
    r"(?:ใคร|(?:สำนัก|หน่วยงาน|หน่วย|กลุ่ม|ที่)(?:ไหน|ใด|อะไร)|คนไหน"
    r"|กี่(?:คน|สำนัก|หน่วยงาน)|รายชื่อ)"
)
_NOT_YET = (
    r"(?:ยังไม่(?:ได้|มีใคร|เคย)?|ไม่(?:ได้|เคย|ยอม)?|ค้าง|ขาด)"
    r"(?:ส่ง|ทำ|ตอบ|เสนอ|เขียน|ร่วม|กรอก|ลง|โพสต์|$|\s|อยู่)"
)
_LACKS = pattern_of(
    rf"{_WHO}.*{_NOT_YET}|(?:เหลือ|ค้าง|ขาด)(?:อยู่|อีก|ส่ง|\s)*{_WHO}|{_NOT_YET}.*{_WHO}"
)


def asks_who_lacks(words: str) -> bool:
    """Tells whether the words ask who has not done, sent or answered something."""
    plain = without_polite_ending(normalise(words))
    return len(plain) <= _LONGEST and _LACKS.search(plain) is not None
