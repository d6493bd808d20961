"""Hears what is asked on after an answer of the shelves, in words that only this answer makes
clear: `ต้องสมัครหรือเสียเงินไหม` below the club, `ขอเล่มเต็มได้ไหม` below the code of ethics
(decisions/0315)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.clinic import answer_card, rule_questions
from handlers.clinic.rule_answer import Door, RuleAnswer
from handlers.clinic.shelves.conduct_answers import CODE
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opened_by, opens
from handlers.subjects.facts.source_documents import HOW_IT_WORKS
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_LONGEST = 80
_CLUB, _STRONG = "rule_club", "rule_strong"
_LOST, _NEW = "rule_lost_phone", "rule_new_phone"
_OF_GIFTS = (
    "rule_gift_what",
    "rule_gift_joining",
    "rule_gift_limit",
    "rule_gift_relative",
    "rule_gift_did_accept",
)
_JOIN, _GIFT = "join_announcements", "report_gift"
_LEAD = rf"(?:แล้ว|งั้น|ก็|โอเค|ถ้า|อ๋อ|เอ่อ|{ME}|\s)*"
_TAIL = rf"(?:{POLITE}|เลย|ด้วย|ด้วยคน|บ้าง|ดีกว่า|ละกัน|แล้วกัน|หน่อย|ได้|นะ|ที|ไว้|ก่อน|\s)*"


_NO_OTHER = (
    r"^(?!.*(?:แผน|รายงาน|ร้องเรียน|เบาะแส|ของขวัญ|สำรวจ|กิจกรรม|อบรม|ประชุม|ประกาศ|(?i:gift)|โนกิ|คู่มือ|โครงการ"
    r"|บอ[ตท]|ลงทะเบียน|คลินิก|คะแนน|รูป|\d\.\d)).*?"
)
"""The sentence names no other matter."""


@dataclass(frozen=True)
class AskedOn:
    """What may be asked on.

    after: the topics of the answers that make it clear.
    words: must be found in the sentence.
    query: what answers it.
    begins: the name of the conversation that it begins; "": none.
    but_for: the roles whose work it is: theirs is read as an order.
    """

    after: tuple[str, ...]
    words: re.Pattern[str]
    query: Query
    begins: str = ""
    but_for: frozenset[str] = frozenset()


def _rule(topic: str) -> Query:
    return next(each for each in rule_questions.QUERIES if each.name == topic)


_WHOLE_CODE = RuleAnswer(
    topic=CODE,
    title="ประมวลจริยธรรมฉบับเต็ม",
    asked=(),
    lines=(
        "บอตไม่มีประมวลจริยธรรมฉบับเต็ม มีเพียงสี่ข้อข้างต้น",
        "ขอได้จากกลุ่มงานส่งเสริมคุณธรรมและจริยธรรม หรือดูที่เว็บคุณธรรม",
    ),
    source=HOW_IT_WORKS,
    doors=(Door("moral_site", "เว็บคุณธรรม"),),
)


def _whole_code(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.asked = opens(CODE)
    return [answer_card.told(context, _WHOLE_CODE)]


_UNTIED_BY = (
    "ผู้ดูแลระบบเป็นผู้ปลดบัญชี LINE เก่าของท่าน บอตปลดให้จากข้อความนี้ไม่ได้ กด “ติดต่อผู้ดูแลระบบ” เพื่อดูว่าแจ้งผู้ใด"
)
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


def _untied_by(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.asked = opens(_LOST)
    return [Text(_UNTIED_BY, (_CONTACT,))]


def _begins(name: str) -> Query:
    """Returns the question that only begins the conversation of this name."""

    def begin(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        flow = context.flows[name]
        context.said = ""
        return beginning.open_flow(context, flow, "", {})

    return Query(f"begins_{name}", (), begin, goes_on=True, ends=True)


_FOLLOWING = (
    AskedOn(
        (_CLUB, _STRONG),
        pattern_of(
            rf"^(?!.*(?:ติดต่อ|ถาม|คุย)\S{{0,6}}(?:ใคร|ที่ไหน|คน)){_LEAD}(?:ถ้า|แล้วถ้า|ต้อง|จะ|อยาก|ขอ|มี|ใคร(?:ก็)?|{ME_OR_US}|\s)*"
            rf"(?:(?:สมัคร|เข้า(?:ร่วม)?|เป็นสมาชิก)(?:ชมรม|สมาชิก|ด้วย|เป็น|ได้|\s)*|(?:เสีย|เก็บ|จ่าย)(?:เงิน|ตัง(?:ค์)?|ค่า\S{{0,10}})|ค่า(?:สมาชิก|ใช้จ่าย|สมัคร|บำรุง)|ฟรี|หรือ|\s)+"
            rf"(?:ได้|ยัง(?:ไง)?|{HOW_IN_SHORT}|ที่ไหน|ตรงไหน|เท่าไ(?:ร|หร่)|กี่บาท|ต้องทำ|ไป|{WHETHER}|หรือ|\s)*{_TAIL}$"
        ),
        _rule(_CLUB),
    ),
    AskedOn(
        (CODE,),
        pattern_of(
            rf"{_NO_OTHER}(?:(?:เล่ม|ฉบับ|ตัว)(?:เต็ม|จริง|สมบูรณ์)|ทั้ง(?:เล่ม|ฉบับ)|(?:ขอ|มี|เป็น|อยากได้)(?:เป็น)?\s?(?:ไฟล์|(?i:pdf)|เล่ม|ตัวประมวล)|ครบทุกข้อ|ข้ออื่น|ดาวน์โหลด|ข้อ\s?[1-5](?!\d))"
        ),
        Query("whole_ethics_code", (), _whole_code),
    ),
    AskedOn(
        (_LOST, _NEW),
        pattern_of(
            rf"{_NO_OTHER}(?:คน|ใคร|ผู้)(?:ที่|อื่น)?\s?(?:เก็บ|เจอ|ได้|เอา|ขโมย|หยิบ|ถือ)?.{{0,14}}?(?:จะ|เข้า|แอบ|สามารถ|ก็|\s)*(?:เห็น|อ่าน|เปิด|ดู|รู้)(?:{WHETHER}|.{{0,24}}?(?:{WHETHER}|หรือ))"
        ),
        _rule(_LOST),
    ),
    AskedOn(
        (_LOST, _NEW),
        pattern_of(
            rf"{_NO_OTHER}(?:ตัด|ถอด|ลบ|ปลด|เอา|ปิด|ยกเลิก|ระงับ|บล็อก|ออกจาก)(?:การ)?(?:บัญชี|ไลน์|(?i:line)|เครื่อง|มือถือ|ตัว|อัน|ของ)(?:ไลน์|เก่า|เดิม|นั้น|ที่หาย|ออก|\s)+"
        ),
        Query("account_untied_by", (), _untied_by, anyone=True),
        but_for=frozenset((ADMIN,)),
    ),
    AskedOn(
        _OF_GIFTS[:2],
        pattern_of(
            rf"^{_LEAD}(?:อยาก|ขอ|จะ|ต้องการ|สนใจ)(?:จะ|ขอ|เข้า|\s)*(?:ลง(?:ชื่อ|นาม)|เข้า?ร่วม|ร่วม|เซ็น(?:ชื่อ)?){_TAIL}$"
            rf"|^{_LEAD}(?:ลง(?:ชื่อ|นาม)|เข้าร่วม|เซ็น(?:ชื่อ)?)(?:ได้)?\s?(?:ที่ไหน|ตรงไหน|{HOW_IN_SHORT}){_TAIL}$"
        ),
        _begins(_JOIN),
        _JOIN,
    ),
    AskedOn(
        _OF_GIFTS,
        pattern_of(
            rf"^(?=.*(?:งั้น|เลย|ดีกว่า|(?:ละ|แล้ว)กัน)){_LEAD}(?:จะ|ขอ|\s)*(?:แจ้ง|รายงาน)(?:เรื่อง|ของ|ไป|\s)*{_TAIL}$"
        ),
        _begins(_GIFT),
        _GIFT,
    ),
)
_CUE = pattern_of(
    r"สมัคร|เสีย(?:เงิน|ตัง|ค่า)|เก็บเงิน|จ่าย|ค่า|เข้า(?:ร่วม|ชม|ได้)|สมาชิก|ฟรี|เล่ม|ฉบับ|ตัว(?:เต็ม|จริง|ประมวล)|ไฟล์|(?i:pdf)|ครบทุก|ข้อ(?:อื่น|\s?\d)|ดาวน์"
    r"|เห็น|อ่าน|เปิด|ดู|รู้|ตัด|ถอด|ลบ|ปลด|ปิด|ยกเลิก|ระงับ|บล็อก|เอา|ลง(?:ชื่อ|นาม)|ร่วม|เซ็น|(?:แจ้ง|รายงาน).*(?:เลย|ดีกว่า|กัน)|งั้น(?:แจ้ง|รายงาน)"
)


@listener(longest=_LONGEST, anyone=True, cue=_CUE)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words, and where no such answer was just told."""
    topic, _ = opened_by(context.asked_before())
    if not topic.startswith("rule_"):
        return None
    plain = normalise(words)
    found = (each for each in _FOLLOWING if topic in each.after and each.words.search(plain))
    asked = next(found, None)
    if asked is None or asked.but_for and context.may(asked.but_for):
        return None
    return asked.query if not asked.begins or asked.begins in context.flows else None
