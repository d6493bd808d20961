"""Tells who has not joined and asks whether a gift can be reported that it cannot yet, and what to
do meanwhile: `ยังไม่ได้ลงทะเบียน แจ้งรับของขวัญได้ไหม`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.question import strange_words
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 140
_NOT_JOINED = pattern_of(
    r"(?:ไม่|ยังไม่)(?:ได้|เคย|มี|ทัน|\s)*(?:ลงทะเบียน|รหัส(?:ลงทะเบียน)?|สมัคร)|ก่อนลงทะเบียน"
)
_GIFT = r"(?:ของ(?:ขวัญ|ฝาก|กำนัล|ที่ระลึก)|กระเช้า|บัตรกำนัล)"
_REPORTS = pattern_of(
    rf"(?:แจ้ง|รายงาน|กรอก|บันทึก|ส่ง)(?:การ|เรื่อง|รับ|ว่า|ได้รับ|\s)*(?:{_GIFT})?.{{0,16}}?"
    rf"(?:ได้(?:เลย|ก่อน|แล้ว)?\s?(?:{WHETHER}|หรือ|รึ)|{HOW_IN_FULL}|ก่อน(?:ได้)?(?:{WHETHER})|(?:ที่|ตรง|กับ)(?:ไหน|ใคร))"
)
_CUE = pattern_of(_GIFT)
MEANWHILE = (
    "ของที่ได้รับจากหน้าที่ต้องรายงานทุกชิ้น ระหว่างนี้เก็บไว้โดยยังไม่ใช้ จดวันที่ ผู้ให้ และมูลค่า "
    "แล้วแจ้งผู้บังคับบัญชาโดยตรง รายงานในบอตได้ทันทีที่ลงทะเบียนแล้ว"
)


@listener(longest=_LONGEST, anyone=True, cue=_CUE)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question; None for other words, and for who has joined."""
    plain = normalise(words)
    if context.person is not None or not _NOT_JOINED.search(plain):
        return None
    return _QUERY if _REPORTS.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [strange_words.not_known(context, MEANWHILE)]


_QUERY = Query("gift_unjoined", (), _answer, anyone=True, outside=True)
