"""Whom somebody may turn to where the bot cannot help: never themselves."""

from __future__ import annotations

from handlers.context import Context
from models.people.person import ADMIN


def caretaker(context: Context) -> str:
    """Returns who looks after the bot: for administrators whoever runs the server."""
    mine = context.person is not None and context.person.has(ADMIN)
    return "ผู้ดูแลเครื่องแม่ข่าย" if mine else "ผู้ดูแลระบบ"


def prepares_year(context: Context) -> str:
    """Returns what to do where the year has no plan: administrators prepare it themselves."""
    if context.person is not None and context.person.has(ADMIN):
        return "พิมพ์ “ตั้งปีใหม่” เพื่อดูสิ่งที่ต้องเตรียม"
    return "หากเห็นว่าไม่ถูกต้อง กรุณาสอบถามผู้ดูแลระบบ"
