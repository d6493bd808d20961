"""`ทุกคนทั้งสำนักงาน`: the people who get it anyway, named again at the card. That changes nothing."""

from __future__ import annotations

from handlers.circulars import circular_words
from handlers.circulars.whom import whom_read
from handlers.circulars.whom.whom_said import SAID
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.circulars.audiences import Audience
from models.circulars.circular import EVERYBODY

_LONGEST = 60
_LEADS = pattern_of(
    r"(?:(?:ส่ง|แจ้ง|เวียน|เอา|ให้|ถึง|หา|ไป(?:ที่|ยัง)?|ผู้รับ(?:คือ|เป็น)?|คือ|เป็น|ก็|\s)+(?=\S))?"
)
_ENDS = pattern_of(rf"(?:เลย|นะ|นั่นแหละ|แหละ|ตามนี้|ตามเดิม|เหมือนเดิม|อยู่แล้ว|ถูกแล้ว|ถูกต้อง|{POLITE}|\s)*$")
_EVERYBODY = "|".join(sorted(SAID[EVERYBODY], key=len, reverse=True))
_ALL = pattern_of(rf"(?:(?:{_EVERYBODY})(?:ใน|ของ|ทั้ง|\s)*(?:สำนักงาน|องค์กร)?\s*)+")
"""Said twice over, too: `ทุกคนทั้งสำนักงาน`."""
_SO_ALREADY = "ส่งถึง{}อยู่แล้ว ไม่ได้เปลี่ยนสิ่งใด กรุณาตรวจก่อนส่ง"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Says at the card that it goes to these people already; None for other words."""
    plain = normalise(text)
    if at != REVIEW or len(plain) > _LONGEST or not whom_read.audience_is_known(answers):
        return None
    named = _ENDS.sub("", _LEADS.sub("", plain, count=1))
    audience = whom_read.audience_of(answers)
    if _meant(named, context) != audience:
        return None
    told = _SO_ALREADY.format(circular_words.whom(context, audience))
    return Heeded(told=told, never_added=True)


def _meant(named: str, context: Context) -> Audience | None:
    if _ALL.fullmatch(named):
        return Audience(kind=EVERYBODY)
    choice = whom_read.readable(named, context) if named else None
    if choice is None:
        return None
    told = {"whom": choice.value, **choice.also}
    return whom_read.audience_of(told) if whom_read.audience_is_known(told) else None
