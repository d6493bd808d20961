"""`มีใครลงทะเบียนใหม่รออนุมัติมั้ย`: joining waits for nobody's approval. What does wait, an account to be
moved, is counted beside who has not joined."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.people.who_is_missing import NOT_REGISTERED
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.accounts import account_changes
from models.people import roster_gaps
from models.people.person import ADMIN

_JOINS = pattern_of(
    r"ลงทะเบียน|สมัคร(?!งาน|เข้าร่วม)|(?:สมาชิก|ผู้ใช้|บัญชี|คน)ใหม่|ขอเข้า(?:ใช้|ระบบ)|คนเข้าใหม่"
)
_AWAITS = pattern_of(
    rf"(?:รอ|ค้าง)(?:{ME_OR_US}|พี่|แอดมิน|ให้|การ|กด|\s)*(?:อนุมัติ|ยืนยัน|รับเข้า|ตรวจสอบสิทธิ์|อนุญาต)"
    rf"|(?:ต้อง|ให้|จะ)(?:กด)?อนุมัติ(?:ให้)?(?:ใคร|กี่คน|{WHETHER}|หรือ)"
)
_OF_ELSE = pattern_of(
    r"รายงาน|เอกสาร|ร่าง|อบรม|ประชุม|งาน(?!ทะเบียน)|กิจกรรม|ของขวัญ|(?<!เว)ลา(?!ย)|ประกาศ|แบบสำรวจ"
)


@listener(longest=90)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to an administrator who asks which people wait to be let in; None for
    others."""
    plain = normalise(words)
    if _JOINS.search(plain) is None or _AWAITS.search(plain) is None or _OF_ELSE.search(plain):
        return None
    return QUERY if context.person is not None and context.me.has(ADMIN) else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    session = context.session
    moving = len(account_changes.waiting(session, context.now))
    missing = sum(each.missing for each in roster_gaps.counts(session, roster_gaps.NOT_JOINED))
    words = _TOLD.format(moving, missing)
    return [Text(words, (*((_MOVING,) if moving else ()), _MISSING))]


_TOLD = (
    "การลงทะเบียนไม่มีขั้นอนุมัติ ผู้ที่มีรหัสลงทะเบียนเข้าใช้ได้ทันที จึงไม่มีใครรออนุมัติ\n"
    "คำขอย้ายบัญชี LINE ที่รอผู้ดูแลระบบ {:,} คำขอ ยังไม่ลงทะเบียน {:,} คน"
)
_MOVING = Button("คำขอย้ายบัญชี", opens("decide_account"), "คำขอย้ายบัญชี")
_MISSING = Button("ใครยังไม่ลงทะเบียน", opens(NOT_REGISTERED.name), "ใครยังไม่ลงทะเบียน")

QUERY = Query("joining_awaits_nobody", (), _answer)
