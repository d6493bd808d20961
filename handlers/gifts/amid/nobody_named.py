"""Reads who brought a gift where no name is known, at the giver's question or before it:
`ไม่รู้ชื่ออะ คนส่งของของบริษัททำความสะอาดเอามาวางไว้`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_answer_words
from handlers.gifts.giver_told import beside
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER

_PERSON = (
    r"(?:คน(?:ส่ง|ขับ|งาน|ขาย|สวน|เฝ้า|ของ|จาก|ที่)|แม่บ้าน|พนักงาน|เจ้าหน้าที่|ตัวแทน|ผู้แทน|เซลล์|เซลส์|ช่าง|ยาม|รปภ|ลูกค้า|ลูกน้อง"
    r"|ลุง|ป้า(?!ย)|น้า|พี่|น้อง|ผู้(?:รับ|มา|ขาย|ปกครอง|ประกอบ)|ชาวบ้าน|ประชาชน|วิทยากร|อาจารย์|นักศึกษา|นักเรียน|พ่อค้า|แม่ค้า|เพื่อน)"
)
_SOFT = rf"(?:{POLITE}|อะ|อ่ะ|[\s,])*"
_UNKNOWN = (
    rf"(?:คือ|ก็|จริงๆ|พอดี|{_SOFT})*(?:ไม่(?:ได้)?(?:รู้|ทราบ|ถาม|บอก)ชื่อ|จำชื่อไม่ได้|(?:เขา|เค้า)ไม่(?:ได้)?บอกชื่อ|ไม่รู้(?:ว่า)?ชื่ออะไร)"
    r"(?:คนให้|ผู้ให้|เขา|เค้า|เลย|ไว้|จริง|ว่าชื่ออะไร)*"
)
_BROUGHT = (
    r"(?:(?:เอา|นำ|หิ้ว|ถือ|ซื้อ|แวะ)?(?:ของ)?(?:มา)?(?:วาง|ฝาก|ส่ง|ให้|มอบ|แจก)"
    r"(?:มา|ไว้|ให้)*(?:ที่|บน|หน้า|กับ)?\S{0,20})"
)
_NAMELESS = pattern_of(
    rf"{_UNKNOWN}{_SOFT}(?:แต่|รู้แค่(?:ว่า)?|เห็นว่า|น่าจะ|คง|คือ|เป็น|\s)*(?P<who>{_PERSON}\S{{2,60}}?(?:\s\S{{2,30}}?)?)"
    rf"\s?(?P<rest>(?<!ส่ง)(?<!คน){_BROUGHT})?{_SOFT}"
)
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ใคร|ชื่อ(?!คน|ผู้)\\s?[ก-๎]{{2,}}\\s")
_GIVER = "{} ไม่ทราบชื่อ"
_KEPT = "เก็บผู้ให้เป็น “{}” แก้ได้ก่อนส่ง"
_BEFORE = ("what", "value", "value_note", "giver")
"""The questions up to the giver's own."""


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes who it was for the giver, with the word that no name is known; None for other words.

    plain: without polite words at its end
    """
    found = _NAMELESS.fullmatch(plain) if at in _BEFORE and "ชื่อ" in plain else None
    if found is None or _ASKS.search(found["who"]) or (at != "giver" and "giver" in answers):
        return None
    who = _GIVER.format(found["who"].strip())
    giver = gift_answer_words.read_giver_words(who, context, answers)
    new = {"giver": giver.value, **giver.also, **beside((found["rest"] or "").strip())}
    return Heeded(new, told=_KEPT.format(giver.value), at_once=True)
