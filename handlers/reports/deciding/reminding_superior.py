"""Hears who wants their superior reminded of a report that waits: `ช่วยเตือนหัวหน้าให้หน่อย`. The bot
does so by itself, and shows whom the report waits for."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import own_reports
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import REPORTER

_REMINDS = pattern_of(
    r"(?:งั้น|ช่วย|ฝาก|ขอ|รบกวน|อยาก|ให้|บอต|บอท|แล้ว|\s)*(?:ส่งข้อความ)?(?:เตือน|ทวง|ตาม|จี้|เร่ง|สะกิด)(?:ไปที่|ไป|\s)*"
    r"(?:พี่|คุณ|ท่าน)?(?:หัวหน้า|หน\.|ผอ\.?|ผู้อำนวยการ|ผู้อนุมัติ|นาย)(?:กลุ่ม|สำนัก|เรื่องรายงาน|\s)*"
    rf"(?:ให้|หน่อย|ด้วย|ที|นะ|ได้(?:{WHETHER})|อีกรอบ|อีกที|\s)*"
)
_CHASES = pattern_of(
    r"(?=.*(?:อนุมัติ|เซ็น|พิจารณา|ตรวจ|กดให้|กดผ่าน|ค้าง))(?=.*(?:หัวหน้า|ผอ\.?|ผู้อนุมัติ|รายงาน))(?=.*(?:ไม่|ยัง|นาน|ค้าง|เงียบ|สักที|ซักที))"
    rf"(?:.*[\sทีง])?(?:ช่วย|ฝาก|รบกวน|ขอ|อยากให้|\s)*(?:ทวง|ตามเรื่อง|ตาม(?=ให้|หน่อย|ที)|เร่ง|เตือน|สะกิด|จี้)(?:หัวหน้า|ผอ\.?|ท่าน|เขา|ไป|\s)*(?:ให้|หน่อย|ด้วย|ที|นะ|ได้(?:{WHETHER})|อีกรอบ|อีกที|\s)*"
)
"""`หัวหน้าไม่กดอนุมัติสักที ทวงให้หน่อย`: why stands before it."""
_WITH_WHY = pattern_of(
    r"(?=.*(?:ค้าง|รอ|นาน|อนุมัติ|พิจารณา|เซ็น|ไม่กล้า|เกรงใจ|สักที|ซักที))"
    r"(?:งั้น|ช่วย|ฝาก|ขอ|รบกวน|อยาก|ให้|บอต|บอท|แล้ว|\s)*(?:ส่งข้อความ)?(?:เตือน|ทวง(?:ถาม)?|จี้|เร่ง|สะกิด)(?:ไปที่|ไป|\s)*"
    r"(?:พี่|คุณ|ท่าน)?(?:หัวหน้า|หน\.|ผอ\.?|ผู้อำนวยการ|ผู้อนุมัติ)(?:กลุ่ม|สำนัก)?(?!ที่|ทุก|เขา|คนอื่น|สำนัก|ว่า)"
)
"""`สะกิดหัวหน้าให้หน่อย ค้าง 3 เรื่องแล้ว`: why stands behind it."""
_WHEN_AT_LAST = pattern_of(
    r"(?=.*(?:หัวหน้า|หน\.|ผอ\.?|ผู้อนุมัติ))(?=.*(?:เมื่อไ(?:ร|หร่)|ทำไม|สักที|ซักที|นาน|หลายวัน|รอ(?:มา)?ตั้งแต่))"
    r".*(?:ตรวจ|อนุมัติ|พิจารณา|กดผ่าน)(?!แล้ว|มา).*"
)
"""`เมื่อไหร่หัวหน้าจะตรวจให้`: of who waits."""
_IN_GENERAL = pattern_of("ปกติ|ถ้า|หาก|ต้อง|กี่วัน|ควร|(?<!เว)ลา|ไม่อยู่|แทน")
_OF_OTHERS = pattern_of("ของขวัญ|กระเช้า|ใบลา|วันลา|เอกสาร|ลูกน้อง|ร้องเรียน|สำนักไหน|ใคร")
_BY_ITSELF = "บอตเตือนผู้พิจารณาซ้ำให้เองจนกว่าจะมีผล ท่านไม่ต้องทำอะไรเพิ่ม เร่งด่วนกรุณาแจ้งผู้นั้นโดยตรง"


_CUES = pattern_of(r"หัวหน้า|ผอ|ผู้อ|หน\.|นาย|รายงาน")


@listener(longest=110, cue=_CUES)
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer for who has a report that waits, and for who tells of one though none
    does; None for others and other words."""
    plain = without_polite_ending(normalise(words))
    asks = _WHEN_AT_LAST.fullmatch(plain) is not None  # of who waits, not of others or in general
    with_why = _WITH_WHY.match(plain) is not None and _OF_OTHERS.search(plain) is None
    if not (asks or with_why or _REMINDS.fullmatch(plain) or _chases(plain)):
        return None
    if asks and (_OF_OTHERS.search(plain) or _IN_GENERAL.search(plain)):
        return None
    if own_reports.waits(context):
        return QUERY
    return _NONE if with_why and context.me.has(REPORTER) else None


def _chases(plain: str) -> bool:
    """Tells whether somebody says that no decision comes, and wants it hurried."""
    return _CHASES.fullmatch(plain) is not None and _OF_OTHERS.search(plain) is None


def _answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    return [Text(_BY_ITSELF), *own_reports.QUERY.answer(context, "", facts)]


def _none_waits(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    return [Text(_NOTHING_WAITS), *own_reports.QUERY.answer(context, "", facts)]


_NOTHING_WAITS = "ขณะนี้ไม่มีรายงานของท่านที่รอหัวหน้าพิจารณา จึงไม่มีเรื่องให้เตือน"
_NONE = Query("no_superior_to_remind", (), _none_waits, own=True)
QUERY = Query("superior_reminded", (), _answer, own=True)
