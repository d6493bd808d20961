"""Answers what holds for a gift that is given to the office itself: `ของที่ระลึกจากคณะผู้แทนต่างประเทศใน
นามหน่วยงาน ต้องรายงานไหม`. The sources do not say it, and the answer says so."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_THING = pattern_of(r"ของ(?:ขวัญ|ที่ระลึก|ฝาก|กำนัล)|กระเช้า|โล่|แจกัน|ของที่(?:ได้)?รับ")
_OFFICE = r"(?:หน่วยงาน|สำนักงาน|สำนัก|องค์กร|ส่วนราชการ|ราชการ)"
_GIVER = r"(?:สถาน(?:เอกอัครราช)?ทูต|บริษัท|ห้าง|ร้าน|คณะ|ผู้แทน|ตัวแทน|แขก|ผู้รับ(?:จ้าง|เหมา)|คู่สัญญา|เขา|เค้า)"
_TO_IT = pattern_of(
    rf"ในนาม(?:ของ)?{_OFFICE}|(?:^|\s){_GIVER}(?:(?!จะ|ต้อง|ควร|ไม่)\S){{0,40}}?(?:ให้|มอบ)(?:กับ|แก่)?(?:ทาง)?{_OFFICE}(?!อื่น|แล้ว|ไป|ได้)"
    r"|ไม่ได้ให้(?:ตัว)?บุคคล"
)
_ASKS = pattern_of(
    rf"(?:ต้อง|ควร|จะ)(?:ทำ|แจ้ง|รายงาน|ลง|ส่ง|บันทึก).{{0,40}}?(?:{WHETHER}|{HOW_IN_FULL}|หรือ|อะไร|ที่ไหน|กับใคร)|(?:{WHETHER})\S{{0,8}}$|ประการใด"
)


@listener(longest=220)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the answer; None for other words."""
    plain = normalise(words) if "ของ" in words or "นาม" in words else ""
    return QUERY if plain and all(e.search(plain) for e in (_THING, _TO_IT, _ASKS)) else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_TOLD, (_REPORT, _CLINIC, _CONTACT))]


_REPORT = Button("รับของขวัญ", opens("report_gift"), "รับของขวัญ")
_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_TOLD = (
    "เอกสารที่บอตมีเขียนเรื่องของที่บุคลากรได้รับ ไม่ได้เขียนเรื่องของที่ให้แก่สำนักงานในนามหน่วยงาน\n"
    "หากของอยู่กับท่าน รายงานไว้เป็นหลักฐานได้ กด “รับของขวัญ” ข้อ “ขณะนี้” ตอบว่ามอบหน่วยงานแล้วเมื่อส่งมอบ\n"
    "ต้องลงทะเบียนหรือเก็บรักษาอย่างไร กด “ถามคลินิก” หรือ “ติดต่อผู้ดูแลระบบ”"
)
QUERY = Query("gift_to_the_office", (), _answer)
