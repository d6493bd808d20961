"""Hears that somebody asks whether they may give something: the rules are about receiving, and
those are not answered to who gives (docs/decisions/0206)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Facts, Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 120
_THING = (
    "(?:ของขวัญ|ของ(?:วัน)?(?:ปีใหม่|วันเกิด|สงกรานต์|เทศกาล)|ของฝาก|ของกำนัล|ของที่ระลึก|ของว่าง|กระเช้า|ขนม|ดอกไม้|ช่อดอกไม้|พวงมาลัย|เค้ก|ผลไม้"
    "|บัตรของขวัญ|ซองอวยพร)"
)
_SOMEBODY = (
    "(?:หัวหน้า|เจ้านาย|นาย|ผอ|ผู้(?:ใหญ่|บังคับบัญชา|บริหาร|อำนวยการ|ตรวจ|รับจ้าง|มาติดต่อ)"
    "|ท่าน|เพื่อน|ลูกน้อง|กรรมการ|พี่|น้อง|วิทยากร|หน่วยงาน|สำนัก|แขก|เขา|เค้า|คน)"
)
_GIVES = pattern_of(
    rf"(?:ซื้อ|เอา|นำ|หิ้ว|จัด|ฝาก|ส่ง|ทำ){_THING}?.{{0,20}}?(?:ไป)(?:ให้|ฝาก|มอบ|แจก|ไหว้|กราบ|อวยพร)"
    rf"|(?:ซื้อ|จัด|เตรียม){_THING}(?:ปีใหม่|วันเกิด|สงกรานต์|\s)*(?:ให้|แด่|แก่|สำหรับ){_SOMEBODY}"
    rf"|(?<!คน)(?<!เขา)(?<!เค้า)(?<!มี)(?<!ผู้)(?:ให้|มอบ|แจก){_THING}.{{0,14}}?(?:แก่|กับ|แด่|ให้)?{_SOMEBODY}"
)
_INTO_ENVELOPE = pattern_of(
    rf"(?:จะ|อยาก|ต้อง|ควร|กะ|ช่วย|ร่วม|{ME_OR_US}|\s)+(?:ใส่ซอง|ลงขัน)|ใส่ซอง(?:ให้|ช่วย|งาน|แต่ง|เท่าไ|กี่)"
)
"""At a wedding or a funeral: `ลูกสาว ผอ. แต่งงาน จะใส่ซองได้ไหม`."""
_RECEIVES = pattern_of(
    rf"มา(?:ให้|ฝาก|มอบ|แจก)|ได้รับ|(?<!ผู้)(?<!จะ)(?<!ตรวจ)รับ(?!จ้าง|ผิด)|ให้มา|(?:เขา|เค้า|มีคน|บริษัท|ผู้รับเหมา|ร้าน)\S{{0,10}}?(?:ซื้อ|เอา|ให้)|ให้(?:{ME_OR_US})"
)
_MAY = pattern_of(
    rf"(?:ได้|ผิด|ควร|ต้อง|ห้าม|เหมาะ|เป็นไร|เป็นอะไร|โอเค)\S{{0,14}}?\s?(?:{WHETHER}|หรือ|รึ|เปล่า|หรอ|เหรอ|ยังไง|แค่ไหน)"
)
_TITLE = "ให้ของขวัญผู้อื่น"
_TOLD = (
    "เอกสารที่บอตมีเขียนเรื่องการรับ ไม่ได้เขียนข้อกำหนดของผู้ให้ไว้ บอตจึงตอบแทนไม่ได้ว่าให้ได้หรือไม่",
    "ที่ต้องนึกถึงคือผู้รับ: สำนักงานมีนโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ ผู้รับจึงต้องปฏิเสธหรือรายงาน",
    "กรุณาถามผู้ให้คำปรึกษาของคลินิกก่อนให้",
)
_SOURCE = "ที่มา: ประกาศเจตนารมณ์ No Gift Policy ของสำนักงาน"
_ASK = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_RULE = Button("รับของขวัญได้แค่ไหน", opens("rule_gift_limit"), "รับของขวัญได้แค่ไหน")


def is_asked(text: str) -> bool:
    """Tells whether the words ask about giving something, and of nothing that came."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _RECEIVES.search(plain):
        return False
    if _INTO_ENVELOPE.search(plain):
        return _MAY.search(plain) is not None or _HOW_MUCH.search(plain) is not None
    return _MAY.search(plain) is not None and _GIVES.search(plain) is not None


_HOW_MUCH = pattern_of(r"เท่าไ(?:หร่|ร)|กี่บาท|ดีไหม|ยังไงดี")


_OFFERS = pattern_of(
    rf"(?:จะ|อยาก|ขอ|ฝาก|ต้องการ|เตรียม|{ME_OR_US}|\s)(?:จะ|ขอ|ได้|นำ|เอา|\s)*(?:ส่ง|ให้|มอบ|ฝาก|เอา|นำ|ซื้อ|จัด){_THING}"
)
_OFFERED_HOW = pattern_of(
    rf"(?:ที่|ตรง)?ไหน|{HOW_IN_FULL}|ใคร|{WHETHER}|หรือ(?:ไม่|เปล่า)|เมื่อไ|วันไหน|ขอที่อยู่"
)


def _offers(words: str) -> bool:
    """Tells whether somebody who is not on the roster wants to give the office something:
    `บริษัทเราจะส่งกระเช้าให้ท่านรอง ส่งที่ไหนคะ`."""
    plain = _DENIED.sub(" ", normalise(words))
    if len(plain) > _LONGEST or _ACCUSES.search(plain) or _OF_OTHERS.search(plain):
        return False
    offers = _OFFERS.search(plain) or _BRINGS.search(plain)
    return offers is not None and _OFFERED_HOW.search(plain) is not None


_DENIED = pattern_of(r"ไม่(?:ได้|ใช่)(?:จะ|มา|อยาก|คิดจะ|การ)*(?:ร้องเรียน|ร้องทุกข์|ฟ้อง|แจ้งเบาะแส)")
"""`ไม่ได้ร้องเรียนค่ะ แค่อยากขอบคุณ`."""
_BRINGS = pattern_of(
    rf"(?:{_THING}|(?<!ฝาก)ของ|น้ำใจ)\S{{0,12}}?(?:เอา|นำ|ส่ง|หิ้ว|จะ)*(?:ไป|มา)?(?:ฝาก|ให้|มอบ)(?:{_SOMEBODY}|เจ้าหน้าที่|จนท|พนักงาน|แม่บ้าน|รปภ|ที่(?:สภา|สำนักงาน|เคาน์เตอร์)|ได้)"
    rf"|(?:เอา|นำ|ส่ง|ซื้อ)(?:{_THING}|ของ)(?:ไป|มา)?(?:ฝาก|ให้|มอบ)"
)
"""`มีของจะเอาไปฝากเจ้าหน้าที่`, `เอาขนมไปฝากได้มั้ย`."""

_OF_OTHERS = pattern_of(
    r"(?:เห็น|เจอ|ได้ยิน|รู้|ทราบ)(?:มา|ว่า)*(?:มี)?(?:คน|ผู้|บริษัท|เพื่อน|ร้าน|เขา|เค้า)"
    rf"|^(?:มี|ถ้า|\s)*(?:เพื่อน|คน|ผู้รับเหมา|เขา|เค้า|ญาติ|ข้างบ้าน)(?!{ME_OR_US})\S{{0,10}}?(?:เอา|นำ|ส่ง|ให้|ซื้อ)"
    r"|แล้วได้(?:งาน|สัญญา|คิว)|ลืม"
)
"""What is told of others may be a complaint; what was left behind is no gift."""


_ACCUSES = pattern_of(
    "ร้องเรียน|เบาะแส|ทุจริต|โกง|สินบน|เรียก(?:รับ)?|เจ้าหน้าที่.{0,12}(?:ขอ(?!ง)|รับ)|ต้องให้|ถึงจะ"
)


@listener(anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to who asks about giving; None for other words."""
    if context.person is None:
        return FROM_OUTSIDE if _offers(words) else None
    return QUERY if is_asked(words) else None


def in_group(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the same for everybody; None for other words."""
    return [_card(())] if is_asked(question.text) else None


def _card(buttons: tuple[Button, ...]) -> Card:
    return Card(_TITLE, rows=tuple(map(Para, _TOLD)), buttons=buttons, note=_SOURCE)


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [_card((_ASK, _RULE))]


QUERY = Query("giving_gift", (), _answer)


def _please_do_not(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Card("งดรับของขวัญ", rows=(Para(_NO_GIFTS),), buttons=(_PRAISE,), note=_SOURCE)]


_NO_GIFTS = (
    "สำนักงานมีนโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy) "
    "จึงขอความร่วมมืองดส่งหรือมอบให้ผู้บริหารและบุคลากร ขอบคุณในน้ำใจ คำอวยพรหรือคำขอบคุณก็เพียงพอ "
    "ต้องการชมผู้ที่ช่วยเหลือท่าน กด “ชมเชย” ไม่ต้องบอกชื่อก็ได้"
)
_PRAISE = Button("ชมเชย", opens("file_complaint", k="compliment"), "ชมเชย")
FROM_OUTSIDE = Query("giving_from_outside", (), _please_do_not, anyone=True)
