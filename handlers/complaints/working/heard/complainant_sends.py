"""Tells a receiver how a complainant sends more, and how they themselves write to one, where the
words ask how and tell no case's own number: `ผู้ร้องเรื่องล่าสุดขอส่งเอกสารเพิ่ม ตอบกลับเค้ายังไง`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints.working import show_cases
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import RECEIVER

_LONGEST = 140
_WHOM = r"(?:ผู้แจ้ง|ผู้ร้อง(?:เรียน|ทุกข์)?|คน(?:ที่)?(?:แจ้ง|ร้อง(?:เรียน)?))"
_HOW = rf"(?:{HOW_IN_SHORT}|(?:ที่|ทาง|ตรง|ช่อง(?:ทาง)?)ไหน|ว่าอะไร|ได้(?:{WHETHER}))"
_SENDS = pattern_of(
    rf"{_WHOM}.{{0,40}}?(?:ขอ|อยาก|จะ|ต้องการ|ส่ง|มี)(?:ส่ง|แนบ|ให้|ยื่น|\s)*(?:เอกสาร|หลักฐาน|รูป|ภาพ|ไฟล์|คลิป|ข้อมูล|พยาน)(?:\S{{0,10}})?(?:เพิ่ม|อีก|มาให้|ให้)"
)
_ASKS_HOW = pattern_of(
    rf"(?:ตอบ|บอก|แจ้ง|ทำ|ส่ง|รับ|ให้)(?:กลับ|ไป|ไว้|มา|เขา|เค้า|{_WHOM}|{ME_OR_US}|ได้|ต้อง|\s)*{_HOW}(?:ดี|บ้าง|ได้|{POLITE}|\s)*$"
)
_WRITES = pattern_of(
    rf"(?:จะ|อยาก|ขอ|ต้องการ|ถ้า|ต้อง|{ME_OR_US}|\s)*(?:ตอบ(?:กลับ)?|เขียน(?:ถึง|หา|ตอบ)|ติดต่อ(?:กลับ)?|ถาม(?:เพิ่ม)?|คุยกับ)(?:ไป|ถึง|หา|กลับ|\s)*{_WHOM}"
    rf"(?:ต้อง|ทำ|กด|ได้|\s)*(?:{HOW_IN_SHORT}|(?:ที่|ทาง|ตรง)ไหน)(?:ดี|บ้าง|ได้|{POLITE}|\s)*"
)
_CODE = pattern_of("[0-9A-Fa-f]{6}")


@listener(longest=_LONGEST, cue=pattern_of(_WHOM), roles=frozenset((RECEIVER,)))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the question; None for other words, and where a case is named."""
    plain = normalise(words)
    if _CODE.search(plain):
        return None
    if _SENDS.search(plain) and _ASKS_HOW.search(plain):
        return SENDS
    return WRITES if _WRITES.fullmatch(plain) else None


def _sends(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _above_the_cases(context, f"{_BY_CODE}\n{_BY_BUTTON}")


def _writes(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _above_the_cases(context, _BY_BUTTON)


def _above_the_cases(context: Context, told: str) -> Sequence[Message]:
    context.secret = True
    return [Text(told), *show_cases.answer(context, "", {})]


_BY_CODE = (
    "ผู้แจ้งส่งไฟล์เพิ่มเองในแชตนี้จนกว่าเรื่องจะปิด พิมพ์ “ติดตาม” ตามด้วยรหัส แล้วกด “ส่งไฟล์เพิ่ม” ไฟล์เข้าเรื่องเดิมเอง"
)
_BY_BUTTON = (
    "ตอบผู้แจ้ง เปิดเรื่องแล้วกด “ตอบหรือถามผู้แจ้ง” ผู้แจ้งอ่านด้วยรหัสติดตาม ไม่ต้องรู้ว่าเป็นใคร ขณะนี้ยังไม่ได้ส่งข้อความใด"
)
SENDS = Query("complainant_sends", (), _sends)
WRITES = Query("complainant_written_to", (), _writes)
