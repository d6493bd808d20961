"""How the roster's row and the account are worded in a person's data file."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.people.people_words import ROLE_NAMES

LABELS: Mapping[str, str] = {
    "absences": "วันลาที่แจ้ง",
    "account": "บัญชี LINE",
    "account_changes": "การขอย้ายบัญชี LINE",
    "asked_at": "ขอเมื่อ",
    "blocked_at": "บล็อกบอตเมื่อ",
    "bureau": "สำนัก",
    "consent_version": "ให้ความยินยอมฉบับที่",
    "deputies": "การแทนการพิจารณา",
    "deputy": "ผู้แทน",
    "ended_at": "สิ้นสุดก่อนกำหนดเมื่อ",
    "first_day": "ตั้งแต่วันที่",
    "for": "แทนผู้ใด",
    "joined_at": "ลงทะเบียนเมื่อ",
    "last_day": "ถึงวันที่",
    "line_user_id": "เลขบัญชี LINE",
    "name": "ชื่อ",
    "position": "ตำแหน่ง",
    "roles": "หน้าที่",
    "roster_requests": "คำขอของผู้ดูแลระบบให้เปลี่ยนหน้าที่หรือปลดบัญชีของท่าน",
    "gained": "หน้าที่ที่เพิ่ม",
    "lost": "หน้าที่ที่พ้น",
    "roster": "ทะเบียนบุคลากร",
    "staff_id": "เลขประจำตัวเจ้าหน้าที่",
    "superior": "ผู้บังคับบัญชา",
    "told_at": "แจ้งเมื่อ",
    "work_group": "กลุ่มงาน",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "roles": ROLE_NAMES,
    "gained": ROLE_NAMES,
    "lost": ROLE_NAMES,
    "decision": {
        "confirmed": "ยืนยัน",
        "refused": "ปฏิเสธ",
        "expired": "ปิดเพราะครบกำหนดหรือไม่ใช้แล้ว",
    },
}
