"""`แล้วเตือนเค้าได้มั้ย` below who has not registered: the bot cannot write to them, and how they are
reached."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.people import who_is_missing
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.asked.reminding_them import reminds_them
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN

_ASKS = pattern_of(
    r"(?:แล้ว|งั้น|ช่วย|จะ|ต้อง|ขอ|ให้|บอต|\s)*(?:ส่ง)?(?:ข้อความ)?(?:เตือน|ทวง|แจ้ง|ตาม|บอก)(?:ไป|ให้|\s)*"
    rf"(?:เขา|เค้า|พวกเขา|พวกเค้า|พวกนี้|คนพวกนี้|คนเหล่านี้|คนที่เหลือ|ที่เหลือ|คนนี้)?(?:ให้|{HOW_IN_SHORT}|ได้|{WHETHER}|หน่อย|เลย|ด้วย|ที|\s)*"
)
_CUES = pattern_of("เตือน|ทวง|แจ้ง|ตาม|บอก")
_TOLD = "ผู้ที่ยังไม่ลงทะเบียนยังไม่อยู่ใน LINE ของบอต บอตจึงส่งข้อความถึงไม่ได้ "
_ADMIN_TOLD = f"{_TOLD}พิมพ์ใบรหัสแจก หรือคัดลอกข้อความชวนไปวางในกลุ่ม LINE ของสำนักงาน"
_OTHERS_TOLD = f"{_TOLD}กรุณาแจ้งด้วยตนเองให้ขอรหัสจากผู้ดูแลระบบ"
_WAYS = (
    Button("พิมพ์ใบรหัส", opens("issue_slips"), "ออกรหัสหลายคน"),
    Button("ข้อความชวนลงทะเบียน", opens("joining_words"), "ข้อความชวนลงทะเบียน"),
)
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


@listener(longest=50, anyone=True, cue=_CUES)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question where the answer before shows who has not registered; None elsewhere."""
    plain = without_polite_ending(normalise(words))
    reminds = reminds_them(words) or _ASKS.fullmatch(plain)
    return QUERY if reminds and _is_below(context) else None


def _is_below(context: Context) -> bool:
    return context.asked_before().startswith(opens(who_is_missing.NOT_REGISTERED.name))


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.asked = context.asked_before()
    if context.me.has(ADMIN):
        return [Text(_ADMIN_TOLD, _WAYS)]
    return [Text(_OTHERS_TOLD, (_CONTACT,))]


QUERY = Query("unregistered_reminded", (), _answer, roles=who_is_missing.NOT_REGISTERED.roles)
