"""Hears who tells that a certificate has their name or post wrong: `ใบเซอร์ชื่อผมสะกดผิด`. It is
printed from the roster, so the roster is mended first."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import certificate_named, event_words
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_CUE = pattern_of(certificate_named.NAMED)
_PRINTED = r"(?:นาม)?สกุล|ชื่อ(?!งาน|กิจกรรม|โครงการ|เรื่อง)|ตำแหน่ง|คำนำหน้า|ยศ|สำนัก|สะกด|ตัวอักษร"
_WRONG = r"(?:สะกด|พิมพ์|เขียน|ออก|มา)?(?:ผิด|เพี้ยน|ตก|เก่า|เดิม)|ไม่(?:ถูก|ตรง)"
_HEARD = pattern_of(rf"(?:{_PRINTED}).*(?:{_WRONG})|(?:{_WRONG})(?:ชื่อ|คำ|ตัว|ที่|\s)*(?:{_PRINTED})")
_ELSE = pattern_of("ดีเด่น|คัดเลือก|เจตน|แพทย์|เงินเดือน|ตกหล่น|คนอื่น|วิทยากร")
_HOW = (
    "ชื่อและตำแหน่งในใบรับรองมาจากทะเบียน กด “แก้ไขข้อมูล” แจ้งคำที่ถูกต้อง ผู้ดูแลระบบจะแก้ทะเบียนให้\n"
    "เมื่อแก้แล้ว กด “ใบรับรองของฉัน” เพื่อขอใบใหม่"
)
_MEND = Button("แก้ไขข้อมูล", opens("correct_my_data"), "แก้ไขข้อมูล")


@listener(longest=120, cue=_CUE)
def asked(_context: Context, words: str) -> Query | None:
    """Returns what tells how it is mended; None for other words."""
    plain = normalise(words)
    return QUERY if _HEARD.search(plain) and not _ELSE.search(plain) else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_HOW, (_MEND, event_words.MY_CERTIFICATES, event_words.MENU))]


QUERY = Query("certificate_wrong", (), _answer)
