"""Words a person's own answers to announcements for their data file."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.messages import Row
from models.pledges import pledges

LABELS: Mapping[str, str] = {
    "announcement": "ประกาศ",
    "announcements": "การเข้าร่วมประกาศ",
    "answer": "คำตอบ",
    "counted": "การนับในรอบประกาศ",
    "counted_as": "นับเป็น",
    "counted_because": "เพราะ",
    "text_hash": "รหัสยืนยันข้อความ (SHA-256)",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "answer": {
        "joined": "เข้าร่วม",
        "not_yet": "ยังไม่เข้าร่วม",
        "declined": "ไม่ประสงค์เข้าร่วม",
    },
    "counted_as": {
        "joined": "เข้าร่วม",
        "not_joined": "ยังไม่เข้าร่วม",
        "excused": "ไม่นับ",
    },
    "counted_because": {
        "moved": "ย้ายหน่วยงาน",
        "retired": "พ้นจากทะเบียนบุคลากร",
        "on_leave": "ลาในวันปิด",
        "role": "พ้นจากหน้าที่",
    },
}


def kept(context: Context) -> list[Row]:
    """How many announcements were joined, of all years; no row for none."""
    joined = pledges.joined_by(context.session, context.me)
    ids = {each.pledge.announcement_id for each in joined}
    return [Row("ประกาศที่เข้าร่วม", f"{len(ids):,} ฉบับ")] if ids else []
