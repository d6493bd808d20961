"""`ทำรายงานให้ ปปช ทั้งของขวัญทั้งนโยบาย no gift รวมเป็นเล่มเดียว`: two documents, which are not made as one
volume."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.gifts.gift_documents import GIFTS, NO_GIFT
from models.people.person import ADMIN

_POLICY = pattern_of(r"(?i:no\s?gift)|โนกิ๊?[ฟพ]")
_RECEIVED = pattern_of("ของขวัญ|ทรัพย์สิน")
_PAPER = pattern_of(
    r"(?:ทำ(?!ไม)|จัดทำ|ขอ(?!ง)|ออก|เอา|พิมพ์|ปริ้?น|เตรียม|อยากได้)\S{0,6}?(?:รายงาน|เอกสาร|เล่ม|ไฟล์)"
)
_BOTH = pattern_of(r"ทั้ง.{1,30}ทั้ง|รวม(?:เป็น|กัน|เล่ม|ไว้|ใน)|เล่มเดียว|ฉบับเดียว|ไฟล์เดียว")
_OTHERS = pattern_of(r"กี่|ใคร|เมื่อไ|ไหน|ยังไม่|(?:ได้รับ|รับ)(?:มา|แล้ว)|ชิ้น|กระเช้า|บาท")
_LONGEST = 120


@listener(longest=_LONGEST, cue=_POLICY, roles=frozenset((ADMIN,)))
def asks(_context: Context, words: str) -> Query | None:
    """Returns what names both; None for other words."""
    plain = normalise(words)
    both = _PAPER.search(plain) and _RECEIVED.search(plain) and _BOTH.search(plain)
    return QUERY if both and not _OTHERS.search(plain) else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_TWO, (_OF_POLICY, _OF_GIFTS))]


_TWO = (
    "เป็นเอกสารสองฉบับ รวมเป็นเล่มเดียวไม่ได้ ขอทีละฉบับแล้วรวมเล่มเอง\n"
    "ผล No Gift Policy มีผลรายหน่วยงานและการเข้าร่วม\n"
    "รายงานรับทรัพย์สินมีรายการที่รับและชื่อผู้รับ\n"
    "กดฉบับที่ต้องการก่อน"
)
_OF_POLICY = Button(
    "ผล No Gift Policy", opens(DOCUMENTS_FLOW, k=NO_GIFT.name), "ขอเอกสารผล No Gift Policy"
)
_OF_GIFTS = Button("รายงานรับทรัพย์สิน", opens(DOCUMENTS_FLOW, k=GIFTS.name), "ขอเอกสารรายงานรับทรัพย์สิน")
QUERY = Query("gift_papers_asked", (), _answer, roles=frozenset((ADMIN,)))
