"""Reads beside leave who is to stand in: `ลา 4-8 มี.ค. ให้น้อง D0103 ทำแทนด้วย`.

The person goes with the leave. Of who leads, the appointing opens with both once that is stored: it
is confirmed by itself, since others hear of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import Message
from handlers.people.away import appoint_deputy, deputy_named, stand_in_asked, stand_in_named
from handlers.people.away.stand_in_asked import STAND_IN
from handlers.understand.dates.dates import short_span
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import fold, normalise
from models.conversations import conversation_rows
from models.people import deputies
from models.people.person import Person

_TAKEN = "จะมอบหมายแทนให้ {} ในวันเดียวกัน ยืนยันวันลาก่อน แล้วบอตเปิดให้ตรวจต่อ"
_DROPPED = "นำ {} ออกจากการมอบหมายแทนแล้ว วันลายังอยู่ตามเดิม ให้ผู้อื่นแทน พิมพ์ เช่น ให้ ชื่อและนามสกุล ทำแทน"

_LONGEST, _LONGEST_DROP = 240, 80
_HANDS = r"(?:ให้|ฝาก|มอบ(?:หมาย)?|เอา)"
_ANYBODY_ELSE = pattern_of(r"(?:หรือ|ไม่งั้น|\s)*(?:ก็)?(?:ใคร|คนอื่น)ก็ได้")
_ONLY_SUPPOSED = pattern_of(
    r"(?:ถ้า|หาก)(?!มี(?:รายงาน|เรื่อง|งาน|เอกสาร))|(?<!วัน)เกิด(?!เรื่อง|เหตุ|ปัญหา|อุบัติ)|สมมุติ|สมมติว่า|เคย"
    rf"|(?:คราว|ครั้ง|ที|ปี|รอบ|เดือน)(?:ก่อน|ที่แล้ว|แล้ว)|หรือ|เหรอ|หรอ|ใคร|(?<!มี)อะไร|ทำไม|เมื่อไร|เมื่อไหร่|เท่าไร|เท่าไหร่|ที่ไหน|[?]|{WHETHER}|{HOW_IN_SHORT}"
    r"|แทน.{0,40}?(?:ก็ลา|ลาด้วย|ลาอยู่|ลาพัก|ลาออก|ป่วย|ติด(?:งาน|ราชการ|ประชุม))"
)
"""It is supposed, past or asked there, or said of the stand-in that they are away."""
_DENIED = pattern_of(r"ไม่(?!อยู่|ว่าง|สบาย|มา|เข้า|ได้(?:มา|เข้า|อยู่))|อย่า(?!ง(?!ไร|ไง))|ห้าม|เลิก")
_DENIED_BEFORE = pattern_of(r"(?:ไม่(?:ต้อง|เอา|อยาก|ควร|ขอ)?|อย่า|ห้าม|เลิก)\s+$")
_DENIED_BEHIND = pattern_of(
    rf"(?:{POLITE}|ก็|คง|\s)*(?:ไม่(?!เกิน)|เลิก|ยกเลิก|อย่า)|.*?(?:แต่|เขา|เค้า).{{0,20}}?ไม่"
)
_DROPS = pattern_of(
    rf"(?:อ้อ|เออ|เอ่อ|งั้น|แล้ว|เปลี่ยนใจ|ขอ|\s)*(?:(?:ไม่|ไม่ต้อง|ไม่อยาก|ไม่เอา|อย่า|ห้าม|เลิก|ยกเลิก)(?:การ)?(?:{_HANDS}.{{0,40}}?แทน|มอบหมาย(?:งาน)?)"
    r"|(?:เอา|ตัด|ลบ)(?:การ)?(?:ผู้|คน|มอบหมาย)(?:ที่)?(?:ทำ|ดูแล|อนุมัติ)?(?:งาน)?แทน.{0,30}?ออก|(?:ไม่เอา|ไม่ต้องมี|ยกเลิก|ลบ|ตัด)(?:ผู้|คน)แทน"
    rf"|(?:ผู้|คน)(?:ที่)?(?:ทำ|ดูแล|อนุมัติ)?(?:งาน)?แทน(?:ต้อง)?ไม่ใช่.{{2,40}}?)(?:แล้ว|{POLITE}|ก็ได้|ก่อน|\s)*"
)
"""The stand-in told before is taken out, and nothing else is said."""
_CLAUSE = pattern_of(
    rf"(?:แล้ว(?:ก็)?|และ|ส่วน|อ้อ|\s)*(?:ขอ|จะ|ช่วย)*{_HANDS}(?P<acts>(?:(?!ให้|ฝาก|มอบ|เอา).){{2,60}}?แทน)"
    rf"(?:{POLITE}|ด้วย|ที|หน่อย|เลย|\s)*"
    rf"|ฝาก(?:งาน|เรื่อง)(?:ทั้งหมด|ต่าง\s?ๆ)?(?:ไว้)?(?:กับ|ที่|ให้)?\s?(?P<left>(?:คุณ|นาย|นาง|น\.\s?ส\.|พี่|น้อง)\S{{2,24}}(?:\s[ก-๎]{{2,24}})?)"
    rf"|(?:แล้ว|และ|ส่วน|พิมพ์|ใส่|\s)*(?:ผู้|คน)(?:ที่)?(?:ทำ|ดูแล|ดู|อนุมัติ|พิจารณา)?(?:งาน)?แทน(?P<is>.{{2,60}})"
)
"""The words that hand the work over, and those that say who the stand-in is."""


@dataclass(frozen=True)
class StandIn:
    """answers: who it is, or the name that nobody here has. rest: the words without those that
    name the person. told: what is said of it."""

    answers: Answers
    rest: str
    told: str


def apart(context: Context, text: str) -> StandIn | None:
    """Returns the one person whom words name as stand-in, or the name that they give if the bureau
    has nobody of that name; None for other words."""
    if len(text) > _LONGEST or not ("แทน" in text or "ฝาก" in text):
        return None
    plain = normalise(text)
    found = _CLAUSE.search(plain)
    if found is None or not _is_told(plain, found):
        return None
    words = found["acts"] or found["is"] or found["left"]
    meant = _named(context, words, deputies.candidates(context.session, context.me))
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip()
    if len(meant) != 1:
        name = stand_in_asked.in_full(context, text, stand_in_named.called(words))
        one = stand_in_asked.among(context, name) if " " in name else None
        if one is None:
            return StandIn(stand_in_asked.sought(name), rest, "") if name else None
        meant = [one]
    new = stand_in_asked.found(stand_in_asked.answer(context, meant[0], words.strip()))
    told = _TAKEN.format(meant[0].name) if stand_in_asked.appoints(new) else ""
    return StandIn(new, rest, told)


def _is_told(plain: str, found: re.Match[str]) -> bool:
    """Tells whether the clause hands the work over. It is denied in it or right before or behind:
    `พี่ไม่ไหวแล้ว ให้ D0102 ทำแทน` denies something else."""
    if _ONLY_SUPPOSED.search(_ANYBODY_ELSE.sub(" ", plain)):
        return False
    hands_over = max(found.start(each) for each in ("acts", "is", "left"))
    begins = plain.rfind(" ", 0, hands_over) + 1
    clause = _ANYBODY_ELSE.sub(" ", plain[begins : found.end()])
    beside = _DENIED_BEFORE.search(plain, 0, begins) or _DENIED_BEHIND.match(plain, found.end())
    return beside is None and _DENIED.search(clause) is None


def dropped(context: Context, text: str, answers: Answers) -> Heeded | None:
    """Takes the stand-in out of the leave again where words say no more than that: `เอาผู้แทนออก`."""
    if answers.get(STAND_IN) is None or len(text) > _LONGEST_DROP:
        return None
    if _DROPS.fullmatch(normalise(text)) is None:
        return None
    meant = _named(context, text, deputies.candidates(context.session, context.me))
    if any(each.id != answers[STAND_IN]["id"] for each in meant):
        return None
    return Heeded({STAND_IN: None}, _DROPPED.format(answers[STAND_IN]["name"]), at_once=True)


def _named(context: Context, words: str, candidates: Sequence[Person]) -> list[Person]:
    """Returns those whose staff id or name stands in the words."""
    by_id = [each for each in candidates if fold(each.staff_id) in fold(words)]
    names = deputy_named.among(context, words, candidates)
    return by_id or [each for each in candidates if each.name in names]


def appointing(context: Context, answers: Answers, days: tuple[date, date]) -> Sequence[Message]:
    """Opens the appointing with the person and the days of the leave that was just stored."""
    conversation_rows.pause_all(context.session, context.lane)  # the telling ends with this
    said = f"{answers[STAND_IN]['name']} {short_span(*days)}"
    return beginning.open_flow(context, appoint_deputy.FLOW, "", {"said": said}, typed=said)
