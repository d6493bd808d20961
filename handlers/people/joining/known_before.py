"""Answers who is not known in this account and says that they have joined before, or have another
phone or LINE account now: `อ้าว ลงทะเบียนแล้วนี่คะ เครื่องใหม่ค่ะ ของเก่าหาย`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import strange_words, welcome
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_LONGEST, _SHORT = 140, 60
_JOINED = pattern_of(
    r"(?<!ไม่ได้)(?<!ไม่เคย)(?<!หลัง)(?<!ถ้า)(?<!หาก)(?:ลงทะเบียน|สมัคร)(?:ใช้|บอ[ทต]|เรียบร้อย|กับ(?:บอ[ทต]|ระบบ))*(?:ไป|ไว้|เอาไว้)*"
    r"(?:แล้ว|ตั้งแต่|ก่อนหน้า|ปีที่แล้ว|เมื่อปี|นานแล้ว)|(?<!ไม่)เคย(?:ได้)?(?:ลงทะเบียน|ลงชื่อ|สมัคร|ใช้(?:บอ[ทต]|ระบบ|อยู่|มา))"
)
_DEVICE = r"(?:เครื่อง|มือถือ|โทรศัพท์|ไลน์|(?i:line)|บัญชี(?:ไลน์)?|แอค(?:เคาน์?ท์?)?|ซิม)"
_ANOTHER = pattern_of(
    rf"{_DEVICE}\S{{0,10}}?(?:ใหม่|หาย|พัง|เสีย|เปลี่ยน|โดนแฮก|เข้าไม่ได้)|เปลี่ยน(?:มาใช้)?{_DEVICE}|{_DEVICE}เก่า|ของเก่า(?:มัน)?(?:หาย|พัง|เสีย)"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_SHORT}|อะไร|ใคร|ไหน|กี่|เมื่อไ")
_WHY = pattern_of(rf"ทำไม|ไม่รู้จัก|หายไปไหน|{HOW_IN_SHORT}")
_OF_ELSE = pattern_of(
    r"ร้อง|เบาะแส|ทุจริต|โกง|ขโมย|ครุภัณฑ์|ของหลวง|ราชการ(?!ส)|เจ้าหน้าที่(?!ค)|เขา|เค้า|น้อง|พี่|จัดซื้อ|รหัสติดตาม|ประมูล|อบรม|กิจกรรม|งานวัน"
)


@listener(longest=_LONGEST, anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to somebody who is not on the roster here; None for other words, and for
    others' questions, which have answers of their own."""
    if context.person is not None:
        return None
    plain = normalise(words)
    if _OF_ELSE.search(plain):
        return None
    joined, another = _JOINED.search(plain), _ANOTHER.search(plain)
    if joined is None and (another is None or len(plain) > _SHORT):
        return None
    asked = _ASKS.search(plain) is not None and not (joined and _WHY.search(plain))
    return None if asked else QUERY


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_TOLD, (welcome.JOIN, _NEW_PHONE, welcome.HELP))]


_NEW_PHONE = Button("เปลี่ยนเครื่อง", say="เปลี่ยนเครื่องใหม่ทำยังไง")
_TOLD = (
    "บอตจำบัญชี LINE ที่ลงทะเบียนไว้ ไม่ได้จำเครื่อง ชื่อ หรือเบอร์ บัญชี LINE นี้ยังไม่ได้ลงทะเบียน บอตจึงยังไม่รู้จักท่าน\n"
    f"{strange_words.KNOWN_AGAIN}\n"
    "เข้า LINE ด้วยบัญชีเดิมได้: ใช้ต่อได้ทันที รายงานที่ส่งแล้วและร่างเดิมไม่หาย ตามมาเมื่อลงทะเบียนใหม่"
)
QUERY = Query("known_before", (), _answer, anyone=True, outside=True)
