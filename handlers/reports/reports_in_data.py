"""The words for a person's own reports and decisions in their data file."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.messages import Row
from handlers.reports.report_words import RISK, STATUS
from models.reports import personal_reports

LABELS: Mapping[str, str] = {
    "allowed_at": "ให้ใช้เมื่อ",
    "examples": "รายงานที่ท่านให้ใช้เป็นตัวอย่าง",
    "budget_allocated": "งบประมาณที่ได้รับ (บาท)",
    "budget_disbursed": "งบประมาณที่เบิกจ่าย (บาท)",
    "correction_reason": "เหตุผลที่แก้ไข",
    "decisions": "การพิจารณาที่ท่านทำ",
    "further_activity": "กิจกรรมที่จะทำเพิ่ม",
    "links": "ลิงก์",
    "narrative": "รายละเอียดการดำเนินการ",
    "outcome": "ผลลัพธ์",
    "output": "ผลผลิต",
    "percent": "ร้อยละความสำเร็จ",
    "publicity": "ช่องทางเผยแพร่",
    "reports": "รายงานที่ส่ง",
    "risk": "ระดับความเสี่ยง",
    "status": "สถานะ",
    "status_reason": "เหตุผลของสถานะ",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "status": STATUS,
    "risk": RISK,
    "decision": {"approved": "อนุมัติ", "returned": "ส่งกลับแก้ไข", "accepted": "ตรวจรับ"},
}


def kept(context: Context) -> list[Row]:
    """How many reports the person sent."""
    count = personal_reports.count(context.session, context.me)
    return [Row("รายงานที่ส่ง", f"{count:,} ฉบับ")]


def stays(context: Context) -> list[Row]:
    """What remains after the person has left."""
    count = personal_reports.count(context.session, context.me)
    return [Row("สิ่งที่คงไว้", f"รายงานที่ส่งแล้ว {count:,} ฉบับ (เป็นของสำนักงาน)")]
