"""Hears what may be told to somebody who calls or comes and asks after a complaint: `มีคนโทรมาถามว่า
เรื่องที่ร้องไว้ถึงไหนแล้ว บอกเค้าได้แค่ไหน`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import case_cards
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import RECEIVER

_LONGEST = 160
_SOMEBODY = r"(?:คน|ใคร|เขา|เค้า|ชาวบ้าน|ประชาชน|ญาติ|นักข่าว|สื่อ|ผู้ร้อง(?:เรียน)?|ผู้แจ้ง|คนแจ้ง|คนร้อง)"
_ASKS_AFTER = pattern_of(
    rf"{_SOMEBODY}(?:เรียน|ที่|เขา|เค้า|อื่น|นอก|ของผู้ร้อง|จะ|ได้|\s)*(?:โทร(?:ศัพท์)?(?:เข้า|มา|ถาม)*|(?:มา|เดินมา|ไลน์มา|ทักมา|แวะมา)(?:ที่\S{{0,14}})?\s?(?:ถาม|สอบถาม|ตาม|ขอ))"
)
_HOW_FAR = rf"(?:แค่ไหน|(?:ถึง)?ขนาดไหน|เท่าไห?ร่?|(?:มั่ง|บ้าง)|{WHETHER}|อะไร)"
_MAY_TELL = pattern_of(
    rf"(?:บอก|ตอบ|เล่า|แจ้ง)(?:{_SOMEBODY}|{ME_OR_US}|ข้อมูล|สถานะ|ผล|ความคืบหน้า|โทร|ไป|มา|ว่า|อะไร|ที่|\s)*(?:ได้|ไม่ได้)(?:เลย|ใช่|\s)*{_HOW_FAR}"
    rf"|(?:บอก|ตอบ|เล่า)(?:{_SOMEBODY}|ไป|กลับ|ว่า|\s)*(?:{HOW_IN_SHORT}|{HOW_IN_FULL})"
)
_OF_CASES = pattern_of(r"เรื่อง(?:ที่)?(?:\S{0,6})?(?:ร้อง|แจ้ง)|ร้องเรียน|ร้องทุกข์|เบาะแส|เคส|รหัสติดตาม")
_TO_COMPLAIN = pattern_of(
    r"(?:โทร|มา)(?:เข้า|มา)*(?:ที่\S{0,14})?\s?(?:แจ้งเบาะแส|ร้องเรียน|ร้องทุกข์)(?!ไว้|ไป)"
)
"""Who calls to complain is entered as a case."""
_OF_ELSE = pattern_of(
    r"(?:ถาม|ขอ)(?:เบอร์|ที่อยู่|ชื่อ|ทาง|วิธี|เรื่อง(?!ที่|ร้อง|เรียน|ถึง|เขา|เค้า|ของ(?:เขา|เค้า|ตัวเอง)|เดิม|นั้น|\s))"
    r"|สมัคร|เบอร์|วิธี|ของขวัญ|ประมูล|จัดซื้อ|เปิด(?:กี่|วัน)"
)
"""Asks for something else than how a case stands: `ถามเรื่องรับสมัครงาน`, `ถามวิธีร้องเรียน`."""

_COMPLAINING = "(?:ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส)"
_HOW_ONE_COMPLAINS = pattern_of(
    rf"(?:แล้ว|มี|ถ้า|เมื่อกี้|เมื่อเช้า|วันนี้|ตอนนี้|\s)*{_ASKS_AFTER.pattern}(?:เข้า|มา|ถาม|สอบถาม|ว่า|เรื่อง|เขา|เค้า|จะ|อยาก|\s)*"
    rf"(?:(?:วิธี|ขั้นตอน|ช่องทาง)(?:การ|ที่|จะ|แจ้ง|ยื่น|ส่ง|เรื่อง|\s)*{_COMPLAINING}"
    rf"|{_COMPLAINING}(?:ได้|ต้อง|ทำ|เรื่อง|จะ|\s)*(?:{HOW_IN_FULL}|(?:ที่|ทาง|ตรง|ช่องทาง|กับ)(?:ไหน|ใคร)))"
    rf"(?:{POLITE}|\s)*(?:(?:จะ|ควร|ต้อง)?(?:บอก|ตอบ|แนะนำ).{{0,24}})?"
)
"""The whole sentence: who tells more of it may complain."""
_WHO_CALLS_TO_COMPLAIN = pattern_of(
    rf"(?:แล้ว|มี|ถ้า|เมื่อกี้|เมื่อเช้า|วันนี้|ตอนนี้|\s)*{_SOMEBODY}(?:จะ|\s)*(?:โทร(?:ศัพท์)?|มา|เดินมา|ทักมา)(?:เข้า|มา)*(?:ที่\S{{0,14}})?\s?"
    rf"{_COMPLAINING}(?:{POLITE}|\s)*(?:จะ|ควร|ต้อง)?(?:บอก|ตอบ|แนะนำ)(?:{_SOMEBODY}|ไป|กลับ|ว่า|\s)*(?:{HOW_IN_SHORT}|{HOW_IN_FULL})(?:ดี)?(?:{POLITE}|\s)*"
)
"""`มีคนโทรมาร้องเรียน บอกเขายังไงดี`: nothing of what is complained of is told."""


@listener(longest=_LONGEST, anyone=True, cue=pattern_of(_COMPLAINING))
def asks_how(_context: Context, words: str) -> Query | None:
    """Returns how somebody complains who called and asked that; None for other words."""
    plain = normalise(words)
    asks_it = _HOW_ONE_COMPLAINS.fullmatch(plain) or _WHO_CALLS_TO_COMPLAIN.fullmatch(plain)
    return HOW if asks_it else None


def _how(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    receives = context.person is not None and context.me.has(RECEIVER)
    return [Text(_HOW_TOLD, (case_cards.ENTER,) if receives else ())]


_HOW_TOLD = (
    "บอกผู้ที่ถามได้ว่า แจ้งเองในแชตส่วนตัวกับบอตนี้ พิมพ์ “ร้องเรียน” ไม่ต้องลงทะเบียน ไม่บอกชื่อก็ได้ แล้วเก็บรหัสไว้ติดตาม\n"
    "หากเล่าเรื่องทางโทรศัพท์หรือมาด้วยตนเอง ผู้รับเรื่องร้องเรียนบันทึกให้ได้"
)
HOW = Query("told_how_to_complain", (), _how, anyone=True, several=True)


@listener(longest=_LONGEST, cue=pattern_of("บอก|ตอบ|เล่า|แจ้ง"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what may be told, if the words ask that; those who receive complaints need not say
    that it is about one."""
    plain = normalise(words)
    if not _ASKS_AFTER.search(plain) or not _MAY_TELL.search(plain):
        return None
    if _TO_COMPLAIN.search(plain) or _OF_ELSE.search(plain):
        return None
    return QUERY if context.me.has(RECEIVER) or _OF_CASES.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret, context.keeps_buttons = True, context.me.has(RECEIVER)
    return [Text(_TOLD, (case_cards.LIST,) if context.keeps_buttons else ())]


_TOLD = (
    "ไม่บอกผู้ที่โทรหรือมาถามว่าเรื่องถึงไหน มีเรื่องนั้นหรือไม่ และใครแจ้ง เพราะยืนยันไม่ได้ว่าเป็นผู้แจ้ง\n"
    "บอกวิธีได้ ผู้แจ้งดูเองในแชตส่วนตัวกับบอต พิมพ์ “ติดตาม” ตามด้วยรหัสที่ได้ตอนส่ง และเขียนถึงผู้รับเรื่องได้ที่นั่น\n"
    "รหัสหาย ดูเรื่องเดิมไม่ได้ แต่เรื่องยังดำเนินการต่อ แจ้งใหม่ได้"
)
QUERY = Query("told_to_callers", (), _answer)
