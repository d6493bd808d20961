"""`งานไหนของเรายังไม่มีรูปหลักฐาน`: the reports that were sent without evidence, of whom is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query
from handlers.question.topic import Topic
from handlers.reports import evidence_lacking, evidence_links
from handlers.reports.figures.overview import SEEING
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_CUE = pattern_of("ไม่|ขาด|ลืม|ไร้")
_ASKS_WHICH = pattern_of(
    rf"(?:งาน|กิจกรรม|โครงการ|รายงาน|ฉบับ|อัน|ข้อ|เล่ม|สำนัก|หน่วย(?:งาน)?|กลุ่ม(?:งาน)?|คน)(?:ของ)?(?:สำนัก|กลุ่ม|ทีม)?(?:{ME_OR_US}|พี่)?(?:ไหน|ใด|อะไร)"
    r"|เรื่อง(?:ที่)?(?:ไหน|ใด)(?=.{0,12}ส่ง)|(?:กี่|เท่าไ(?:ร|หร่))\s?(?:ฉบับ|เรื่อง|กิจกรรม|งาน|อัน|ข้อ|สำนัก|รายงาน)|(?:^|\s|มี)ใคร(?=\s?(?:บ้าง|ที่|ส่ง|รายงาน|ยัง|ไม่|ลืม))"
)
_OTHERS = pattern_of(
    rf"ของขวัญ|ร้องเรียน|เบาะแส|ทุจริต|ประชุม|ลา(?:ป่วย|กิจ|พัก)|(?i:oit|ita)|ทะเบียน|ความดี|ต้อง|ควร|ได้(?:{WHETHER}|หรือ|รึ)|{HOW_IN_FULL}|ทำไม|เพราะ|ถ้า|หาก|เกณฑ์|คะแนน"
    rf"|ก็(?:แจ้ง|ส่ง|ร้อง)|แจ้งได้|ต่อ(?:{ME_OR_US})|ให้(?:{ME_OR_US}|แก้)"
)
"""Rules of evidence, its reasons, and what lacks it besides reports."""


@listener(longest=80, anyone=True, roles=SEEING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who see figures; None for other words."""
    if _CUE.search(words) is None:
        return None
    plain = normalise(words)
    asks = _ASKS_WHICH.search(plain) is not None and evidence_lacking.says_lacking(plain)
    return _QUERY if asks and not _OTHERS.search(plain) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    about = sentence_topic.of(context, rest)
    if not isinstance(about, Topic):
        return [about]
    context.said = ""
    given = {**about.facts(), **about.bureau_facts(), **evidence_lacking.WITHOUT}
    asked = evidence_links.QUERY
    return asked.answer(context, "", {key: str(value) for key, value in given.items()})


_QUERY = replace(evidence_links.QUERY, words=(), answer=_answer)
