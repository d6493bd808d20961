"""Hears questions about complaining that tell no story, and fears beside them: each is answered,
and no complaint begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.clinic import answer_card
from handlers.clinic.rule_answer import RuleAnswer
from handlers.clinic.standing_answers import standing
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.understand import complaint_topics
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_CARDS: Mapping[str, str] = {
    complaint_topics.TIME: "rule_complaint_time",
    complaint_topics.NAME: "rule_complaint_anonymous",
    complaint_topics.READERS: "rule_complaint_who_sees",
    complaint_topics.FEAR: "rule_complaint_protection",
}
_COMPLAINS = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส|ฟ้อง")
_TOLD = pattern_of(
    r"^(?:แล้ว)?(?:ถ้า|หาก|พอ)[^\s\d]{0,8}?(?:บอก|แจ้ง|ฟ้อง|เล่า|ส่งเรื่อง)(?:เรื่อง)?(?:นี้)?ไป"
)
"""How a question about being found out begins where no word says that it is a complaint."""
_ALONE = ([complaint_topics.NAME], [complaint_topics.FEAR])
_FOUND_OUT = pattern_of(
    r"(?:รู้|จับได้|สืบได้|เดา|โดน|ถูก).{0,24}?(?:ไหม|มั้ย|มัย|ไม๊|หรือเปล่า|รึเปล่า|ป่าว|หรือไม่)"
)
_COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")
_NOT_BEGUN = "ข้อความเมื่อครู่ยังไม่ได้เก็บเป็นเรื่องร้องเรียน พร้อมเมื่อใด กด “ร้องเรียน” แล้วเล่าได้เลย"


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question that answers all of them, or whether who tells is found out or harmed;
    None for words that ask another single thing or none."""
    plain = normalise(words)
    told = _TOLD.search(plain) is not None
    if inside is not None or not told and _COMPLAINS.search(plain) is None:
        return None
    asked = [each for each in complaint_topics.topics(words) if each in _CARDS]
    alone = asked in _ALONE and _FOUND_OUT.search(plain) is not None
    return SEVERAL if (alone or len(asked) > 1) and "file_complaint" in context.flows else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    told = [answer_card.told(context, each) for each in _answers(context, rest)]
    return [*told, Text(_NOT_BEGUN, (_COMPLAIN,))]


def _answers(context: Context, words: str) -> list[RuleAnswer]:
    asked = (_CARDS.get(each, "") for each in complaint_topics.topics(words))
    found = (standing(context, topic) for topic in asked if topic)
    return [each for each in found if each is not None]


SEVERAL = Query("about_complaining", (), _answer, anyone=True)
