"""`ขอดูแนวโน้มการส่งรายเดือน`: reports are counted by round, not by month; the rounds are shown, and
what is likely to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query, opened_by, opens
from handlers.question.scoped import Placed
from handlers.reports.figures import status
from handlers.reports.figures.overview import LEADING, SENDING
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 70
_TREND = pattern_of(r"แนวโน้ม|เทรนด์|(?i:trend)|ทิศทาง(?=.*(?:ส่ง|รายงาน|เดือน|ขึ้น|ลง))")
_OTHERS = pattern_of(
    r"ร้อง|เบาะแส|ทุจริต|ของขวัญ|งบ|เงิน|เบิก|คะแนน|(?i:gift|oit|ita)|ประกาศ|สำรวจ|ความดี|คำชม|คลินิก|ลา(?:ป่วย|กิจ|พัก)|ความเสี่ยง|เขียน|กรอก|วิเคราะห์"
)
_CASES = ("case", "gift", "budget", "score")
"""Answers whose trend is meant where nothing else is named."""


@listener(longest=_LONGEST, cue=_TREND, roles=LEADING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead; None for other words, and below figures of another
    subject."""
    if _OTHERS.search(without_polite_ending(normalise(words))):
        return None
    before = opened_by(context.asked_before())[0]
    named = any(each in words for each in ("รายงาน", "ส่ง", "สำนัก", "กิจกรรม", "แผน"))
    return QUERY if named or not any(each in before for each in _CASES) else None


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that there is no trend by month, above the figures of each round. facts: a topic's."""
    found = sentence_topic.placed(context, status.QUERY.words[0], status.QUERY.name, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    whole = replace(found, about=replace(found.about, due=None, span=None))
    *before, last = status.answer(context, whole, {})
    return [Text(_BY_ROUND), *before, replace(last, quick=(*_WAYS, *last.quick))]


_BY_ROUND = "บอตไม่มีแนวโน้มการส่งรายงานรายเดือน เพราะนับตามรอบส่งและตัวเลข ณ วันนี้ ของแต่ละรอบเป็นดังนี้"
_WAYS = (
    Button("คาดการณ์การส่ง", opens("forecast"), "คาดการณ์การส่ง"),
    Button("กราฟความก้าวหน้า", opens("progress_chart"), "กราฟความก้าวหน้า"),
)
QUERY = Query(status.QUERY.name, (), answer, roles=LEADING, following=SENDING)
