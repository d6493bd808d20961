"""Answers who wants people reminded and a summary in one sentence: nobody is reminded by it, for
that is confirmed first, and the summary stands below: `เตือนคนที่ยังไม่รายงาน แล้วขอสรุปของสำนัก`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query
from handlers.reports.figures import in_short
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import endings
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, SUPERVISOR

_BOTH = pattern_of(
    rf"(?:ช่วย|รบกวน|ขอ|ฝาก|ให้|{POLITE}|\s)*(?:ส่ง)?(?:เตือน|ทวง|กระตุ้น)(?=.{{0,30}}(?:รายงาน|ส่ง))[^\d]{{3,60}}?"
    r"(?:แล้ว(?:ก็)?|และ|พร้อม(?:กับ|ทั้ง)?|กับ|\s)+(?:ขอ|อยากได้|ทำ|เอา|ช่วย)(?:ดู|\s)*(?P<then>(?:สรุป|ภาพรวม|ยอด).{0,60})"
)
_OTHERS = pattern_of("ของขวัญ|(?i:gift|oit)|สำรวจ|ประกาศ|ร้องเรียน|ประชุมคณะ|เอกสาร|หนังสือ")
_NOT_YET = "ยังไม่ได้เตือนผู้ใด กด “เตือน” เพื่อเตือนผู้ที่ยังไม่ส่งรายงาน ส่วนสรุปเป็นดังนี้"
_REMIND = Button("เตือน", say="เตือนคนที่ยังไม่รายงาน")


@listener(longest=120, cue=pattern_of("เตือน|ทวง|กระตุ้น"), roles=frozenset((SUPERVISOR, ADMIN)))
def heard(_context: Context, words: str) -> Query | None:
    """Returns what answers both wishes; None for other words."""
    return QUERY if _read(words) is not None else None


def _read(words: str) -> re.Match[str] | None:
    plain = without_polite_ending(normalise(words))
    return None if _OTHERS.search(plain) or endings(plain) else _BOTH.fullmatch(plain)


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    found = _read(rest)
    context.said = f"ขอ{found['then']}" if found is not None else rest
    return [Text(_NOT_YET, (_REMIND,)), *in_short.answer(context, "", facts)]


QUERY = replace(in_short.QUERY, words=(), answer=_answer, several=True)
