"""Answers as they stand: packaged ones with an administrator's words, and the office's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from handlers.clinic import activity_advice
from handlers.clinic.answers import ANSWERS, answer_of
from handlers.clinic.rule_answer import RuleAnswer
from handlers.context import Context
from handlers.understand.dates.dates import short_date
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold
from models.calendar import office_day
from models.clinic import clinic_answers
from models.clinic.clinic_answer import ClinicAnswer

BY_ADVISERS = "คำแนะนำของคลินิกคุณธรรม ไม่ใช่คำวินิจฉัย"
"""The source that stands under answers that the clinic's advisers published."""

_OWN = "own_"
_KEY = 24


def asks(text: str) -> bool:
    """Tells whether the words may be a question of the office's own: they are short and ask."""
    return read_kind(text).kind in (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)


def own_topic(question: str) -> str:
    """Returns the topic of a question of the office's own; polite words make no difference."""
    return _OWN + sha256(fold(question).encode()).hexdigest()[:_KEY]


def packaged(topic: str) -> RuleAnswer | None:
    """Returns the packaged answer or advice of this topic, or None."""
    return answer_of(topic) or activity_advice.packaged_of(topic)


def source_of(row: ClinicAnswer) -> str:
    """Returns where an administrator's words come from, and when they were stored."""
    by = "คลินิกเผยแพร่เมื่อ" if row.source == BY_ADVISERS else "ผู้ดูแลระบบบันทึกเมื่อ"
    return f"{row.source} · {by} {short_date(office_day(row.given_at))}"


def standing(context: Context, topic: str) -> RuleAnswer | None:
    """Returns the answer to a packaged or an own question, or advice, as it stands now, or None."""
    row = clinic_answers.latest(context.session, topic)
    return in_words(packaged(topic), topic, row if row is not None and row.words else None)


def all_standing(context: Context) -> tuple[Mapping[str, RuleAnswer], list[RuleAnswer]]:
    """Returns the packaged answers by topic, and the office's own ones; one statement."""
    rows = clinic_answers.standing(context.session)
    shelved = {each.topic: in_words(each, each.topic, rows.get(each.topic)) for each in ANSWERS}
    own = [in_words(None, topic, row) for topic, row in rows.items() if topic not in shelved]
    return (
        {topic: each for topic, each in shelved.items() if each is not None},
        [each for each in own if each is not None],
    )


def in_words(before: RuleAnswer | None, topic: str, row: ClinicAnswer | None) -> RuleAnswer | None:
    """Returns the answer with an administrator's words, if there are any; None if there is none.

    before: the packaged answer of this topic
    """
    if row is None:
        return before
    lines = tuple(row.words.split("\n"))
    source = source_of(row)
    if before is not None:
        return replace(before, lines=lines, source=source)
    return RuleAnswer(topic, row.title, (), lines, source)
