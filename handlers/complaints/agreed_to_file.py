"""Answers who wants to file what was told a moment ago (`เอา ร้องเรียนเลย เรื่องแอร์นี่แหละ`), or to
praise somebody who is not registered. What was told is kept nowhere: the button above has it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints.filing import file_complaint
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.complaints.complaint import COMPLIMENT

_LONGEST = 100
_CUE = pattern_of("ชม|ร้องเรียน.*(?:แหละ|เมื่อกี้|ตะกี้|ข้างบน|ที่(?:เล่า|บอก|พิมพ์))")
_POINTS_BACK = pattern_of(
    rf"(?:เอา|งั้น|โอเค|ตกลง|ได้|ใช่|ก็|{POLITE}|[\s,])*(?:{ME_OR_US})?(?:ขอ|จะ|อยาก|ให้)*ร้องเรียน(?:เรื่อง)?(?:เลย|ไป|{POLITE}|\s)*"
    rf"(?:เรื่อง|อัน|ตาม)?(?:[ก-๎\s]{{1,24}}?(?:นี่แหละ|นี้แหละ|นั่นแหละ|นั้นแหละ)|ที่(?:เล่า|บอก|พิมพ์)(?:ไป|มา|ไว้|เมื่อกี้|ตะกี้)+|เมื่อกี้|ตะกี้|ข้างบน)(?:เลย|{POLITE}|\s)*"
)
_PRAISES = pattern_of(r"(?:ส่ง|ฝาก|แจ้ง|ทำ|เขียน)(?:คำ)?(?:ชมเชย|ชื่นชม|ชม)(?!รม|พู)")
_NOT_REGISTERED = pattern_of(
    r"แม่บ้าน|รปภ|ยามหน้า|คนสวน|พนักงานทำความสะอาด|คนขับรถ|ไม่(?:ได้|มี)?(?:ลงทะเบียน|ชื่อ(?!ใน(?:บัตร|ป้าย))|รายชื่อ)"
)
_STORY = pattern_of(
    r"ช่วย(?!ส่ง|ฝาก|แจ้ง|ทำคำ|เขียน)|มาก|เยี่ยม|สุภาพ|เก่ง|ใจดี|บริการ|ขยัน|ดูแล|เมื่อ|ตอน|(?<!พนักงาน)ทำความสะอาด|ทำงาน|เก็บ|พา|จน(?=[ก-๎])|ยิ้ม|ตั้งใจ"
)
"""Who tells already what is praised begins with it."""
_MOST_WITHOUT = 60
_PRAISES_FIRST = pattern_of(
    rf"(?:ขอ|อยาก|จะ|ช่วย|\s)*(?:{_PRAISES.pattern})(?:ถึง|ให้|พี่|คุณ|ป้า|ลุง|น้อง|\s)*(?:แม่บ้าน|รปภ|ยามหน้า|คนสวน|พนักงานทำความสะอาด|คนขับรถ)"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ที่ไหน|ตรงไหน|อะไร|ใคร")
_COMPLAIN = Button("ร้องเรียน", opens(file_complaint.FLOW.name), "ร้องเรียน")
_PRAISE = Button("ส่งคำชมเชย", opens(file_complaint.FLOW.name, k=COMPLIMENT), "ส่งคำชมเชย")
_ABOVE = (
    "หากมีปุ่ม “ร้องเรียน” ใต้คำตอบของข้อความนั้น กดปุ่มนั้นแล้วเรื่องจะตามไปด้วย\nหรือกดปุ่มด้านล่างแล้วเล่าใหม่ ไม่ต้องบอกชื่อ"
)
_TO_THE_OFFICE = (
    "คำชมถึงผู้ที่ไม่ได้ลงทะเบียน เช่น แม่บ้าน ส่งเป็นคำชมเชยถึงสำนักงาน\n"
    "หากเล่าไว้แล้ว กด “ส่งคำชมเชย” ใต้ข้อความก่อนหน้า เรื่องจะตามไปด้วย หรือกดปุ่มด้านล่างแล้วเล่าได้เลย"
)


_NOT_ABOVE = "ข้อความก่อนหน้านี้ไม่ได้เก็บไว้ กดปุ่มด้านล่างแล้วเล่าได้เลย ไม่ต้องบอกชื่อ"


@listener(longest=_LONGEST, anyone=True, cue=_CUE)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the way to file or to praise that the words point at; None for other words."""
    plain = normalise(words)
    if _POINTS_BACK.fullmatch(plain) or _praises(plain):
        return QUERY
    return _BEGINS if _tells(plain) else None


def _praises(plain: str) -> bool:
    """Tells whether the words want to praise who is not registered, and tell no story."""
    if len(plain) > _MOST_WITHOUT or _STORY.search(plain) or _ASKS.search(plain):
        return False
    return _PRAISES.search(plain) is not None and _NOT_REGISTERED.search(plain) is not None


def _tells(plain: str) -> bool:
    """Tells whether the words begin with such praise, and tell why."""
    found = _PRAISES_FIRST.match(plain) if _STORY.search(plain) else None
    return found is not None and not _ASKS.search(plain)


def _stands_above(context: Context) -> bool:
    """Tells whether the answer before may have the button that holds a story: of a confidential one
    no button is kept."""
    newest = next(iter(context.shown()), None)
    return newest is not None and not newest


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = True
    if _praises(normalise(rest)):
        return [Text(_TO_THE_OFFICE, (_PRAISE,))]
    return [Text(_ABOVE if _stands_above(context) else _NOT_ABOVE, (_COMPLAIN,))]


QUERY = Query("agreed_to_file", (), _answer, anyone=True)


def _begin(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, file_complaint.FLOW, rest, {"k": COMPLIMENT, "said": rest})


_BEGINS = Query("praise_of_unregistered", (), _begin, anyone=True, goes_on=True)
