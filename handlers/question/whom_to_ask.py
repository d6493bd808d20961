"""Whom somebody may turn to where the bot cannot help: never themselves."""

from __future__ import annotations

from handlers.context import Context
from models.people.person import ADMIN, Person


def caretaker(context: Context) -> str:
    """Returns who looks after the bot: for administrators whoever runs the server."""
    return caretaker_of(context.person)


def caretaker_of(person: Person | None) -> str:
    """Returns who looks after the bot for them; None: somebody who is not on the roster."""
    mine = person is not None and person.has(ADMIN)
    return "ผู้ดูแลเครื่องแม่ข่าย" if mine else "ผู้ดูแลระบบ"


def sets_superior(context: Context) -> str:
    """Returns what to do where nobody is above somebody: administrators set it themselves."""
    if context.person is not None and context.person.has(ADMIN):
        return f"พิมพ์ “บุคลากร {context.person.staff_id}” แล้วตั้งผู้บังคับบัญชา"
    return "กรุณาแจ้งผู้ดูแลระบบ"


def prepares_year(context: Context) -> str:
    """Returns what to do where the year has no plan: administrators prepare it themselves."""
    if context.person is not None and context.person.has(ADMIN):
        return "พิมพ์ “ตั้งปีใหม่” เพื่อดูสิ่งที่ต้องเตรียม"
    return "หากเห็นว่าไม่ถูกต้อง กรุณาสอบถามผู้ดูแลระบบ"


FOR_A_CODE = (
    "ขอรหัสลงทะเบียนจากผู้ดูแลระบบ โดยแจ้งชื่อ นามสกุล และสำนักของท่าน หากไม่ทราบว่าเป็นผู้ใด "
    "ให้เพื่อนร่วมสำนักที่ลงทะเบียนแล้วพิมพ์ “ติดต่อผู้ดูแลระบบ” จะเห็นชื่อ"
)
"""Whom people ask for a joining code, and how; strangers read no names."""
