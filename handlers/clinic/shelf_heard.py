"""Hears which answer of the shelves somebody asks for, in whatever words: each answer by what must
stand in the sentence. Asking begins nothing; what is near two answers gets both as buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from handlers.clinic import answer_card, answers_inside, rule_questions
from handlers.clinic.answers import ANSWERS, answer_of
from handlers.clinic.shelf_own_rules import OWN_RULES
from handlers.clinic.shelf_rules import RULES
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.declaration import GroupQuestion, Subject
from handlers.subjects.listeners import heard_first
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise
from models.people.person import ADMIN

_LONGEST = 80
_LONGEST_STORY = 160
"""Of who tells how it came to the question about their own thing."""
_ELSEWHERE = pattern_of(
    r"^(?:ถามคลินิก|ร้องเรียน\s|เพิ่มคำ|เปลี่ยนคำตอบ|ส่งข้อความ|แจ้ง(?:ทุกคน|คนทั้ง)|ออกประกาศ|บันทึกความดี\s|ชื่นชม\s|รายงาน\s?\d(?!.*(?:ทีเดียว|พร้อมกัน|รวดเดียว))|แจ้งลา|ลา\s|ติดตาม|ออกรหัส|แนะนำ\s)"
    r"|ทุกคนว่า|ฝากบอก"
)
"""What a text for others, a question to the clinic or a filing begins with."""


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question that the words ask of the shelves; None for other words, and where it
    is not for the person."""
    if inside in answers_inside.REPORTS and len(words) <= _LONGEST and asked(words) == _HEAD_EDITS:
        return next(each for each in rule_questions.QUERIES if each.name == _HEAD_EDITS)
    if inside is not None or len(words) > _LONGEST_STORY:
        return None
    if context.person is not None and _BARE.fullmatch(normalise(words)):
        return None if _runs(context, WHICH.name, words) else WHICH
    topic = asked(words)
    if _runs(context, topic, words):
        return None
    if not topic or topic in _DONE_BY_ADMINISTRATORS and context.may(_ADMINS):
        return None
    found = answer_of(topic)
    if found is None:
        return _of_others(context, topic)
    if not answer_card.is_told(context, found):
        return None
    return next(each for each in rule_questions.QUERIES if each.name == topic)


_HEAD_EDITS = "rule_head_edits"
"""Where a report is told, what was learned takes it for how one mends a report oneself."""
_RUNS = {
    "rule_who_votes": "election_right",
    "about_voting": "election_leads",
    "election_result": "election_won",
    "rule_survey_must": "survey_free",
    "rule_survey_names": "survey_names",
    "rule_register": "which_code",
    "which_must": "survey_free",
}
"""By the general answer of the shelves, the question of the subject that tells what runs now."""


def _runs(context: Context, topic: str, words: str) -> bool:
    """Tells whether another subject answers the words, because a survey or an election runs now."""
    if topic not in _RUNS:
        return False
    heard = (heard_first(each.hearing.asks, context, words, None) for each in _after(context))
    return any(each is not None and each.name == _RUNS[topic] for each in heard)


def _after(context: Context) -> tuple[Subject, ...]:
    names = [each.name for each in context.subjects]
    return context.subjects[names.index("clinic") + 1 :]


_BARE = pattern_of(
    rf"(?:แล้ว|ถ้า|อันนี้|\s)*(?:ไม่(?:ทำ|ตอบ|ร่วม|เข้าร่วม)(?:ก็)?ได้|บังคับ(?:ทำ|ด้วย)?|จำเป็นต้องทำ)\s?(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ไม่))(?:ค่ะ|คะ|ครับ|คับ|\s)*"
)
"""`ไม่ทำได้ป่ะ`: it may be asked of several things, none of which is named."""
_MUST = ("rule_not_done", "rule_survey_must", "rule_gift_joining")
_WHICH = "หมายถึงเรื่องใด กดปุ่มที่ใช่"
_ADMINS = frozenset((ADMIN,))
_DONE_BY_ADMINISTRATORS = ("rule_extension",)


def _which(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    near = (answer_of(topic) for topic in _MUST)
    told = [each for each in near if each is not None and answer_card.is_told(context, each)]
    return [Text(_WHICH, tuple(answer_card.to_answer(each) for each in told))]


WHICH = Query("which_must", (), _which)


def _of_others(context: Context, name: str) -> Query | None:
    """Returns another subject's question of this name, for people of the roster."""
    if context.person is None:
        return None
    queries = (each for subject in context.subjects for each in subject.queries)
    return next((each for each in queries if each.name == name), None)


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers it in a group, where the answer is the same for all; None for other words."""
    return rule_questions.heard_in_group(context, question, asked, _LONGEST)


def asked(words: str) -> str:
    """Returns the name of the answer that the words ask for; "" for other words."""
    plain = normalise(words)
    rules = (*OWN_RULES, *RULES) if len(words) <= _LONGEST else OWN_RULES
    begun = [each for each in rules if each.cues.search(plain)]  # most words have none of them
    if not begun or _ELSEWHERE.search(plain):
        return ""
    topic = next((each.topic for each in begun if each.fits(plain)), "")
    return _own_words().get(fold(plain), topic) if topic else ""


@cache
def _own_words() -> Mapping[str, str]:
    """Returns the topics by the keys of the sentences that the answers themselves list: no rule
    takes these for another answer."""
    return {fold(said): each.topic for each in ANSWERS for said in (each.title, *each.asked)}
