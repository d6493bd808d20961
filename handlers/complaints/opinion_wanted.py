"""Hears that somebody wants the opinion of others: `เรื่องโรงอาหาร อยากถามความเห็นการคลัง`.
It is no opinion of their own, so nothing is told to the office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints import case_cards
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise
from models.people.person import RECEIVER

_LONGEST = 120
_WANTS = pattern_of(
    rf"(?:เรื่อง\S{{2,30}}?\s?)?(?:{ME}|{POLITE}|\s)*(?:อยาก|ต้องการ|ขอ|ช่วย|รบกวน|ฝาก)(?:{ME}|จะ|ขอ|ช่วย|ไป|\s)*"
    r"(?:สอบถาม|ถาม|รับฟัง|(?<=ขอ))(?:ข้อ)?ความ(?:คิด)?เห็น"
    rf"(?:ของ|จาก|ไปที่|ที่|กับ|ทาง|\s)*(?P<whom>สำนัก|กลุ่ม|กอง|ฝ่าย|หน่วยงาน|การคลัง|คลัง|กฎหมาย|นิติกร|พัสดุ|การเงิน|หัวหน้า|ผอ|ผู้|ท่าน|คณะ|ทีม|เพื่อน|คนใน|เจ้าหน้าที่)"
    rf"[^\s\d]{{0,40}}(?:\s?(?:ก่อน|ด้วย|หน่อย|ได้|{WHETHER}|{POLITE}))*\s*"
)
_OF_ELSE = pattern_of(r"แบบ(?:สำรวจ|สอบถาม|ประเมิน)|โพล|คลินิก|(?:ขอ|อยาก|ควร|ต้องการ)ให้|\d\.\d")
"""Surveys, the clinic, what the office is asked to do, and an activity."""


@listener(longest=_LONGEST, cue=pattern_of("เห็น"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns how others are asked for their opinion; None for other words."""
    plain = normalise(words)
    return _QUERY if _WANTS.fullmatch(plain) and not _OF_ELSE.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    if context.may(frozenset((RECEIVER,))):
        return [Text(f"{_NOT_PASSED}\n{_OF_CASES}", (case_cards.LIST, _CLINIC, _OWN))]
    return [Text(_NOT_PASSED, (_CLINIC, _OWN))]


_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_OWN = Button("แจ้งความเห็นเอง", opens("file_complaint"), "ร้องเรียน")
_NOT_PASSED = (
    "บอตส่งคำถามถึงสำนักหรือผู้อื่นแทนท่านไม่ได้ จึงยังไม่ได้ถามและยังไม่ได้บันทึก กรุณาติดต่อหน่วยงานนั้นโดยตรง\n"
    "ถามเรื่องจริยธรรมหรือระเบียบ กด “ถามคลินิก” ให้ความเห็นของท่านเอง กด “แจ้งความเห็นเอง”"
)
_OF_CASES = (
    "เรื่องร้องเรียนที่ท่านดูแล เปิดจาก “เรื่องที่ได้รับ” ถามผู้แจ้งหรือส่งต่อเรื่องได้ "
    "ถามหน่วยงานอื่นโดยไม่ส่งต่อ กรุณาไม่เปิดเผยผู้แจ้ง"
)
_QUERY = Query("opinion_wanted", (), _answer)
