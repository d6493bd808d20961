"""Reads which decision on a gift whole words name: `ให้ส่งคืนบริษัทไป`, `เก็บเป็นของหน่วยงานดีกว่า`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.understand.corrections.changed_mind import softened
from models.gifts.gift import HAND_OVER, KEEP, RETURN

_LONGEST = 60
_TO = r"(?:\s*(?:ให้|แก่|กับ|ที่)*\s*(?:เขา|เค้า|ผู้ให้|คนให้|เจ้าของ|(?:ทาง)?บริษัท|ห้าง|ร้าน))?"
_OFFICE = r"(?:หน่วยงาน|สำนักงาน|สำนัก|ส่วนรวม|ส่วนกลาง|กองกลาง|หลวง|ราชการ|พัสดุ)(?:เรา)?"
_USED = "(?:(?:ไว้|ได้)?ใช้(?:ร่วมกัน|ต่อ|งาน|ประโยชน์)*)?"
_BEFORE = r"(?:งั้น|ขอ|จะ|ก็|เอา|ควร|ต้อง|\s){0,4}(?:ให้)?(?:ผู้รับ|เขา|เค้า)?"
_IT = r"(?:ของ(?:ขวัญ)?)?(?:ชิ้น|อัน|เรื่อง)?(?:นี้|นั้น)?"
_NAMED: Mapping[str, re.Pattern[str]] = {
    RETURN: re.compile(rf"{_BEFORE}(?:เอา)?(?:ไป)?(?:ส่ง)?คืน{_IT}(?:ไป)?{_TO}"),
    HAND_OVER: re.compile(
        rf"{_BEFORE}(?:ส่งมอบ|(?:ส่ง)?มอบ(?:ให้|แก่|เป็น)*\s*(?:ของ)?{_OFFICE}{_USED}"
        rf"|(?:เก็บ|ตก|เอา|รับ)?(?:ไว้|ไป)?(?:เข้า|(?:ให้)?เป็นของ|ให้เป็นของ|ให้)\s*{_OFFICE}{_USED})"
    ),
    KEEP: re.compile(rf"{_BEFORE}(?:รับ|เก็บ){_IT}ไว้(?:ได้|เอง|ใช้เอง)?"),
}
_NO_MORE: Mapping[str, re.Pattern[str]] = {
    RETURN: re.compile("ไม่(?:ต้อง|ให้|ส่ง)*คืน"),
    HAND_OVER: re.compile("ไม่(?:ต้อง|ให้|ส่ง)*มอบ"),
    KEEP: re.compile("ไม่(?:ต้อง|ให้)*(?:รับ|เก็บ)(?:ไว้)?"),
}
_DONE = re.compile("แล้ว$")


def named(text: str) -> str | None:
    """Returns the only decision that the whole words name; None for other words."""
    words = softened(text)
    if not words or len(words) > _LONGEST:
        return None
    found = [each for each, pattern in _NAMED.items() if pattern.fullmatch(words)]
    return found[0] if len(found) == 1 else None


def denied(text: str, decision: str) -> bool:
    """Tells whether the whole words say no more than that this decision is not wanted any more."""
    return _NO_MORE[decision].fullmatch(_DONE.sub("", softened(text))) is not None
