"""Hears who wants words with which to decline a gift: `ช่วยร่างคำตอบปฏิเสธของขวัญให้หน่อย`. Shows a text
to copy; nothing is sent, and no report begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise, without_polite_ending

_DECLINES = r"(?:ปฏิเสธ|ไม่(?:ขอ)?รับ|งดรับ|ขอคืน|ส่งคืน)"
_GIFT = r"(?:ของขวัญ|ของฝาก|กระเช้า|ของกำนัล|ของ(?:ที่)?(?:เขา|เค้า|บริษัท)?(?:ให้|เอามา|ส่งมา)|(?i:gift))"
_WORDS = r"(?:คำ(?:ตอบ|พูด|กล่าว)?(?!สั่ง)|ข้อความ|ประโยค|จดหมาย|หนังสือ|อีเมล|เมล|ถ้อยคำ)"
_WANTED = pattern_of(
    rf"(?=.*{_DECLINES}).*(?:ร่าง|เขียน|คิด|แต่ง|เรียบเรียง|ขอ(?!ง)|มี|ช่วย|อยากได้|เอา|ใช้)[^\n]{{0,14}}?{_WORDS}"
    rf"|{_DECLINES}[^\n]{{0,30}}?(?:(?:เขียน|พูด|ตอบ)(?:ว่า|{HOW_IN_SHORT})|ร่าง(?:ให้|คำ|ข้อความ))"
    rf"|(?:ร่าง|ช่วยเขียน|ช่วยคิด)[^\n]{{0,16}}?{_DECLINES}"
)
_NAMES_GIFT = pattern_of(_GIFT)
_NOT_THAT = pattern_of(
    "ประกาศ|เวียน|นโยบาย|ร้องเรียน|รายงาน|ใคร|แล้วยัง|หรือยัง|ทุกคน|ทุกสำนัก|ไปแล้ว|มาแล้ว|บันทึกข้อความ"
)


@listener(longest=110, cue=pattern_of("ปฏิเสธ|รับ|คืน"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for the text, outside of any conversation; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _NAMES_GIFT.search(plain) is None or _NOT_THAT.search(plain) is not None:
        return None
    return QUERY if _WANTED.search(plain) is not None else None


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_TEXT), Text(_HOW, (_REPORT,))]


_TEXT = (
    "เรียน ท่านผู้มีไมตรีจิต\n"
    "ขอขอบคุณที่กรุณามอบของขวัญให้ สำนักงานเลขาธิการวุฒิสภามีนโยบายไม่รับของขวัญจากการปฏิบัติหน้าที่ "
    "(No Gift Policy) จึงขออภัยที่ไม่อาจรับไว้ และขอส่งคืนพร้อมความขอบคุณยิ่ง"
)
_HOW = (
    "ข้อความด้านบนคัดลอกหรือปรับใช้ได้ บอตไม่ได้ส่งให้ผู้ใด\nหากมีผู้ให้แล้ว แม้ปฏิเสธหรือคืนไป ให้รายงานด้วย กด “รับของขวัญ”"
)
_REPORT = Button("รับของขวัญ", opens("report_gift"), "รับของขวัญ")
QUERY = Query("declining_words", (), _answer, outside=True)
