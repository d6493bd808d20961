"""The words for a person's own Thursday pictures in ข้อมูลของฉัน and in their data file."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.messages import Row
from models.thursday_pictures import personal_pictures

LABELS: Mapping[str, str] = {
    "knowledge": "ความรู้เรื่อง",
    "picture_decisions": "การพิจารณาอินโฟกราฟิกที่ท่านทำ",
    "picture_title": "ชื่อเรื่องของภาพ",
    "picture_words": "ข้อความประกอบภาพ",
    "pictures_forwarded": "อินโฟกราฟิกที่ท่านส่งต่อ",
    "rotas_made": "ตารางอินโฟกราฟิกที่ท่านตั้ง",
    "swaps_asked": "คำขอแลกคิวของท่านที่รอคำตอบ",
    "thursday_pictures": "อินโฟกราฟิกที่ท่านส่ง",
    "turn": "คิววันพฤหัสบดี",
}


def kept(context: Context) -> list[Row]:
    """How many pictures the person sent; no row for none."""
    count = personal_pictures.count(context.session, context.me)
    return [Row("อินโฟกราฟิกที่ส่ง", f"{count:,} ภาพ")] if count else []


def stays(context: Context) -> list[Row]:
    """What remains after the person has left."""
    count = personal_pictures.count(context.session, context.me)
    return [Row("คงไว้ด้วย", f"อินโฟกราฟิกที่ส่ง {count:,} ภาพ (เป็นของสำนักงาน)")] if count else []
