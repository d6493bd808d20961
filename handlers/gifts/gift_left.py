"""Answers who found something that was left for them what they are to do with it:
`มีบริษัทเอากระเช้ามาวางไว้ที่โต๊ะตอนไม่อยู่ ต้องทำยังไง`. Asking begins no report."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.told import asked_behind
from handlers.gifts import gift_words, report_gift
from handlers.gifts.giver_and_thing import GIVER, THING, for_another
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
_CUE = pattern_of("วาง|ทิ้ง|ฝาก|ตั้ง|แขวน")
_LEFT = pattern_of(
    r"(?:มา)?(?:วาง|ทิ้ง|ตั้ง|แขวน)(?:ของ)?(?:ไว้|อยู่|ให้|ที่(?=โต๊ะ|ห้อง|หน้า)|บน|หน้า|ตรง|ข้าง|ใน(?=ห้อง))"
    r"|(?:เอา|นำ|ซื้อ|ส่ง|หิ้ว)\S{2,24}?มา(?:วาง|ทิ้ง|ตั้ง|แขวน)"
    r"|ฝาก\S{2,24}?ไว้(?:ที่|กับ|หน้า|ให้|บน|ตรง|ใน)|มาฝากไว้"
)
_CAME = pattern_of(f"(?:{GIVER})[^?]{{0,40}}?(?:{THING})|(?:{THING})[^?]{{0,40}}?(?:{GIVER})")
"""Somebody gave it: what was only found may be lost."""
_ASKS = pattern_of(
    rf"(?:ต้อง|ควร|จะ)?ทำ(?:ไง|{HOW_IN_SHORT}|อะไร)(?:ดี|ต่อ|ได้|บ้าง)*|เอา(?:{HOW_IN_SHORT})(?:ดี|ต่อ)|จัดการ(?:{HOW_IN_SHORT})"
    rf"|(?:ต้อง|ควร)(?:แจ้ง|รายงาน|คืน|บอก|เก็บ)\S{{0,14}}?(?:{WHETHER}|ไหน|ใคร|{HOW_IN_SHORT})"
)
_NOT_OF_IT = pattern_of(
    "ลูกน้อง|หัวหน้า|คนอื่น|แจ้งไป|รายงานไป|แจ้งแล้ว|รายงานแล้ว|คืน(?:ไป|แล้ว|ให้|ใคร)|ร้องเรียน|เบาะแส|สินบน|ถ้า|หาก|สมมติ|ตรวจรับ|สั่ง(?:ซื้อ)?"
    "|จัดซื้อ|เบิก|พัสดุ|(?<!คู่)สัญญา|ยืม|ซ่อม|พวงมาลา|ห้องน้ำ|บันได|ลิฟต์|โรงอาหาร|ลานจอด|ลืม(?:ไว้)?|หาย|ของกลาง|แม่(?!ค้า|บ้าน)|พ่อ(?!ค้า)|ญาติ|แฟน|สามี|ภรรยา"
    r"|(?:กิน|ใช้|แกะ|แบ่ง|แจก|ทาน)\S{0,20}?ได้"
)
"""Of others' gifts, of one that is reported or went back, of relatives, of what was bought or lost,
and of using it meanwhile other answers tell."""


@listener(longest=_LONGEST, cue=_CUE)
def asks(_context: Context, words: str) -> Query | None:
    """Returns what is to be done with what was left; None for other words."""
    plain = normalise(words)
    asked = _ASKS.search(plain)
    if asked is None or _NOT_OF_IT.search(plain) or for_another(plain):
        return None
    if not _LEFT.search(plain, 0, asked.start()):
        return None
    return _QUERY if _CAME.search(plain, 0, asked.start()) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    word = report_gift.FLOW.opens_on[0]
    begins = asked_behind.opening_button(context, report_gift.FLOW, word, rest)
    told = gift_words.TOLD_COMES_ALONG if not begins.data else ""
    return [Text(f"{_REPORT_IT.format(told)}\n{_MEANWHILE}", (begins, _ACCEPTED))]


_REPORT_IT = (
    "ของที่มีผู้นำมาวางไว้ แม้ไม่ได้อยู่รับเอง ก็รายงานได้เลย กด “รับของขวัญ”{} หากไม่ทราบผู้ให้ ตอบเท่าที่ทราบก็พอ"
)
_MEANWHILE = "ระหว่างนี้ยังไม่ควรใช้ กิน แบ่ง หรือให้ต่อ จะคืนผู้ให้ก็ได้ คืนแล้วยังต้องรายงาน และเก็บรูปหรือใบรับไว้"
_ACCEPTED = Button("รับของมาแล้วทำอย่างไร", opens("rule_gift_did_accept"), "รับของมาแล้วทำอย่างไร")
_QUERY = Query("gift_left", (), _answer)
