"""Leaves out what somebody wants to know a thing for, behind the question: of
`ประชุมรอบนี้เลิกกี่โมงคะ จะจองรถตู้` the first clause. What the aim names is not asked about."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
_ASKS = (
    rf"(?:{WHETHER}|อะไร|ไร(?![่-๋])|ไหน|กี่|เมื่อไ(?:หร่|ร)|เท่าไ(?:หร่|ร)|บ้าง|ใคร|{HOW_IN_SHORT}"
    "|หรือยัง|รึยัง|เหรอ|หรอ)"
)
_AIM = (
    rf"(?:(?:พอดี|คือ|เพราะ(?:ว่า)?|เนื่องจาก|เดี๋ยว|{ME_OR_US}|พี่|\s)*+"
    r"(?:จะ(?:ได้|ต้อง)?|ต้อง|อยาก(?:จะ)?(?=ไป|เข้า|ร่วม|รู้|ทราบ)|เผื่อ(?:จะ)?|เลย(?:จะ|ต้อง))(?!ทำ|กด|พิมพ์|รายงาน|เพิ่ม|ลงคะแนน|รู้คะแนน|เลิก|ยกเลิก|เลื่อน|ย้าย|แจ้ง|ลา(?!ถูก)|ขอ)"
    r"|หา[^\s]{1,24}ไม่(?:เจอ|พบ)|(?:ลืม|จำไม่ได้|ทำ\S{1,16}หาย))"
)
_BEHIND = pattern_of(
    rf"(?P<asked>\S.*{_ASKS}\S{{0,8}}?(?:{POLITE}|\s)*)\s+(?P<aim>{_AIM}(?:(?!{_ASKS}).)*)"
)


def without_aim(text: str) -> str:
    """Returns the question without the aim behind it; other words as `normalise` returns them."""
    plain = normalise(text)
    found = _BEHIND.fullmatch(plain) if " " in plain and len(plain) <= _LONGEST else None
    return found["asked"].strip() if found is not None else plain
