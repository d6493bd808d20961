"""Faults of the program that an administrator has to look after, as rows of the menu."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Para, Part
from models.people.person import ADMIN
from models.queues import health


def rows(context: Context) -> list[Part]:
    """Returns parked events and messages, and a quota that is used up."""
    if not context.me.has(ADMIN):
        return []
    seen = health.troubles(context.session, context.now)
    found: list[Part] = []
    if seen.events or seen.messages:
        words = f"มีรายการที่ระบบทำไม่สำเร็จ {seen.events + seen.messages} รายการ"
        found.append(Para(f"{words} แจ้งผู้ดูแลเครื่องให้ใช้คำสั่ง check", tone="bad"))
    if seen.quota_spent:
        words = "โควตาข้อความของเดือนนี้หมดแล้ว การแจ้งเตือนจะส่งได้อีกครั้งเดือนหน้า"
        found.append(Para(f"{words} หรือเพิ่มแพ็กเกจใน LINE Official Account", tone="bad"))
    return found
