"""The file a person takes out: what is kept of them, as readable JSON with Thai labels."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from handlers.gifts import gift_words
from handlers.gifts.result import gift_round_words
from handlers.people.people_words import ROLE_NAMES
from handlers.people.trail_words import VERBS
from handlers.reminders.duty_words import REASONS, ROLES
from handlers.reports.report_words import RISK, STATUS
from handlers.understand.dates.dates import thai_date
from models.calendar import BANGKOK

_LABELS: Mapping[str, str] = {
    "absences": "วันลาที่แจ้ง",
    "account": "บัญชี LINE",
    "account_changes": "การขอย้ายบัญชี LINE",
    "activity": "กิจกรรม",
    "announcement": "ประกาศ",
    "announcements": "การเข้าร่วมประกาศ",
    "answer": "คำตอบ",
    "answers": "คำตอบที่กรอกไว้",
    "asked_at": "ขอเมื่อ",
    "at": "เมื่อ",
    "blocked_at": "บล็อกบอตเมื่อ",
    "budget_allocated": "งบประมาณที่ได้รับ (บาท)",
    "budget_disbursed": "งบประมาณที่เบิกจ่าย (บาท)",
    "bureau": "สำนัก",
    "by_oneself": "ทำด้วยตนเอง",
    "consent_version": "ให้ความยินยอมฉบับที่",
    "correction_reason": "เหตุผลที่แก้ไข",
    "decided_at": "ตัดสินเมื่อ",
    "decided_by": "ผู้ตัดสิน",
    "counted": "การนับในรอบประกาศ",
    "counted_as": "นับเป็น",
    "counted_because": "เพราะ",
    "day": "วันที่",
    "decision": "ผลการพิจารณา",
    "decision_reason": "เหตุผลของการพิจารณา",
    "decisions": "การพิจารณาที่ท่านทำ",
    "deputies": "การแทนการพิจารณา",
    "deputy": "ผู้แทน",
    "drafts": "ร่างที่ยังไม่เสร็จ",
    "due": "กำหนดส่ง",
    "ended_at": "สิ้นสุดก่อนกำหนดเมื่อ",
    "files": "ไฟล์",
    "first_day": "ตั้งแต่วันที่",
    "flow": "เรื่อง",
    "for": "แทนผู้ใด",
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
    "further_activity": "กิจกรรมที่จะทำเพิ่ม",
    "joined_at": "ลงทะเบียนเมื่อ",
    "kind": "เรื่องที่เตือน",
    "last_day": "ถึงวันที่",
    "late_reason": "เหตุที่ล่าช้า",
    "late_reasons": "เหตุที่ล่าช้าที่แจ้ง",
    "line_user_id": "เลขบัญชี LINE",
    "links": "ลิงก์",
    "media_type": "ชนิดไฟล์",
    "monthly_digest": "รับสรุปประจำเดือน",
    "name": "ชื่อ",
    "narrative": "รายละเอียดการดำเนินการ",
    "occasion": "สถานที่และโอกาส",
    "opened_at": "เริ่มเมื่อ",
    "organisation": "หน่วยงานของผู้ให้",
    "outcome": "ผลลัพธ์",
    "output": "ผลผลิต",
    "percent": "ร้อยละความสำเร็จ",
    "position": "ตำแหน่ง",
    "proof_note": "หมายเหตุของหลักฐาน",
    "proved_at": "ส่งหลักฐานเมื่อ",
    "publicity": "ช่องทางเผยแพร่",
    "put_off": "การเตือนที่เลื่อน",
    "received_on": "วันที่ได้รับ",
    "relation": "ความเกี่ยวข้อง",
    "reminders": "การเตือนที่ได้รับ",
    "reports": "รายงานที่ส่ง",
    "risk": "ระดับความเสี่ยง",
    "roles": "หน้าที่",
    "roster": "ทะเบียนบุคลากร",
    "round": "รอบ",
    "sent_at": "ส่งเมื่อ",
    "size": "ขนาด (ไบต์)",
    "staff_id": "เลขประจำตัวเจ้าหน้าที่",
    "status": "สถานะ",
    "status_reason": "เหตุผลของสถานะ",
    "step": "ขั้นการเตือน (วันนับจากกำหนด)",
    "superior": "ผู้บังคับบัญชา",
    "text_hash": "รหัสยืนยันข้อความ (SHA-256)",
    "told_as": "เตือนในฐานะ",
    "told_at": "แจ้งเมื่อ",
    "touched_at": "แก้ไขล่าสุดเมื่อ",
    "trail": "บันทึกการใช้งาน",
    "until_day": "เลื่อนถึงวันที่",
    "value": "มูลค่า (บาท)",
    "value_note": "เหตุที่ไม่ทราบมูลค่า",
    "verb": "สิ่งที่ทำ",
    "version": "ฉบับที่",
    "via": "ช่องทาง",
    "work_group": "กลุ่มงาน",
}

_DECISIONS = {
    "approved": "อนุมัติ",
    "returned": "ส่งกลับแก้ไข",
    "accepted": "ตรวจรับ",
    "confirmed": "ยืนยัน",
    "refused": "ปฏิเสธ",
    "expired": "ปิดเพราะครบกำหนดหรือไม่ใช้แล้ว",
}
_WORDS: Mapping[str, Mapping[str, str]] = {
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
    "monthly_digest": {"yes": "รับ"},
    "roles": ROLE_NAMES,
    "status": STATUS,
    "risk": RISK,
    "decision": _DECISIONS,
    "told_as": ROLES,
    "late_reason": REASONS,
    "relation": gift_words.RELATION,
    "gift_done": gift_words.DONE,
    "gift_decision": gift_words.DECISION,
    "gift_answer": gift_round_words.ANSWERED,
    "kind": {
        "report": "รายงานที่ยังไม่ส่ง",
        "returned": "รายงานที่ส่งกลับให้แก้ไข",
        "approval": "รายงานรออนุมัติ",
        "draft": "ร่างรายงาน",
        "gift_draft": "ร่างรายงานรับของขวัญ",
        "gift_decision": "ของขวัญรอพิจารณา",
        "gift_proof": "ของขวัญรอหลักฐาน",
        "gift_answer": "คำถามเรื่องของขวัญประจำรอบ",
        "gift_result": "ผล No Gift รอยืนยัน",
        "pledge": "การเข้าร่วมประกาศ",
    },
    "via": {"push": "ข้อความเตือน", "reply": "ท้ายคำตอบ"},
    "verb": VERBS,
}
_OWN_NAMES = "answers"
"""Below it the names are the conversation's own."""


def rendered(gathered: Mapping[str, Any], now: datetime) -> bytes:
    """What `personal_data.gather` found, as indented JSON in UTF-8; `now`: aware, when it was."""
    told = {"จัดทำเมื่อ": _plain("", now), **_plain("", gathered)}
    return json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8", "replace")


def _plain(name: str, value: Any) -> Any:
    """The value as JSON has it, codes and moments in words; `name`: what it is the value of."""
    match value:
        case dict():
            labels = {} if name == _OWN_NAMES else _LABELS
            return {labels.get(key, key): _plain(key, each) for key, each in value.items()}
        case list():
            return [_plain(name, each) for each in value]
        case datetime():
            local = value.astimezone(BANGKOK)
            return f"{thai_date(local.date())} {local:%H.%M} น."
        case date():
            return thai_date(value)
        case Decimal():
            return f"{value:f}"
        case str():
            return _WORDS.get(name, {}).get(value, value)
    return value
