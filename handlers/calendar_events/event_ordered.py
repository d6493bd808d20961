"""Words about an event without what does not tell its new day, hour or place: why it is changed,
what it is not, how the order begins."""

from __future__ import annotations

from handlers.calendar_events import why_away
from handlers.conversation.flow import REVIEW
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.written_out.day_wordings import without_reason
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_START_LATER = pattern_of(
    r"^(?:อ้อ|อ๋อ|อ้าว|ขอ|ให้|ช่วย|เอา|งั้น|\s)*เริ่ม(?:งาน|ประชุม)?(?:สาย|ช้า|เร็ว|เช้า)?(?:กว่านี้|ขึ้น|ลง|หน่อย|นิด(?:นึง|หน่อย)?|อีก|\s)*(?:เป็น|ตอน|สัก|ที่|ราว(?:ๆ)?|(?=\s?\d|\s?บ่าย|\s?เที่ยง|\s?(?:หก|เจ็ด|แปด|เก้า|สิบ|หนึ่ง|สอง|สาม|สี่|ห้า)))\s*"
)
"""`เริ่มสายหน่อยเป็นเก้าโมงครึ่ง`: another hour."""
_WHY = pattern_of(
    rf"(?<=\S)\s+(?:เพราะ|พอดี|เนื่องจาก|คือ)?\s?{why_away.SOMEBODY}\S{{0,16}}?{why_away.IS_AWAY}\S{{0,24}}(?:\s\S{{1,12}})?$"
)
"""Why it is moved, behind the new day: `วันพฤหัสแทน ผอ.ติดประชุม`."""
_WHY_BEFORE = pattern_of(
    r"^(?:\S{1,40}\s){1,4}?(?=(?:ขอ|ช่วย|งั้น|ต้อง|รบกวน)*(?:เลื่อน|ย้าย|ขยับ)(?:ไป|ออก|เป็น|อีก|เร็ว))"
)
_EARLIER = pattern_of(r"(?<=เลื่อน)(?:ขึ้นมา|เข้ามา|ออกไป|เร็วขึ้น|ให้เร็วขึ้น|ถอย)(?:เป็น|ไป|ที่)?\s*(?=\S)")
_NAMES_IT = pattern_of(r"^\s*(?:วัน(?:และ|กับ)?)?เวลา\s+(?=(?:ขอ)?(?:เปลี่ยน|แก้|เลื่อน))")
"""`วันและเวลา เปลี่ยนเป็น 9.30`: what is changed stands first."""
_TO_ROOM = pattern_of(r"^(?:ขอ|ช่วย|งั้น)*ย้ายไป\s*(?=\d)")
_NOT_THAT = pattern_of(
    rf"^(?:อ้าว|เอ๊ะ|{POLITE}|\s)*ไม่(?:ใช่|เอา)(?:วัน)?(?:ที่)?\s?\d{{1,2}}(?:\s?{ANY_MONTH})?(?:{POLITE}|นะ|แต่|เป็น|แล้วก็|[\s,])+(?=วัน|\d)"
)
"""`ไม่ใช่วันที่ 4 ค่ะ 11-12 มี.ค.`."""


def as_order(text: str, at: str) -> str:
    """Returns the words without the name of the question, and at the card without their reason."""
    text = _NAMES_IT.sub("", text)
    if at == REVIEW:
        text = _NOT_THAT.sub("", text)
        text = _WHY.sub("", without_reason(normalise(text)))
        order = _WHY_BEFORE.sub("", text)
        text = _TO_ROOM.sub("ย้ายห้องไป ", order) if order != text and "ห้อง" in text else order
    order = _START_LATER.sub("เลื่อนเวลาเป็น ", text)
    if order is not text:
        order = _HALF_PAST.sub(r"\g<0>โมงครึ่ง", order).replace("โมงครึ่งครึ่ง", "โมงครึ่ง")
    return _EARLIER.sub("เป็น", order)


_HALF_PAST = pattern_of(r"(?<=เป็น )\d{1,2}\s?(?=ครึ่ง)")
"""`เริ่ม 9 ครึ่งนะ`: behind the beginning a number is an hour."""


def without_why(text: str) -> str:
    """Returns the words without why, before or behind the new day."""
    return _WHY_BEFORE.sub("", _WHY.sub("", text))
