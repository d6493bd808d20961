"""`คำขอเลื่อนส่งมีกี่สำนัก อนุมัติให้หมด`: who moves days asks for a list of those who wish for later
ones. There is none: they write to the administrators."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reminders.rounds import move_round
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise

_LATER = r"(?:เลื่อน|ขยาย|ยืด|ผ่อนผัน)(?:วัน|กำหนด|เวลา|ระยะเวลา|การ)*(?:ส่ง|รายงาน|กำหนด|เวลา)"
_ASKED = pattern_of(
    rf"(?:คำขอ|ใบขอ|เรื่องขอ|รายการขอ)(?:การ)?{_LATER}"
    rf"|(?:ใคร|สำนักไหน|กี่สำนัก|หน่วยงานไหน)(?:บ้าง)?(?:ที่|มา|ได้|\s)*ขอ(?:การ)?{_LATER}|{_LATER}.{{0,10}}ขอมากี่"
)
_OF_ONE = pattern_of(rf"\d\.\d|ของ(?:{ME_OR_US})|{HOW_IN_FULL}|ได้ไหม|ได้มั้ย|เป็นวันที่")


@listener(longest=110)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer for who moves days; None for other words."""
    plain = normalise(words)
    asked = _ASKED.search(plain) is not None and _OF_ONE.search(plain) is None
    return QUERY if asked and context.may(move_round.FLOW.roles) else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_NO_LIST, (_ROUND, _ACTIVITY))]


_NO_LIST = (
    "บอตไม่มีรายการคำขอเลื่อนส่งให้นับหรืออนุมัติ ผู้ที่ขอส่งข้อความถึงผู้ดูแลระบบเอง จึงยังไม่ได้เลื่อนของสำนักใด\n"
    "อนุญาตแล้ว เลื่อนวันของทั้งรอบหรือของกิจกรรมได้ มีผลกับทุกสำนักที่รายงานกิจกรรมนั้น"
)
_ROUND = Button("เลื่อนรอบ", opens("move_round"), "เลื่อนรอบ")
_ACTIVITY = Button("เลื่อนกำหนดกิจกรรม", opens("move_due"), "เลื่อนกำหนดกิจกรรม")
QUERY = Query("later_days_wished", (), _answer)
