"""Reads which row is meant by its age: `เปิดอันที่เก่าสุด` below a list that has the oldest on top."""

from __future__ import annotations

from handlers import registry
from handlers.context import Context
from handlers.question.query import opened_by
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 70
_THING = r"(?P<thing>อัน|ฉบับ|เรื่อง|รายงาน|รายการ|ชิ้น|ตัว|ใบ)\s?(?:ที่)?\s?"
_OLDEST = pattern_of(
    rf"{_THING}(?:(?:ส่ง|เข้า|แจ้ง|รอ|ค้าง)*(?:มา)?(?:เก่า|นาน|ก่อน)(?:ที่)?สุด|(?:ส่ง|เข้า)?มาก่อน(?:เพื่อน|ใคร)?)"
)
_NEWEST = pattern_of(
    rf"{_THING}(?:(?:ส่ง|เข้า|แจ้ง)*(?:มา)?(?:ใหม่(?:ที่)?สุด|ล่าสุด)|(?:เพิ่ง|พึ่ง)(?:ส่ง|เข้า)(?:มา)?)"
)


def by_place(context: Context, text: str) -> str:
    """Returns the words with the place of the oldest or newest row instead of its age; "" where
    they name none, or the newest answer is no list with the oldest on top."""
    if len(text) > _LONGEST:
        return ""
    plain = normalise(text)
    placed = _OLDEST.sub(r"\g<thing>แรก", plain)
    placed = _NEWEST.sub(r"\g<thing>สุดท้าย", placed)
    return placed if placed != plain and _has_oldest_on_top(context) else ""


def _has_oldest_on_top(context: Context) -> bool:
    name = opened_by(context.asked_before())[0]
    query = registry.query(name) if name else None
    return query is not None and query.oldest_first
