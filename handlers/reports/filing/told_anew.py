"""Hears, where a report asks whether all is as last time, what was done this time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.conversation.sentence_answers import LEAST_PROSE
from handlers.reports.filing import former_report
from handlers.reports.filing.no_results import no_results
from handlers.reports.report_sentence import read_sentence
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.held_told import tells_held
from handlers.understand.reports.report_line import LEAST_WORDS
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise

CARRY = "carry"
_PLACE = "report_activity.carry/read"
_OTHERWISE = pattern_of(
    rf"^(?:ไม่(?:ได้)?(?:เหมือน|ใช่|ใช้|เอา)(?:เดิม|(?:ครั้ง|คราว|รอบ|ปี)(?:ก่อน|ที่แล้ว))?|คนละ(?:แบบ|อย่าง)|ต่างกัน)"
    rf"(?:เลย|แล้ว|{POLITE})*(?:[\s,]+|$)"
)
_NOW = pattern_of(r"^(?:(?:ปี|รอบ|ครั้ง|คราว)นี้|ตอนนี้)(?:เรา|ก็|เอง|\s)*")
_OF_BEFORE = pattern_of("(?:ครั้ง|คราว|รอบ|ปี|อัน)(?:ก่อน|ที่แล้ว|ที่ผ่านมา|เก่า)|เดิม|เหมือน|เมื่อกี้|ตะกี้")
"""Speaks of the earlier report, and does not tell what was done now."""
_DID = pattern_of(
    "จัด(?!การ|ส่ง)|อบรม|ประชุม|สัมมนา|เสวนา|(?<!รายงาน)ทำ(?!ไม)|ดำเนินการ|ติดบอร์ด|ติดประกาศ|เชิญ|เผยแพร่|ประชาสัมพันธ์"
    "|ลงนาม|แจก|รณรงค์|ตรวจ|มอบ|เยี่ยม|คัดเลือก|เข้าร่วม|ร่วมกัน|ศึกษาดูงาน|ลงพื้นที่|แลกเปลี่ยน|ให้ความรู้"
    "|ทำบุญ|ตักบาตร|สวดมนต์|ฟังธรรม|บริจาค|ปลูก|เก็บขยะ|นำ(?:อ่าน|กล่าว)|อ่าน(?=ประกาศ|คำ)|กล่าว(?=คำ|เปิด)"
    r"|\d\s?(?:คน|ท่าน|ราย)(?:มา|เข้า|ที่)?(?:ร่วม)|ร่วม\s?\d"
)
_NOT_DONE = pattern_of(
    "จะ(?!ได้)|รอ(?!บ|ง)|ขอ(?!ง)|อยาก|ช่วย(?!เหลือ)|ต้อง|ควร|ถ้า|หาก|ไหม(?!้)|มั้ย|ยังไง|อย่างไร(?!ก็)|ทำไม|บอก(?:ว่า|ให้)|สั่ง|[?]"
    "|ป่าว|เปล่า|เหรอ|หรอ(?!ก)|ใคร|ไหน|อะไร|เมื่อไ|(?<!เ)กี่"
)
"""It is to come, wished or asked, or what somebody said: no story of what was done."""
_NO_LONGER = ("not_started", "plan_revised", "other")


def told_anew(text: str, context: Context, answers: Answers) -> Mapping[str, Any]:
    """Returns the answers of what is told of this time, with that all is asked anew; {} for words
    that tell only figures, which the earlier answers may stand beside, or speak of those."""
    plain = normalise(text)
    words = _OTHERWISE.sub("", plain, count=1)
    if _OF_BEFORE.search(words) or not words:
        return {}
    given = _given(words, context, answers)
    otherwise = words != plain
    story = len(fold(str(given.get("narrative", ""))))
    beside = otherwise or "status" in given
    if story < (LEAST_WORDS if beside else LEAST_PROSE):
        given.pop("narrative", None)
    sure = {"narrative", "output", "outcome"} & given.keys() or otherwise and given
    if not sure and given.get("status") not in _NO_LONGER:
        return {}
    return {**given, CARRY: former_report.FRESH}


def _given(words: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns what the words state; without the prose of what may be a question or a wish."""
    if results := no_results(words, CARRY, answers):
        return dict(results)
    stated = dict(read_sentence(_NOW.sub("", words, count=1), context, answers).answers)
    if "status" not in stated:
        stated = dict(read_sentence(words, context, answers).answers)
    if stated.get("status") != "not_started" and not _tells_done(words):
        stated.pop("narrative", None)
    return {name: value for name, value in stated.items() if name not in answers}


def _tells_done(words: str) -> bool:
    """Tells whether the words tell what was done, and are no question, wish or excuse."""
    if sure_kind(words, _PLACE) is not SentenceKind.ANSWER:
        return False
    did = _DID.search(words) is not None and _NOT_DONE.search(words) is None
    return did or tells_held(words)
