"""`ปิดแบบสำรวจแล้วเอาผลไปใส่ในรายงานยังไง`: how a survey's result comes into a report; asking closes
none."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.surveys import survey_words
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_SURVEY = pattern_of("สำรวจ|สอบถาม|ประเมินความพึงพอใจ|โพล(?!ด)")
_INTO = pattern_of(
    r"(?:แนบ|ใส่|เอา|นำ|ลง|ใช้|อ้าง|ส่ง)\S{0,24}?รายงาน|รายงาน\S{0,12}?(?:แนบ|ใส่|เอา|ใช้)"
)
_HOW = pattern_of(
    rf"(?:{HOW_IN_SHORT}|ตรงไหน|ที่ไหน|ได้(?:{WHETHER}|เลยไหม|เลยมั้ย))(?:บ้าง|ดี|นะ|คะ|ค่ะ|ครับ|คับ|\s)*$"
)
_OTHERS = pattern_of(r"\d\.\d|ผลออก|กี่|ใคร|เมื่อไ|ประเมินตนเอง")


@listener(longest=100, anyone=True, cue=pattern_of("รายงาน"))
def asked(context: Context, words: str) -> Query | None:
    """Returns the question how a result comes into a report; None for other words and inside."""
    plain = normalise(words)
    if not (_SURVEY.search(plain) and _INTO.search(plain) and _HOW.search(plain)):
        return None
    return QUERY if context.may(survey_words.MAKERS) and not _OTHERS.search(plain) else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    result = Button("ผลสำรวจ", opens(survey_words.RESULT), "ผลสำรวจ")
    return [Text(_TOLD, (result, survey_words.MINE))]


_TOLD = (
    "ปิดแล้วเปิด “ผลสำรวจ” กด “แนบกับรายงาน” ที่การ์ดผล บอตใส่ผลในรายงานของกิจกรรมนั้นให้ตรวจก่อนส่ง\n"
    "ก่อนปิดยังไม่มีผลให้แนบ ข้อความนี้ยังไม่ได้ปิดแบบสำรวจใด"
)
QUERY = Query("survey_into_report", (), _answer, roles=survey_words.MAKERS)
