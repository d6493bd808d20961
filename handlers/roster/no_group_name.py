"""Tells words that are the name of no work group, so that no sentence is stored as one."""

from __future__ import annotations

from handlers.roster.changing.person_line import begins_with_no_group
from handlers.roster.who_question import PERSON
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

ASKS_ON = pattern_of(
    rf"(?:ล่ะ|{WHETHER}|{HOW_IN_FULL}|อะไร|ทำไง|เท่าไร|เท่าไหร่|เมื่อไ(?:ร|หร่)|ที่ไหน|ใคร)(?:คะ|ครับ|ค่ะ|คับ|อะ|เนี่ย|ดี|\?|\s)*$"
    r"|^(?:เปลี่ยนใจ|ไม่ย้าย|แล้วงาน|แล้วเขา|แล้วเค้า)"
)
"""Asks on, or changes one's mind: no name of a group ends or begins so."""
_PUTS_OFF = pattern_of(r"(?:ยังก่อน|ยัง(?:ไม่|$|\s)|เดี๋ยว|รอ(?:ก่อน|คำสั่ง|\s|$)|ไว้(?:ก่อน|ทีหลัง))")
_A_UNIT = pattern_of(r"\s*(?:กลุ่ม|ฝ่าย|งาน|ส่วน|ศูนย์|หน่วย)")
_TELLS_ELSE = pattern_of(
    r"หัวหน้า|ผอ\.|ผู้อำนวยการ|ผู้บังคับบัญชา|(?:ผิด|ถูก)(?:คน|สำนัก)|แก้กลับ|ย้ายกลับ|^(?:เอา|ย้าย|ออกรหัส|ค้นหา|หาคน|เปลี่ยน|ยกเลิก)"
    r"|(?<![A-Za-z])[A-Za-z]\d{3,}"
)
"""Tells or wants something of people, where it does not begin like a group's name."""


def refuse(text: str) -> None:
    """Raises Unclear for words that ask, put the change off, deny a group, name somebody or tell
    something else."""
    plain = normalise(text)
    if ASKS_ON.search(plain):
        raise Unclear("ข้อนี้พิมพ์ชื่อกลุ่มงาน หากไม่มี กด “ไม่มีกลุ่มงาน” ยังไม่ได้เปลี่ยนข้อมูล")
    if _PUTS_OFF.match(plain):
        raise Unclear("ยังไม่ได้เปลี่ยนข้อมูล พิมพ์ชื่อกลุ่มงาน หรือพิมพ์ “พักไว้ก่อน” แล้วกลับมาทำต่อ")
    if begins_with_no_group(text) or PERSON.match(plain):
        raise Unclear("พิมพ์ชื่อกลุ่มงาน หากไม่มี กด “ไม่มีกลุ่มงาน” แก้ข้ออื่นได้ เช่น พิมพ์ “แก้ชื่อเป็น …”")
    if _TELLS_ELSE.search(plain) and not _A_UNIT.match(plain):
        raise Unclear(_NO_GROUP)


_NO_GROUP = (
    "ยังไม่ได้บันทึกข้อความนี้ เพราะไม่เหมือนชื่อกลุ่มงาน กรุณาพิมพ์ชื่อที่ขึ้นต้นด้วย กลุ่มงาน หากไม่มี กด “ไม่มีกลุ่มงาน”\n"
    "แก้ข้ออื่น พิมพ์ชื่อข้อกับคำตอบ เช่น “ผู้บังคับบัญชาคือ …” ไม่แก้แล้ว พิมพ์ “ยกเลิก”"
)
