"""Answers who asks whether what they got some time ago may still be reported:
`ลูกศิษย์ให้ผ้าไหมตอนปีใหม่ ราคา 2,500 ตอนนี้แจ้งยังทันไหม`. Asking begins no report."""

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
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 160
_CUE = pattern_of("ทัน|ช้า|สาย|ย้อนหลัง|เลย|ตอนนี้|เพิ่ง|ลืม|ยัง")
_OR_NOT = rf"(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|เหรอ|หรอ)"
_TELL = r"(?:แจ้ง|รายงาน)(?:ของขวัญ|เรื่อง|ของ|ไป|เข้าระบบ|ใน(?:ระบบ|บอต)|\s)*"
_ASKS = pattern_of(
    rf"(?:ยัง|จะ)?ทัน(?:อยู่|ไป|แล้ว|\s)*{_OR_NOT}"
    rf"|{_TELL}(?:ช้า|สาย|ล่าช้า|ย้อนหลัง|ทีหลัง|ภายหลัง|เกินกำหนด)(?:ไป|มาก|ขนาดนี้|แบบนี้|จะ|ยัง|\s)*(?:ได้|เป็นไร|เป็นอะไร|เกินไป)?(?:อยู่|เลย|\s)*{_OR_NOT}"
    rf"|(?:ตอนนี้|ยัง|เพิ่ง(?:จะ)?มา|วันนี้)(?:{ME_OR_US}|ขอ|จะ|มา|ยัง|\s)*{_TELL}(?:ตอนนี้|วันนี้|ยัง|จะ|ก็|\s)*(?:ได้|ทัน)(?:อยู่|เลย|ไป|\s)*{_OR_NOT}"
    rf"|{_TELL}(?:ตอนนี้|วันนี้)?(?:มัน|จะ|ยัง|ถือว่า|\s)*(?:สาย|ช้า)(?:ไป|เกินไป|แล้ว|\s)*{_OR_NOT}"
)
_TELLS = pattern_of("แจ้ง|รายงาน")
_CALLED_GIFT = pattern_of("ของ(?:ขวัญ|ฝาก|กำนัล|ที่ระลึก)|กระเช้า")
_GOT = pattern_of(
    r"(?:(?:เอา|นำ|ซื้อ|หิ้ว|ส่ง|ถือ)\S{2,30}?มา(?:ให้|ฝาก|มอบ)|(?<!ส่ง)(?:ให้|มอบ)(?!บริการ|ความ|คำ)\S{2,30}?(?:มา|ตอน|เมื่อ|\s)"
    r"|(?:ได้(?:รับ)?|รับ)(?!ผิดชอบ|รอง|คำสั่ง|งาน|มอบหมาย)\S{2,30}?(?:มา|จาก|ไว้|ตอน|เมื่อ|\s))"
)
_WORTH = pattern_of(
    r"(?:ราคา|มูลค่า|ประมาณ)\D{0,12}\d|\d\s?บาท|รับไว้|มาให้|มาฝาก|ตอนปีใหม่|วันเกิด|สงกรานต์"
)
_OF_WHAT = pattern_of(f"{THING}|{GIVER}")
"""What was got, or who gave it: a price alone may be of anything."""
_NOT_OF_IT = pattern_of(
    r"กิจกรรม|โครงการ|งบ|แผน|\d\.\d{1,2}(?!\d)|รายงานผล|รอบ|ร้องเรียน|เบาะแส|ประชุม|ลูกน้อง|ถ้าไม่|แจ้งไป|รายงานไป|แจ้งแล้ว|รายงานแล้ว|โดน|โทษ|ผิด|คืน|เบิก|ค่า(?:เช่า|เดินทาง|รักษา|เล่าเรียน|ตอบแทน)|เงินเดือน|โอที"
)


@listener(longest=_LONGEST, cue=_CUE)
def asks(_context: Context, words: str) -> Query | None:
    """Returns that a gift may still be reported; None for other words."""
    plain = normalise(words)
    if not _TELLS.search(plain) or not _ASKS.search(plain):
        return None
    if _NOT_OF_IT.search(plain) or for_another(plain):
        return None
    return _QUERY if _CALLED_GIFT.search(plain) or _tells(plain) else None


def _tells(plain: str) -> bool:
    told = (_GOT, _WORTH, _OF_WHAT)
    return all(each.search(plain) is not None for each in told)


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    word = report_gift.FLOW.opens_on[0]
    begins = asked_behind.opening_button(context, report_gift.FLOW, word, rest)
    told = gift_words.TOLD_COMES_ALONG if not begins.data else ""
    return [Text(f"{_STILL.format(told)}\n{gift_words.LATE_BY_LAW}", (begins, _CLINIC))]


_STILL = "ยังแจ้งได้ บอตรับวันที่ได้รับย้อนหลัง กด “รับของขวัญ” เลย{} กรุณาใส่วันที่ได้รับจริง บอตไม่ถามเหตุที่ช้า"
_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_QUERY = Query("gift_late", (), _answer)
