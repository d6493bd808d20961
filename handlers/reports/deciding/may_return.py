"""Answers who decides on reports and asks whether, or how, one of their people's can be returned:
`ถ้าลูกน้องส่งรายงานผิด พี่ตีกลับให้แก้ได้มั้ย`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.people.person import SUPERVISOR

_THEM = r"(?:ลูกน้อง|น้อง(?:ๆ)?|ผู้รายงาน|เจ้าหน้าที่|เขา|เค้า|คน(?:ที่)?(?:ส่ง|รายงาน|ทำ))"
_RETURNS = (
    r"(?:ตี|ส่ง|เด้ง)(?:รายงาน|งาน|มัน|ฉบับ|ไป|\s)*(?:กลับ|คืน)|(?:^|จะ|ขอ|ให้|\s)คืน(?:รายงาน|งาน)"
    rf"|ให้{_THEM}\S{{0,10}}?(?:กลับ)?(?:ไป|มา)*(?:แก้|ปรับ|ทำใหม่)"
)
_IF_OR_HOW = rf"ได้\s?(?:{WHETHER}|หรือ|รึ)|{HOW_IN_SHORT}|ตรงไหน"
_ASKED = pattern_of(rf"(?=.*รายงาน).*(?:{_RETURNS}).*?(?:{_IF_OR_HOW})")
_OF_OTHERS = pattern_of(rf"{_THEM}|ถ้า|หาก|กรณี|เวลา|หัวหน้า|ผู้อนุมัติ|ผอ|(?:{ME_OR_US}|พี่)")
"""Whose report it is, or who returns it; without both the words order it of what is in sight."""
_ELSE = pattern_of(
    rf"(?:ตี|ส่ง|เด้ง)(?:กลับ|คืน).*ต้อง(?:แก้|ทำ)|รายงาน(?:ของ)?(?:{ME_OR_US})"
    "|ของขวัญ|เอกสาร|หนังสือ|ร้องเรียน|คำขอ|ทำไม|ใคร|เมื่อไ|กี่|ไหนบ้าง|อะไร|(?:ถูก|โดน|ที่)(?:ส่งกลับ|ตีกลับ)|อนุมัติ(?:ไป)?แล้ว|ฉบับนี้|อันนี้"
)
_MAY = (
    "ได้ เปิดรายงานที่รอท่านอนุมัติ กด “ส่งกลับแก้ไข” แล้วพิมพ์เหตุผล ผู้รายงานได้รับเหตุผลทางแชต แก้แล้วส่งมาให้ท่านอีกครั้ง\n"
    "ฉบับที่ท่านอนุมัติไปแล้วส่งกลับไม่ได้ ให้ผู้รายงานกด “แก้ฉบับที่อนุมัติ” ในประวัติรายงานแล้วส่งใหม่"
)
_WAITING = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")


@listener(longest=100, cue=pattern_of("กลับ|คืน|แก้|ปรับ|ทำใหม่"), roles=frozenset((SUPERVISOR,)))
def heard(_context: Context, words: str) -> Query | None:
    """Returns the question of who decides on reports; None for other words, and where an activity
    is named."""
    plain = without_polite_ending(normalise(words))
    if activity_numbers(plain) or _ELSE.search(plain) or not _OF_OTHERS.search(plain):
        return None
    return _QUERY if _ASKED.match(plain) else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_MAY, (_WAITING,))]


_QUERY = Query("may_return", (), _answer, roles=frozenset((SUPERVISOR,)))
