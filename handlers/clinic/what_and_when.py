"""`คลินิกคุณธรรมคืออะไร นัดปรึกษาได้วันไหน`: what the clinic is, and when one may come, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.clinic import clinic_menu
from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 80
_WHAT = (
    r"(?:คลินิก\S{0,24}?(?:คือ(?:อะไร|ไร)|ทำ(?:อะไร|ไร)|มีไว้ทำ(?:ไม|อะไร)|เป็นยังไง)"
    r"|(?:รู้จัก|อธิบาย)คลินิก\S{0,20})"
)
_WHEN = (
    r"(?:นัด|ปรึกษา|เข้า|ไป|ใช้|จอง|เปิด).{0,24}?"
    rf"(?:วันไหน|วันอะไร|เมื่อไ|ช่วงไหน|กี่โมง|{HOW_IN_FULL}|ได้(?:{WHETHER}))"
)
_ASKED = pattern_of(rf"{_WHAT}.{{0,12}}?[\s,].{{0,12}}?{_WHEN}")
_APPOINTMENT = "appointment"
"""The name of the question when one may come, of a subject that may not be there."""


@listener(cue=pattern_of("คลินิก"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers both; None for other words, inside, and for who is not on the roster."""
    plain = normalise(words)
    return QUERY if len(plain) <= _LONGEST and _ASKED.search(plain) else None


def _answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    queries = (each for subject in context.subjects for each in subject.queries)
    when = [each for each in queries if each.name == _APPOINTMENT]
    told = (
        message
        for each in (clinic_menu.QUERY, *when)
        for message in each.answer(context, "", facts)
    )
    return [*told]


QUERY = Query("clinic_what_and_when", (), _answer, own=True)
