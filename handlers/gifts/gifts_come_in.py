"""Hears whether others have reported a gift: `มีคนแจ้งของขวัญมาไหมคะ`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.gifts import show_gifts, show_gifts_over
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_LEADERS = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))
_WHEN = r"(?:(?:ตอนนี้|วันนี้|เมื่อวาน|ช่วงนี้|(?:อาทิตย์|สัปดาห์|เดือน)นี้|ล่าสุด|แล้ว)\s?)*"
_GIFTS = r"(?:เรื่อง)?(?:การ)?(?:ได้)?(?:รับ)?(?:ของขวัญ|ของกำนัล|กระเช้า|no\s?gift)"
_IN = rf"(?:ส่ง)?(?:เข้า)?(?:มา)?(?:ใหม่|แล้ว|เพิ่ม|บ้าง|\s)*(?:ให้(?:{ME_OR_US}|พี่)?(?:ดู|พิจารณา)?)?"
_WHETHER = rf"(?:{WHETHER}|(?:แล้ว)?(?:หรือ|รึ)?ยัง|(?:หรือ|รึ)?(?:เปล่า|ป่าว)|บ้าง)"
_PEOPLE = (
    r"(?:ใคร|คน|ลูกน้อง|ลูกทีม|น้องๆ?|เจ้าหน้าที่|พนักงาน|บุคลากร|ข้าราชการ)"
    r"(?:ใน(?:ทีม|กลุ่ม(?:งาน)?|สำนัก|ฝ่าย)\S{0,8}?)?"
)
_COMES_IN = pattern_of(
    rf"{_WHEN}มี{_PEOPLE}(?:ที่|เขา)?(?:ส่ง)?(?:แจ้ง|รายงาน){_GIFTS}{_IN}\s?{_WHETHER}"
    rf"|{_WHEN}มี(?:เรื่อง|รายงาน|รายการ|การแจ้ง|แจ้ง)?(?:การ)?(?:รับ)?(?:ของขวัญ|ของกำนัล)(?:ที่)?(?:แจ้ง|รายงาน)?"
    rf"(?:ส่ง)?(?:เข้ามา|เข้า|มาใหม่|มาถึง|ใหม่)(?:ใหม่|แล้ว|บ้าง|\s)*{_WHETHER}",
    re.IGNORECASE,
)


@listener(longest=70)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers it outside of any conversation; None for other words."""
    # Cheap words first, since every typed text passes here.
    to_do = ("ทำ" in words or "การ" in words) and ("ขวัญ" in words or "กระเช้า" in words)
    if "มี" not in words and not to_do:
        return None
    plain = without_polite_ending(normalise(words))
    if to_do and context.may(_LEADERS) and _TO_DO.fullmatch(plain) is not None:
        return TO_DO
    return QUERY if "มี" in words and _COMES_IN.fullmatch(plain) is not None else None


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Lists what waits for the person; administrators and executives see the year's figures, too.
    Others are told who reads such reports."""
    if not context.may(_LEADERS):
        return [Text(_BY_LEADERS, (_OWN,))]
    waiting = show_gifts.answer(context, "", {"w": "wait"})
    if not context.may(frozenset((ADMIN, EXECUTIVE))):
        return waiting
    context.said = ""
    figures = show_gifts_over.answer(context, "", {"n": "all"})
    return [*waiting, *figures]


_TO_DO = pattern_of(
    rf"{_WHEN}{_PEOPLE}(?:ของ(?:{ME_OR_US}|พี่))?(?:เขา|เค้า|ได้|เพิ่ง|\s)*(?:ส่ง)?(?:แจ้ง|รายงาน){_GIFTS}(?:เข้า)?(?:มา|แล้ว|ไว้|\s)*(?:{ME_OR_US}|พี่|หัวหน้า|ผอ\.?|ก็|แล้ว|ต้อง|ควร|จะ|\s)*"
    rf"(?:ทำ|จัดการ|ดำเนินการ)(?:อะไร|ไร|{HOW_IN_SHORT})(?:ต่อ|ดี|บ้าง|\s)*",
    re.IGNORECASE,
)
_DECIDES = (
    "ท่านพิจารณาว่าให้รับไว้ ให้ส่งคืนผู้ให้ หรือให้มอบหน่วยงาน พร้อมเหตุผลสั้น ๆ ภายใน 30 วันนับแต่วันที่ได้รับของ "
    "แล้วบอตแจ้งผู้รับ และขอหลักฐานการคืนหรือมอบจากเขาเอง"
)
_BY_LEADERS = "รายงานการรับของขวัญของผู้อื่นเปิดให้ผู้บังคับบัญชาที่พิจารณาและผู้ดูแลระบบ ที่ท่านรายงานเองดูได้ที่ปุ่มนี้"
_OWN = Button("ที่ท่านรายงาน", opens("gifts", w="mine"), "ของขวัญที่รายงาน")


def _what_to_do(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says what who decides does with a report, and lists those that wait."""
    return [Text(_DECIDES), *answer(context, rest, facts)]


QUERY = Query("gifts_come_in", (), answer)
TO_DO = Query("gifts_to_decide", (), _what_to_do)
