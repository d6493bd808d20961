"""Hears that somebody brought something and where, to whom or whether that is told:
`มีคนเอาของมาให้ที่ห้อง ต้องแจ้งที่ไหน`. Asking begins no report; the group hears the rule alone."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.told import asked_behind
from handlers.gifts import gift_questions, report_gift
from handlers.messages import Card, Message, Para, Text
from handlers.question.query import Facts, Query
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 120
_THING = (
    r"(?:ของ(?!รายงาน|สำนัก|กลาง|เบิก|หาย|พัสดุ|ตกหล่น)(?:ขวัญ|ฝาก|กำนัล|กิน|ที่ระลึก)?|กระเช้า|ขนม|ผลไม้|เค้ก|ทุเรียน|มะม่วง|ส้ม|น้ำ(?:ผึ้ง|หอม)|ดอกไม้|เหล้า|ไวน์"
    r"|ปากกา|นาฬิกา|ปฏิทิน(?!ประชุม|งาน|กิจกรรม)|ซองเงิน|ซอง(?=\S{0,8}ให้)|บัตร(?:ของขวัญ|กำนัล))"
)
_GIVER = r"(?:มี(?:คน|ใคร)|บริษัท|ผู้(?:รับเหมา|รับจ้าง|ขาย|มาติดต่อ|ประกอบการ)|ร้าน|เซล(?:ล์|ส์)|คู่สัญญา|คู่ค้า)"
_CAME = pattern_of(
    rf"{_GIVER}(?:(?!จะ|{ME_OR_US}).){{0,24}}?(?:เอา|ฝาก|ส่ง|นำ|ซื้อ|หิ้ว|ถือ|ยก)\s?{_THING}\S{{0,16}}?(?:มา(?:ให้|ฝาก|วาง|ส่ง|ไว้|ที่)|ไว้|ให้|ถึง)"
)
"""The giver is named: of what the person brings or sends themselves other rules tell."""
_ASKS = pattern_of(
    rf"(?:แจ้ง|รายงาน|บอก)(?:เรื่อง|กับ|ที่|ทาง|\s)*(?:ไหน|ตรงไหน|ใคร|{HOW_IN_SHORT}|(?:ด้วย)?(?:{WHETHER}))"
    rf"|(?:ต้อง|ควร|จะ)(?:แจ้ง|รายงาน|บอก)\S{{0,12}}(?:{WHETHER}|ไหน|ใคร|{HOW_IN_SHORT})|(?:ต้อง|ควร|จะ)?ทำ(?:ไง|{HOW_IN_SHORT})(?:ดี|ต่อ)?"
)
_NOT_OF_IT = pattern_of(
    "ลูกน้อง|หัวหน้า|ผอ|คนอื่น|แจ้งไป|รายงานไป|แจ้งแล้ว|รายงานแล้ว|คืน|ร้องเรียน|เบาะแส|สินบน|ถ้า|หาก|ส่งงาน|บาท"
    "|ให้ลูกค้า|ทุกคน|แม่(?!ค้า)|พ่อ(?!ค้า)|พี่|น้อง|ลูก(?!ค้า)|ญาติ|เพื่อน|แฟน|สามี|ภรรยา|ลุง|ป้า|ปู่|ยาย"
    "|ตรวจรับ|สั่ง(?:ซื้อ)?|จัดซื้อ|เบิก|พัสดุ|สัญญา(?<!คู่สัญญา)|ยืม|ซ่อม|พวงมาลา"
)
"""Of others' gifts, of one that is reported, of one that went back, of relatives and friends, and
of what was bought other answers tell. Whoever tells its price has begun to report it."""


def _asked(words: str) -> bool:
    plain = normalise(words)
    came = _CAME.search(plain)
    return (
        came is not None
        and _ASKS.search(plain, came.end()) is not None
        and _NOT_OF_IT.search(plain) is None
    )


@listener(longest=_LONGEST)
def asks(_context: Context, words: str) -> Query | None:
    """Returns what says that each gift is reported, and offers it; None for other words, and for
    those that call it a gift: they are known as the report's own."""
    return QUERY if "ของขวัญ" not in words and _asked(words) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    word = report_gift.FLOW.opens_on[0]
    begins = asked_behind.opening_button(context, report_gift.FLOW, word, rest)
    return [Text(gift_questions.WHAT_IS_REPORTED, (begins,))]


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the rule and the button to the direct chat; None for other words."""
    if len(question.text) > _LONGEST or not _asked(question.text):
        return None
    lines = f"{gift_questions.WHAT_IS_REPORTED}\n{_IN_CONFIDENCE}"
    return [
        Card("ได้รับของ", rows=(Para(lines),), buttons=question.door(report_gift.FLOW.opens_on[0]))
    ]


_IN_CONFIDENCE = "แจ้งในแชตส่วนตัว ไม่ต้องเล่าในกลุ่มว่าใครให้หรือให้อะไร"
QUERY = Query("gift_came", (), _answer)
