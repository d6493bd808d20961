"""Answers what somebody who is not known in this account asks about joining: whom to ask who knows
nobody, which number is meant, whether an old one will do, whether to tell one's head meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.people.joining import said_at_joining, told_of_oneself
from handlers.question import welcome, whom_to_ask
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise

_LONGEST = 120
_CUE = pattern_of("รู้จัก|ใคร|เลข|ตัวท้าย|หัวหน้า|ผู้บังคับบัญชา|ผอ")
_WHICH_NUMBER = pattern_of(
    r"(?:เลข|หมายเลข|รหัส)(?:ประจำตัว|พนักงาน|เจ้าหน้าที่|ข้าราชการ|บุคลากร|(?:4|สี่)\s?ตัว(?:ท้าย)?|ที่ว่า|นี้|นั้น|ของ|\s)*"
    rf"(?:มัน|คือ|เป็น|ใช้|ดู|หา|เอา|ได้|อยู่|มา|จาก|ที่|ตรง|\s)*(?:เลข|หมายเลข|ตัว)?(?:อะไร|ไหน|ใคร|{HOW_IN_SHORT})"
    r"|ตัวท้าย(?:นี้|ที่ว่า|คือ|ของ|เป็น|\s)*(?:เลข|บัตร)?(?:อะไร|ไหน|ใคร)"
)
_NOT_OF_JOINING = pattern_of(
    r"กิจกรรม|รายงาน|ติดตาม|ร้อง|ทุจริต|สินบน|ใต้โต๊ะ|แกล้ง|รังแก|คุกคาม|ลวนลาม|ด่า|ขู่|เงิน|ซอง|โกง|เบาะแส|หนังสือ|ครุภัณฑ์|บัญชี|โทร|สายด่วน|ทะเบียนรถ|เรื่อง|แผน|\d\d|\d\."
)
_NUMBER = (
    "หมายถึงเลขประจำตัวเจ้าหน้าที่ในทะเบียนบุคลากรของสำนักงาน ใช้เพียง 4 ตัวท้าย "
    "ไม่ใช่เลขบัตรประชาชนและไม่ใช่เบอร์โทร\n"
    "ไม่ทราบเลข ถามงานบุคคลหรือผู้ดูแลระบบที่ให้รหัส"
)


@listener(longest=_LONGEST, anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words, and for people of the roster."""
    if context.person is not None or not _CUE.search(words):
        return None
    plain = normalise(words)
    if _NOT_OF_JOINING.search(plain):
        return None
    if said_at_joining.tells_head(plain):
        return HEAD if "รหัส" in plain or _about_joining(context, plain) else None
    if said_at_joining.knows_nobody(plain) and _about_joining(context, plain):
        return NOBODY
    return WHICH_NUMBER if _WHICH_NUMBER.search(plain) else None


def _about_joining(context: Context, plain: str) -> bool:
    """Tells whether the words are about joining, or the answer before was."""
    before = context.asked_before()
    answered = any(each in before for each in ("rule_register", "registering"))
    return answered or told_of_oneself.speaks_of_joining(plain)


def _nobody(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(whom_to_ask.who_knows_nobody(context), (welcome.JOIN, welcome.HELP))]


def _number(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NUMBER, (welcome.JOIN, welcome.HELP))]


def _head(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(said_at_joining.HEAD_KNOWS, (welcome.JOIN, welcome.HELP))]


NOBODY = Query("knows_nobody", (), _nobody, anyone=True, outside=True)
WHICH_NUMBER = Query("which_number", (), _number, anyone=True, outside=True)
HEAD = Query("head_told_meanwhile", (), _head, anyone=True, outside=True)
