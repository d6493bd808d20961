"""`ระบบปกติดีไหม`, `สำรองข้อมูลล่าสุดเมื่อไหร่`: how the system is, for administrators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from handlers.context import Context
from handlers.home import illness_card
from handlers.messages import Card, Message, Para, Part, Row
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_moment
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN
from models.trail import facts

_LONGEST = 70
_SYSTEM = pattern_of(
    r"ระบบ(?!งาน)|บอต|บอท|เซิร์ฟเวอร์|เซิฟเวอร์|เครื่องแม่ข่าย|server|ไลน์(?:บอต|บอท)|โปรแกรม", re.I
)
_TROUBLE = pattern_of(
    rf"(?:ข้อ)?(?:ผิดพลาด|ขัดข้อง)|ปัญหา|error|เออเร่อ|เออเรอร์|ล่ม|พัง|ค้าง(?!ส่ง|อยู่ที่)|ปกติ(?:ดี)?|ทำงาน(?:ได้)?(?:ดี|ปกติ|อยู่)?|เป็น(?:{HOW_IN_SHORT})|สุขภาพ|สถานะ(?=ระบบ|บอ|เซิ|เครื่อง)|โอเค|ดี(?=ไหม|มั้ย)",
    re.I,
)
_ASKS = pattern_of(
    rf"{WHETHER}|หรือ(?:เปล่า|ยัง|ไม่)|รึ(?:เปล่า|ยัง)|{HOW_IN_FULL}|อะไร|เมื่อไ(?:ร|หร่)|ตรงไหน|ดู|เช็(?:ค|ก)|กี่"
)
_BACKUP = pattern_of(r"(?:การ)?สำรอง(?:ข้อมูล)?|แบ็?[คก]อั[พป]|backup", re.I)
_LAST = pattern_of(
    rf"ล่าสุด|เมื่อไ(?:ร|หร่)|วันไหน|ครั้ง(?:สุดท้าย|ล่าสุด|ก่อน)|แล้ว(?:หรือ|รึ)?ยัง|(?:หรือ|รึ)ยัง|ปกติ|{WHETHER}|กี่โมง|ได้(?=ไหม|มั้ย)|สำเร็จ"
)
_BESIDE = pattern_of(
    r"ระบบ|ข้อมูล|ฐานข้อมูล|อะไร|บ้าง|วันนี้|ตอนนี้|เมื่อเช้า|ตั้งแต่เช้า|ช่วงนี้|การทำงาน|ใช้งาน|เกิด|เจอ|พบ|ของ|ดี"
)
_OTHER = pattern_of(
    rf"ทำ(?:{HOW_IN_FULL}|ได้(?:ที่)?ไหน)|วิธี|กู้|ถ้า|หาก|รายงาน|สำนัก|กิจกรรม|\d\.\d|เข้า(?:ไม่ได้|ระบบ)|ของ(?:{ME_OR_US})"
)


@listener(longest=_LONGEST, roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer for administrators who ask how the system is; None for other words."""
    plain = normalise(words)
    if _OTHER.search(plain):
        return None
    backup = _BACKUP.search(plain) and _LAST.search(plain)
    trouble = _SYSTEM.search(plain) and _TROUBLE.search(plain) and _ASKS.search(plain)
    if not backup and not trouble:
        return None
    rest = left(plain, _BACKUP, _LAST, _SYSTEM, _TROUBLE, _ASKS, _BESIDE)
    return None if rest else QUERY


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what was seen at the last look, when the data were last copied, and the quota."""
    session = context.session
    ill = [each for each in (facts.get(session, facts.ILL) or "").split(",") if each]
    rows: list[Part] = [*illness_card.paras(ill)]
    if not rows:
        rows = [Para("ไม่พบเรื่องที่ต้องดูแล", tone="good")]
    rows.append(Row("สำรองข้อมูลล่าสุด", _moment(facts.moment(session, facts.BACKED_UP))))
    rows.append(Row("ทดลองกู้คืนผ่านล่าสุด", _moment(facts.moment(session, facts.BACKUP_WHOLE))))
    return [
        Card(
            "ระบบวันนี้",
            rows=tuple(rows),
            note="ระบบตรวจตนเองทุกนาที การสำรองและกู้คืนทำที่เครื่องแม่ข่ายโดยผู้ดูแลเครื่อง",
            tone="bad" if ill else "good",
        )
    ]


def _moment(at: datetime | None) -> str:
    return thai_moment(at) if at is not None else "ยังไม่มีบันทึก"


QUERY = Query(
    "system_state", ("ระบบปกติดีไหม", "สถานะระบบ"), answer, roles=frozenset((ADMIN,)), outside=True
)
