"""Says so where an answer is not of the whole office that was asked about."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_WHOLE = pattern_of(
    r"(?:ทั้ง|รวมทั้ง)\s?(?:สำนักงาน|องค์กร|หน่วยงาน)|(?:ทุก|แต่ละ)สำนัก(?!งาน)|สำนัก(?:ไหน|ใด(?!้))"
    r"|ทั้ง\s?(?:สอง|สาม|สี่|ห้า|หก|\d{1,2})\s?สำนัก(?!งาน)|(?:ของ|ใน)สำนักงานทั้งหมด"
    r"|(?:สำนัก|หน่วยงาน|หน่วย)อื่น|ที่อื่น"
)
_NOT_OF_THEM = pattern_of(
    r"(?:ไม่ใช่|ไม่เอา|ไม่ต้อง)\s?(?:ของ)?$|(?:โอน|ย้าย|ส่ง|มอบ|คืน|ฝาก|โยน)\S{0,16}ให้\s?(?:กับ|แก่)?$"
)
"""So ends what denies them, or gives them something: `โอนเคสนี้ไปให้สำนักอื่น`."""


def not_of_the_office(context: Context) -> Sequence[Message]:
    """Returns a sentence to stand above an answer that shows only some bureaus, where the words ask
    about the whole office; nothing otherwise."""
    if not context.shown_only or not context.said:
        return ()
    said = normalise(context.said)
    found = _WHOLE.search(said)
    if found is None or _NOT_OF_THEM.search(said, 0, found.start()):
        return ()
    return (Text(f"ท่านดูได้เฉพาะ{context.shown_only} จึงไม่ได้แสดงของทั้งสำนักงาน"),)


_EVERYBODY = pattern_of(
    r"(?:ของ|ที่)?(?:ทุกคน|แต่ละคน|คนอื่น(?:ๆ)?|เพื่อน(?:ร่วมงาน|ๆ)|ผู้(?:อื่น|รับเรื่องทุก|รายงานทุก)|ทั้งหมด(?:มี)?ใคร)"
)


def asks_of_everybody(text: str) -> bool:
    """Tells whether the words ask about all people or bureaus."""
    said = normalise(text)
    found = _WHOLE.search(said) or _EVERYBODY.search(said)
    return found is not None and _NOT_OF_THEM.search(said, 0, found.start()) is None
