"""Hears of a gift for somebody else that came through one's own hands:
`มีคนฝากขนมมาให้หัวหน้าผ่านหนู`. It is no gift of whoever types it, so no report of theirs begins.

Money, an order or something wanted in return may be more than a gift: then nobody is to be told of
it by whoever types, and advice and a complaint are offered, as in `complaints.uneasy_at_work`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 160
_GIFT = (
    r"(?:ของ(?!หาย|หลวง)|กระเช้า|ขนม|กล่อง|ซอง(?!เอกสาร|จดหมาย|ประมูล)|เงิน(?!เดือน)|เค้ก|ผลไม้|เหล้า|ไวน์|นาฬิกา|ทอง|พระ|ดอกไม้|ทุเรียน"
    r"|น้ำผึ้ง|บัตรกำนัล|เสื้อ|ปากกา)"
)
_WHOM = r"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ท่าน|ผู้บริหาร|ผู้บังคับบัญชา|เจ้านาย|นาย(?!ก)|เลขา|พี่|น้อง|เพื่อน|คุณ)"
_PASSED = pattern_of(
    rf"(?:ฝาก|เอา|นำ|ส่ง|หิ้ว|ถือ|ยื่น|มอบ)(?:{_GIFT})[^\d]{{0,40}}?(?:มา|ไป)?(?:ให้|ถึง)\s?{_WHOM}[^\s\d]{{0,16}}?\s?"
    rf"(?:ผ่าน(?:ทาง|มาทาง)?|ฝาก(?:ไว้)?(?:ที่|กับ)?|ไว้(?:ที่|กับ))\s?(?:{ME_OR_US})"
    rf"|(?:ฝาก|วาน)(?:{ME_OR_US})\s?(?:ช่วย)?(?:เอา|นำ|ส่ง|ถือ|หิ้ว)?{_GIFT}[^\d]{{0,40}}?ไปให้\s?{_WHOM}"
)
_OF_MINE = pattern_of(rf"(?:ให้|ฝาก)(?:{ME_OR_US})(?:ด้วย|เหมือนกัน|อีก)|ทั้งคู่|ทั้งสองคน")
"""Some of it is one's own, and to be reported."""
_MAY_BE_WRONG = pattern_of(
    r"เงิน(?!เดือน)|ซอง(?!เอกสาร|จดหมาย)|สั่ง|บังคับ|ฮั้ว|ประมูล|จัดซื้อ|สัญญา|ใต้โต๊ะ|สินบน|ทุจริต|ตอบแทน|แลกกับ|ให้ช่วย|เพื่อ(?!น)"
)


@listener(longest=_LONGEST, cue=pattern_of("ให้|ถึง"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns who reports a gift that was passed on; None for other words."""
    plain = normalise(words)
    passed = _PASSED.search(plain) is not None and _OF_MINE.search(plain) is None
    return PASSED_ON if passed else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    if _MAY_BE_WRONG.search(normalise(rest)):
        return [Text(_NOT_JUDGED, (_CLINIC, _COMPLAIN, _AFRAID, _MINE))]
    return [Text(_BY_RECEIVER, (_MINE, _CLINIC, _COMPLAIN))]


_MINE = Button("รับของขวัญ", opens("report_gift"), "รับของขวัญ")
_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")
_AFRAID = Button("กลัวถูกกลั่นแกล้ง", opens("rule_complaint_protection"), "กลัวถูกกลั่นแกล้ง")
_NOT_JUDGED = (
    "ยังไม่ได้บันทึกข้อความนี้และไม่มีใครเห็น บอตไม่ตัดสินว่าผิดหรือถูก\n"
    "อยากปรึกษาก่อน กด “ถามคลินิก” ไม่บอกชื่อก็ได้\n"
    "หากต้องการแจ้งเรื่อง กด “ร้องเรียน” ไม่ต้องบอกชื่อ ผู้ที่เห็นมีเฉพาะผู้รับเรื่อง\n"
    "หากเป็นของขวัญ ผู้ที่ได้รับเป็นผู้รายงานเอง ส่วนที่ให้ท่านเอง กด “รับของขวัญ”"
)
_BY_RECEIVER = (
    "ยังไม่ได้บันทึกข้อความนี้ ของที่ฝากถึงผู้อื่น ผู้ที่ได้รับเป็นผู้รายงานเอง บอตรับรายงานแทนกันไม่ได้\n"
    "ท่านเป็นเพียงผู้รับฝาก กรุณาแจ้งผู้นั้นให้รายงาน และบอกผู้ให้ว่าสำนักงานงดรับของขวัญ\n"
    "หากมีส่วนที่ให้ท่านเอง กด “รับของขวัญ” หากไม่แน่ใจ กด “ถามคลินิก” หากเห็นว่าไม่ถูกต้อง กด “ร้องเรียน”"
)
PASSED_ON = Query("gift_for_another", (), _answer)
