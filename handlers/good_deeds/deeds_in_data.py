"""The words for a person's own good deeds in ข้อมูลของฉัน and in their data file."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.good_deeds.deed_words import SHOWN
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Row
from models.good_deeds import personal_deeds

LABELS: Mapping[str, str] = {
    "deed_done_on": "วันที่ทำ",
    "deed_hash": "รหัสยืนยันว่าไม่ถูกแก้ไข",
    "deed_hours": "ชั่วโมงที่ใช้",
    "deed_kept_at": "บันทึกเมื่อ",
    "deed_shown": "ผู้อ่านได้",
    "deed_witnessed_on": "มีผู้ยืนยันเมื่อ",
    "deed_words": "ความดี",
    "deeds_witnessed": "ความดีของผู้อื่นที่ท่านยืนยัน",
    "good_deeds": "ความดีที่บันทึก",
    "praise_accepted": "คำชื่นชมของท่านที่มีผู้รับไว้",
    "praise_offered": "คำชื่นชมของท่านที่รอคำตอบ",
    "praise_waiting": "คำชื่นชมที่รอท่านตอบ",
    "virtue": "คุณธรรม",
}

WORDS: Mapping[str, Mapping[str, str]] = {"virtue": VIRTUES, "deed_shown": SHOWN}


def kept(context: Context) -> list[Row]:
    """How many deeds are kept; no row for none."""
    count = personal_deeds.count(context.session, context.me)
    return [Row("ความดีที่บันทึก", f"{count:,} เรื่อง")] if count else []


def stays(context: Context) -> list[Row]:
    """What remains after the person has left: neither words nor name."""
    count = personal_deeds.count(context.session, context.me)
    words = f"ความดี {count:,} เรื่อง เหลือเพียงวัน คุณธรรม และสำนัก ข้อความและชื่อถูกลบ"
    return [Row("คงไว้ด้วย", words)] if count else []
