"""Answers what is asked of the whole plan beside its list: how many activities it has, and its file
(`แผนนี้มีกี่กิจกรรม แล้วของสำนักเราต้องทำอะไรบ้าง`, `แผนปีนี้หน้าตาเป็นยังไง ขอไฟล์ได้ไหม`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.plans import about_plan, bureau_plan, why_listed
from handlers.plans.plan_documents import PAPERS
from handlers.question.query import Query, opened_by
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 100
_OF_BUREAU = pattern_of(
    rf"(?:แล้ว|และ|ส่วน|\s)*(?:ของ)?(?:สำนัก|กลุ่ม|หน่วยงาน)?(?:ของ)?(?:{ME_OR_US})(?:ต้อง|มี|ทำ|ส่ง|กี่(?:กิจกรรม|อัน|ข้อ)?|อะไร|ไหน|บ้าง|\s)+"
)
_FILE = rf"(?:ตัว)?(?:ไฟล์|เอกสาร|เล่ม|{ANY_FORMAT})(?:แผน)?(?:ทั้ง(?:เล่ม|ฉบับ|หมด)|ฉบับเต็ม|เต็ม|จริง)*"
_WANTED = (
    rf"(?:แล้ว|งั้น|ก็|\s)*(?:ขอ|อยากได้|เอา|มี|โหลด|ดาวน์โหลด|ส่ง)?(?:ดู|รับ|เป็น|มา|ให้|\s)*(?:{_FILE}|ทั้งเล่ม|ทั้งฉบับ|ฉบับเต็ม|เล่มเต็ม)"
    rf"(?:เป็น|\s|{ANY_FORMAT})*(?:ได้|ให้|หน่อย|ที|ด้วย|มา|\s)*(?:{WHETHER}|หรือเปล่า)?"
)
_ASKED_FOR_FILE = pattern_of(_WANTED, re.IGNORECASE)
_LOOKS = (
    rf"(?:(?:หน้าตา|เนื้อหา)?(?:เป็น|คือ|มี)?(?:{HOW_IN_FULL}|อะไร(?:บ้าง)?)|ดู(?:ได้)?(?:ที่ไหน|ตรงไหน)?)"
)
_LOOKED_AT_WITH_FILE = pattern_of(
    rf"(?:ขอ|อยาก|ดู|รู้|ว่า|\s)*(?:ตัว)?แผน(?:ของ)?(?:ปีนี้|งาน|{ME_OR_US}|นี้|\s)*{_LOOKS}(?:ครับ|คะ|ค่ะ|คับ|\s)+{_WANTED}",
    re.IGNORECASE,
)
_CUE = pattern_of(rf"กี่|ไฟล์|เอกสาร|เล่ม|ฉบับ|{ANY_FORMAT}", re.IGNORECASE)
_AFTER = (about_plan.QUERY.name, why_listed.COUNT.name, PAPERS.query)


@listener(longest=_LONGEST, cue=_CUE)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words."""
    plain = without_polite_ending(normalise(words))
    if "แผน" in plain and _counts_and_asks(words):
        return _COUNTED
    if "แผน" in plain and _LOOKED_AT_WITH_FILE.fullmatch(plain):
        return _LOOKED_AT
    name, facts = opened_by(context.asked_before())
    one = "n=" in facts or "a=" in facts
    if name not in _AFTER or one or not _ASKED_FOR_FILE.fullmatch(plain):
        return None
    return _file_of(context)


def _counts_and_asks(words: str) -> bool:
    """Tells whether words ask how many there are, and what the own bureau has to do of them."""
    first, _, rest = words.strip().partition(" ")
    behind = without_polite_ending(normalise(rest))
    return bool(rest) and why_listed.counts(first) and _OF_BUREAU.fullmatch(behind) is not None


def _counted(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.said = ""
    return [Text(why_listed.counted(context)), *bureau_plan.listed(context, {})]


def _looked_at(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.said = ""
    return bureau_plan.listed(context, {})


def _file_of(context: Context) -> Query | None:
    """Returns the question for the plan as a document, where documents are there."""
    queries = (each for subject in context.subjects for each in subject.queries)
    table = next((each for each in queries if each.name == PAPERS.query), None)
    if table is None:
        return None
    whole = table

    def make(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        return whole.answer(context, f"ตัวแผน {rest}", {})

    return replace(whole, answer=make)


_COUNTED = replace(about_plan.QUERY, answer=_counted, several=True)
_LOOKED_AT = replace(about_plan.QUERY, answer=_looked_at, several=True)
