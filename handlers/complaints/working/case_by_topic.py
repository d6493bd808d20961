"""Hears a case that is named by what it is about: `เปิดเรื่องห้องน้ำหน่อย`, `รับทราบเรื่องห้องน้ำแล้ว`.

No case is opened to look for the words, since the trail has each opening: the only open case is
shown, and of several the list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.complaints.working import case_said, show_cases
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.complaints import case_work, cases
from models.people.person import RECEIVER

_LONGEST = 70
_ASKED = rf"(?:ขอ|จะ|ช่วย|รบกวน|อยาก|{ME}|งั้น|\s)*"
_TOPIC = (
    r"(?:ร้องเรียน)?(?P<about>ที่(?=ว่าด้วย|เกี่ยวกับ|พูดถึง|เล่า|ร้อง(?:เรียน)?(?:เรื่อง|ว่า)))?(?:ร้อง(?:เรียน)?(?=เรื่อง|ว่า)|เรื่อง|ของ|เกี่ยวกับ|ว่าด้วย|พูดถึง|เล่าเรื่อง|\s)*"
    r"(?!นี้|นั้น|ใหม่|เดิม|แรก|ล่าสุด|สุดท้าย|ที่(?!จอด)|ทั้งหมด|ไหน|อะไร|ใคร|ร้องเรียน|ไว้|แล้ว|[0-9A-Fa-f]{6})(?P<topic>[^\d\n]{3,40}?)"
)
_OPENS = pattern_of(rf"{_ASKED}(?:เปิด|ดู|อ่าน)+(?:เรื่อง|เคส){_TOPIC}(?:ให้|ดู|มา|อีกที|\s)*")
_TAKES = pattern_of(rf"{_ASKED}(?:รับทราบ|รับ)(?:เรื่อง|เคส){_TOPIC}\s?(?:ไว้|ให้)*(?:แล้ว|เรียบร้อย|\s)+")
_DEED = "(?:ยุติ|ปิด(?=เรื่อง|เคส|ได้|เลย|แล้ว|ให้|หน่อย|$|\\s)|แจ้งผล|แจ้ง(?:ผู้ร้อง|ผู้แจ้ง)|เริ่มตรวจสอบ|ส่งต่อ|โอน)"
_ENDS = pattern_of(rf"{_ASKED}(?:เรื่อง|เคส){_TOPIC}.*(?P<deed>{_DEED})(?:เรื่อง|เคส)?.*")
_OWN = pattern_of("ยุติเรื่อง|ปิดเรื่อง|ผู้ร้อง|ผู้แจ้ง|มีมูล|ร้องเรียน")
"""Said of a complaint only: `เรื่องเบี้ยประชุมสอบแล้วไม่มีมูล ขอยุติเรื่อง`."""
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|กี่|ใคร|อะไร|เมื่อไ|ทำไม|เหตุใด|ไหน")
_NO_QUESTION = pattern_of(
    rf"(?P<order>(?:ขอ|ช่วย|รบกวน)(?:ช่วย|\s)*{_DEED}\S*|{_DEED}\S*(?:ให้|หน่อย|ที))\s?ได้(?:{WHETHER})"
    "|ไม่มี(?:มูล|เหตุ|หลักฐาน|ประเด็น)*อะไร"
)
"""Only asks politely, or says that there is nothing: `ขอปิดเรื่องได้ไหม`, `ไม่มีมูลอะไร`."""
_TELLS = pattern_of(
    "(?:บอก|เล่า|(?<!ผู้)แจ้ง|(?<!ผู้)ร้อง|เขียน|พิมพ์|ถาม)(?:มา|เข้ามา)?ว่า"
    "|(?:ที่|เพราะ|หลัง|(?<!ผู้ร้อง)(?<!ผู้แจ้ง)ก่อน|พอ)(?:ปิด|ยุติ|แจ้ง|ส่งต่อ|โอน)"
    r"|แจ้ง(?:ผู้ร้อง|ผู้แจ้ง)(?!ว่า|ให้)\S*มา(?!ก)"
)
"""Tells what somebody says or feels, which wants no step: `เรื่องเบี้ยประชุมผู้ร้องไม่พอใจที่ปิดเรื่อง`."""
_BEFORE = pattern_of(r".*(?<!ว่า)\s")
"""The clauses before that of the deed; what is said behind `ว่า` is of the same one."""
_OTHERS = pattern_of(
    "ของขวัญ|งบ|แผน|รายงาน|กิจกรรม|ประกาศ|ข่าว|ประชุม|วันลา|รอบ|คะแนน|ita|ความดี|คณะทำงาน|บุคลากร|สำรวจ|เอกสาร|อนุมัติ|โครงการ"
    "|gift|ปฏิทิน|หยุด|คลินิก|หนังสือ|ข้อความ|นโยบาย|กำหนด|อบรม|เวียน|ระเบียบ|คำสั่ง|เลือกตั้ง|ภาพ|ทะเบียน|รหัส|ข้อเสนอแนะ|ตัวเลข"
    f"|{WHETHER}|หรือ|{HOW_IN_FULL}|กี่|เลื่อน|สถานะ|เตือน",
    re.IGNORECASE,
)
"""What else the bot keeps and shows, and what only asks."""
_ONLY = "ขณะนี้ท่านมีเรื่องที่ยังเปิดอยู่เรื่องเดียว คือเรื่องนี้"
_WHICH = "รายการไม่แสดงเนื้อหาของเรื่อง กด “เปิด” ที่เรื่องที่ต้องการ การเปิดแต่ละครั้งมีบันทึกไว้"
_NOT_TAKEN = "ยังไม่ได้บันทึกว่ารับเรื่อง หากเป็นเรื่องนี้ กด “รับเรื่อง” ที่การ์ด"
_NOT_DONE = "ยังไม่ได้บันทึกสิ่งใด ขณะนี้ท่านมีเรื่องที่ยังเปิดอยู่เรื่องเดียว คือเรื่องนี้ กดขั้นตอนที่การ์ด"
_NOT_DONE_OF_ONE = "ยังไม่ได้บันทึกสิ่งใด และยังไม่ได้แจ้งผู้ใด"
_TAKE_WHICH = "ยังไม่ได้บันทึกว่ารับเรื่อง กด “เปิด” ที่เรื่องที่หมายถึง แล้วกด “รับเรื่อง”"


def asks(context: Context, words: str) -> Query | None:
    """Returns what shows the case; None for other words, and where the person has no open case."""
    if len(words) > _LONGEST or not ("เรื่อง" in words or "เคส" in words):
        return None
    plain = without_polite_ending(normalise(words))
    if _ends(plain) and context.me.has(RECEIVER):
        return STEP if cases.of_receiver(context.session, context.me, 1) else None
    opens, takes = _OPENS.fullmatch(plain), _TAKES.fullmatch(plain)
    found = opens or takes
    if found is None:
        return None
    of_a_case = found["about"] and case_said.open_in_sight(context)
    if not of_a_case and _OTHERS.search(plain):
        return None
    if not cases.of_receiver(context.session, context.me, 1):
        return None
    return OPEN if opens else TAKE


def _ends(plain: str) -> bool:
    """Tells whether a step of a case is wanted: neither asked about, nor told as done.

    Why it is wanted may be told before: `ผู้ร้องแจ้งว่าพอใจแล้ว ขอยุติเรื่อง`.
    """
    found = _ENDS.fullmatch(plain) if _OWN.search(plain) else None
    if found is None:
        return False
    before = _BEFORE.match(plain, 0, found.start("deed"))
    wanted = plain[before.end() if before else 0 :]
    return not _TELLS.search(wanted) and not _ASKS.search(_NO_QUESTION.sub(r"\g<order> ", wanted))


def _open(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _shown(context, _ONLY, _WHICH)


def _take(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows where it is done: which case is meant is not sure enough to do it."""
    [first, *others] = cases.of_receiver(context.session, context.me, 2)
    taken = not others and case_work.ACKNOWLEDGE not in case_work.steps(first)
    return _shown(context, _ONLY if taken else _NOT_TAKEN, _TAKE_WHICH)


def _step(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nothing is done yet, since what a case is about is not looked up."""
    return _shown(context, _NOT_DONE, f"{_NOT_DONE_OF_ONE}\n{_WHICH}")


def _shown(context: Context, only: str, which: str) -> Sequence[Message]:
    """Returns the only open case, or the list of several."""
    one = len(cases.of_receiver(context.session, context.me, 2)) == 1
    shown = show_cases.show(context, "", {}) if one else show_cases.answer(context, "", {})
    return [Text(only if one else which), *shown]


OPEN = Query("case_by_topic", (), _open)
STEP = Query("case_step_by_topic", (), _step)
TAKE = Query("case_taken_by_topic", (), _take)
