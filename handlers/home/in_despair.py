"""Answers who says that they do not want to live: somebody to talk to, and nothing is asked.

The line is that of the Department of Mental Health (สายด่วนสุขภาพจิต 1323, day and night).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 120
_DESPAIRS = pattern_of(
    r"อยาก(?:จะ|ให้ตัวเอง)?ตาย(?!ใจ|แล้วเกิด)|ฆ่าตัวตาย|คิดสั้น|จบชีวิต(?:ตัวเอง|ลง)?|ไม่อยาก(?:จะ)?(?:มีชีวิต|ตื่นขึ้นมาอีก|อยู่บนโลก)"
    r"|ไม่(?:รู้)?(?:อยาก)?(?:จะ)?อยู่(?:ต่อ)?ไป(?:ทำไม|เพื่ออะไร)|ตาย(?:ๆ|\s?ๆ)?ไป(?:ซะ|เลย|ให้พ้น)(?:ดีกว่า|ก็ดี)"
)
_NOT_ONESELF = pattern_of(r"โครงการ|กิจกรรม|อบรม|สัมมนา|ป้องกันการฆ่า|สถิติ|แผน|ต้นไม้|มุก")
_TOLD = (
    "ฟังดูหนักใจมาก ท่านไม่ต้องอยู่กับเรื่องนี้คนเดียว โทร 1323 สายด่วนสุขภาพจิต คุยได้ทุกวันตลอด 24 ชั่วโมง "
    "หรือบอกคนใกล้ตัวตอนนี้ หากอันตราย โทร 1669\n"
    "บอตไม่ส่งข้อความนี้ให้ใครอ่าน งานที่ค้างรอได้"
)


def asks(_context: Context, words: str, _inside: str | None) -> Query | None:
    """Returns what answers somebody who despairs, in a conversation, too; None for other words."""
    if len(words) > _LONGEST:
        return None
    plain = normalise(words)
    despairs = _DESPAIRS.search(plain) is not None and _NOT_ONESELF.search(plain) is None
    return IN_DESPAIR if despairs else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    return [Text(_TOLD, (*drafts.back_to(context), drafts.MENU))]


IN_DESPAIR = Query("in_despair", (), _answer, goes_on=True, anyone=True)
