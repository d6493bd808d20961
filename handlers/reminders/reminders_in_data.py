"""How a person's own reminders are worded in their data file."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.reminders.duty_lines import REASONS, ROLES
from handlers.reminders.kind_words import DUTY_WORDS

LABELS: Mapping[str, str] = {
    "kind": "เรื่องที่เตือน",
    "late_reason": "เหตุที่ล่าช้า",
    "late_reasons": "เหตุที่ล่าช้าที่แจ้ง",
    "monthly_digest": "รับสรุปประจำเดือน",
    "put_off": "การเตือนที่เลื่อน",
    "reminders": "การเตือนที่ได้รับ",
    "step": "ขั้นการเตือน (วันนับจากกำหนด)",
    "told_as": "เตือนในฐานะ",
    "until_day": "เลื่อนถึงวันที่",
    "via": "ช่องทาง",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "monthly_digest": {"yes": "รับ"},
    "told_as": ROLES,
    "late_reason": REASONS,
    "kind": {each.kind.name: each.in_data for each in DUTY_WORDS if each.in_data},
    "via": {"push": "ข้อความเตือน", "reply": "ท้ายคำตอบ"},
}
