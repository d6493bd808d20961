"""Answers who wants to file what was told a moment ago (`เอา ร้องเรียนเลย เรื่องแอร์นี่แหละ`), or to
praise somebody who is not registered. What was told is kept nowhere: the button above has it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints.filing import file_complaint
from handlers.context import Context
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
    r"แม่บ้าน|รปภ|ยามหน้า|คนสวน|พนักงานทำความสะอาด|คนขับรถ|ไม่(?:ได้|มี)?(?:ลงทะเบียน|ชื่อ|รายชื่อ)"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ที่ไหน|ตรงไหน|อะไร|ใคร")
_COMPLAIN = Button("ร้องเรียน", opens(file_complaint.FLOW.name), "ร้องเรียน")
_PRAISE = Button("ส่งคำชมเชย", opens(file_complaint.FLOW.name, k=COMPLIMENT), "ส่งคำชมเชย")
_ABOVE = (
    "เรื่องที่พิมพ์ไว้ก่อนหน้านี้อยู่ในปุ่ม “ร้องเรียน” ใต้คำตอบของข้อความนั้น กดปุ่มนั้นแล้วเรื่องจะตามไปด้วย\n"
    "หรือกดปุ่มด้านล่างแล้วเล่าใหม่ ไม่ต้องบอกชื่อ"
)
_TO_THE_OFFICE = (
    "คำชมถึงผู้ที่ไม่ได้ลงทะเบียน เช่น แม่บ้าน ส่งเป็นคำชมเชยถึงสำนักงาน\n"
    "หากเล่าไว้แล้ว กด “ส่งคำชมเชย” ใต้ข้อความก่อนหน้า เรื่องจะตามไปด้วย หรือกดปุ่มด้านล่างแล้วเล่าได้เลย"
)


@listener(longest=_LONGEST, anyone=True, cue=_CUE)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the way to file or to praise that the words point at; None for other words."""
    return QUERY if _told(normalise(words)) is not None else None


def _told(plain: str) -> tuple[str, Button] | None:
    if _POINTS_BACK.fullmatch(plain) is not None:
        return _ABOVE, _COMPLAIN
    praises = _PRAISES.search(plain) is not None and _NOT_REGISTERED.search(plain) is not None
    return (_TO_THE_OFFICE, _PRAISE) if praises and not _ASKS.search(plain) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = True
    told = _told(normalise(rest))
    assert told is not None
    return [Text(told[0], (told[1],))]


QUERY = Query("agreed_to_file", (), _answer, anyone=True)
