"""How plans as files are heard where more words stand around the command."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.plan_drafts import apply_draft, drop_draft, settle_doubts, show_drafts
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_SIGNS = pattern_of("ร่าง|แผน|(?:เพิ่ม|ใส่|แทรก|มี)(?:กิจกรรม|โครงการ)")
"""Without these letters nothing else is looked at, since every typed text passes here."""
_POLITE = r"(?:ช่วย|ขอ|รบกวน|อยาก|จะ|ต้องการ|\s)*"
_DRAFT = r"\s*(?:แผนร่าง|ร่าง\s*แผน|ร่าง(?:ที่|เลขที่)?\s*\d++(?!\.\d))"
"""`ร่าง 3` is a plan's; `ร่าง 3.7` is the unfinished report of that activity."""
_APPLY = pattern_of(rf"{_POLITE}(?:ใช้|นำไปใช้|ยืนยัน){_DRAFT}")
_DROP = pattern_of(rf"{_POLITE}(?:ทิ้ง|ลบ|ไม่เอา|ยกเลิก){_DRAFT}")
_SETTLE = pattern_of(rf"{_POLITE}(?:แก้(?:ไข)?|ตอบ(?:ข้อสงสัย)?(?:ของ)?|ทำ)(?:ต่อ)?{_DRAFT}")
_SHOW = pattern_of(rf"{_POLITE}(?:ดู|เปิด|แสดง)?{_DRAFT}")
_OUT = pattern_of(
    rf"{_POLITE}(?:ดาวน์โหลด|โหลด|ส่งออก|เอา)?\s*(?:ไฟล์)?\s*แผน.{{0,30}}(?:เป็น|ไฟล์|แบบ|ออก)\s*(?:ไฟล์)?\s*"
    r"(?:excel|เอ็กเซล|เอกเซล|xlsx|ตาราง)",
    re.IGNORECASE,
)
_IN = pattern_of(
    rf"{_POLITE}(?:นำ|เอา|ส่ง|อัปโหลด|อัพโหลด|เพิ่ม|ลง|ใส่)\s*(?:ไฟล์)?\s*แผน.{{0,40}}(?:เข้า|ไฟล์|word|เวิร์ด|excel|ระบบ|บอต|บอท|{HOW_IN_FULL})",
    re.IGNORECASE,
)
_ADDS = pattern_of(r"(?:เพิ่ม|ใส่|แทรก).*(?:กิจกรรม|โครงการ)|(?:กิจกรรม|โครงการ).*(?:เพิ่ม|ใส่|แทรก)")
_OF_AN_ADDED = pattern_of(
    r"เพิ่ม|ใส่|แทรก|มี|กิจกรรม|โครงการ|ใหม่|ข้อ|\d+(?:\.\d+)*|แผน(?:งาน|ปฏิบัติการ)?|ปี(?:งบ(?:ประมาณ)?)?|หน้า|ถัดไป|นี้"
    rf"|ถ้า|{ME_OR_US}|พี่|ผู้บริหาร|ท่าน|ให้|ของ|ใน|ลง|เข้า|ไป|สำหรับ|ช่วย|ขอ|รบกวน|อยาก|จะ|ต้องการ|ต้อง|ควร|แล้ว|ได้|ทำ"
    rf"|{HOW_IN_SHORT}|ที่ไหน|ตรงไหน|ไหน|{WHETHER}|หน่อย|ด้วย|ที|ดี|นะ|ครับ|คับ|ค่ะ|คะ"
)
"""All that may be said of an activity more in a plan: `ปีงบหน้าจะเพิ่มกิจกรรม 3.9 ทำไงคะ`."""
_MEANS_PLAN = pattern_of(r"\d\.\d|แผน|ปี(?:งบ|หน้า|ใหม่|นี้|ถัดไป|\s?\d)")


def _adds(plain: str) -> bool:
    if len(plain) > _LONGEST_ADDED or not _ADDS.search(plain) or not _MEANS_PLAN.search(plain):
        return False
    return not left(plain, _OF_AN_ADDED)


_LONGEST_ADDED = 90


def opens(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation about a draft that the words name, or None."""
    if inside is not None or not _SIGNS.search(words):
        return None
    plain = normalise(words)
    lines = ((_APPLY, apply_draft.FLOW), (_DROP, drop_draft.FLOW), (_SETTLE, settle_doubts.FLOW))
    return next((flow for line, flow in lines if line.match(plain)), None)


@listener(anyone=True, cue=_SIGNS, roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question of an administrator that the words ask, or None."""
    plain = normalise(words)
    for line, query in ((_SHOW, show_drafts.SHOW), (_OUT, show_drafts.OUT), (_IN, show_drafts.IN)):
        if line.match(plain):
            return query
    return show_drafts.ADDED if _adds(plain) else None
