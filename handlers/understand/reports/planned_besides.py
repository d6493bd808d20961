"""Reads what will be done about a risk, told beside its colour: `เหลือง เพราะคนมาน้อย จะทำคู่มือเพิ่ม`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.prose import without_particles
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise_lines

_WILL_DO = pattern_of(
    r"(?:\s|ค่ะ|ครับ|คับ)(?:ส่วน|โดย|แล้วก็|เลย|และ)?(?P<what>(?:รอบหน้า|ครั้งหน้า|ปีหน้า|เดือนหน้า|ต่อไป|เรา|ทาง\S{1,12})?(?:จะ|ควร|ต้อง)(?!เสี่ยง|เป็น|เกิด|มีความเสี่ยง|ได้|เหลือง|แดง|เขียว|ใส่|ตอบ|กรอก|เลือก|แก้เป็น)\S.{5,})$"
)
"""What will be done about a risk, behind its colour."""
_LEFT_OPEN = pattern_of(f"{WHETHER}|หรือ|รึ|อะไร|{HOW_IN_FULL}|ไม่แน่ใจ|ถ้า|หาก|แก้|ผิด|ไม่ใช่")


def planned_besides(text: str) -> str:
    """Returns what somebody says will be done besides the colour of a risk: `จะทำคู่มือเพิ่ม` of `เหลือง
    เพราะคนมาน้อย จะทำคู่มือเพิ่ม`; "" if nothing, or if it is open."""
    plain = normalise_lines(text)
    found = _WILL_DO.search(plain) if not _LEFT_OPEN.search(plain) else None
    return without_particles(found["what"]) if found is not None else ""
