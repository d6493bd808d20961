"""The words for a person's own gift reports in their data file."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.gifts.gift_words import DECISION, DONE, RELATION
from handlers.gifts.result.gift_round_words import ANSWERED
from handlers.messages import Row
from models.gifts import personal_gifts

LABELS: Mapping[str, str] = {
    "gift": "รายงานรับของขวัญที่",
    "gift_answer": "คำตอบเรื่องของขวัญ",
    "gift_answers": "คำตอบเรื่องของขวัญในแต่ละรอบ",
    "gift_decision": "ผลการพิจารณาของขวัญ",
    "gift_decisions": "การพิจารณาของขวัญที่ท่านทำ",
    "gift_done": "สิ่งที่ทำขณะรายงาน",
    "gift_results": "ผล No Gift ที่ท่านยืนยัน",
    "gift_what": "สิ่งที่ได้รับ",
    "gifts": "ของขวัญที่รายงาน",
    "giver": "ผู้ให้",
    "occasion": "สถานที่และโอกาส",
    "organisation": "หน่วยงานของผู้ให้",
    "proof_note": "หมายเหตุของหลักฐาน",
    "proved_at": "ส่งหลักฐานเมื่อ",
    "received_on": "วันที่ได้รับ",
    "relation": "ความเกี่ยวข้อง",
    "value": "มูลค่า (บาท)",
    "value_note": "เหตุที่ไม่ทราบมูลค่า",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "relation": RELATION,
    "gift_done": DONE,
    "gift_decision": DECISION,
    "gift_answer": ANSWERED,
}


def kept(context: Context) -> list[Row]:
    """How many gifts were reported; no row for none."""
    count = personal_gifts.count(context.session, context.me)
    return [Row("ของขวัญที่รายงาน", f"{count:,} เรื่อง")] if count else []


def stays(context: Context) -> list[Row]:
    """What remains after the person has left."""
    count = personal_gifts.count(context.session, context.me)
    words = f"รายงานรับของขวัญ {count:,} เรื่อง ตามกฎหมาย (เรื่องที่ยังเปิดต้องทำให้เสร็จ)"
    return [Row("คงไว้ด้วย", words)] if count else []
