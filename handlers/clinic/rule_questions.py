"""Each packaged answer as a question of its own, one to one and in a group."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.clinic import answer_card, common_questions
from handlers.clinic.answers import ANSWERS, answer_of
from handlers.clinic.rule_answer import RuleAnswer
from handlers.clinic.standing_answers import asks, own_topic, standing
from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise
from handlers.understand.wishes.wish_reader import likeliest


def _question(answer: RuleAnswer) -> Query:
    def tell(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
        if not answer_card.is_told(context, answer):
            return common_questions.answer(context, "", facts)
        found = standing(context, answer.topic) or answer
        return [answer_card.told(context, found, context.said or rest)]

    return Query(answer.topic, (answer.title, *answer.asked), tell, anyone=answer.anyone)


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the answer: nothing personal is in it."""
    return told_of(context, question, question.match.name) if question.match is not None else None


def told_of(context: Context, question: GroupQuestion, topic: str) -> Sequence[Message] | None:
    """Returns the answer of the topic for a group; None if there is none."""
    answer = standing(context, topic)
    if answer is None or not answer_card.has_its_subject(context, answer):
        return None
    return [answer_card.told_in_group(context, question, answer)]


def heard_in_group(
    context: Context, question: GroupQuestion, topic_of: Callable[[str], str], longest: int
) -> Sequence[Message] | None:
    """Returns the answer, for a group, of the topic that the words ask for; None for other words,
    and for those that are longer."""
    topic = topic_of(question.text) if len(question.text) <= longest else ""
    return told_of(context, question, topic) if topic else None


def own(context: Context, words: str) -> Sequence[Message]:
    """Answers a question that an administrator added, typed as it was added; for staff.

    Looking costs a statement, so words that ask nothing are not looked up.
    """
    if context.person is None or not asks(words):
        return ()
    answer = standing(context, own_topic(words))
    return [answer_card.told(context, answer)] if answer is not None else ()


def own_in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers such a question in one of the office's own groups."""
    bare = question.match is not None and question.match.exact
    if bare or not question.office or not asks(question.text):
        return None
    return told_of(context, question, own_topic(question.text))


def how_in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers a question about something that is done one to one, if the nearest answer about rules
    leads to it: `แจ้งลาตรงไหน`. Its button does it."""
    match = question.match
    if match is None or not asks(question.text):
        return None
    if match.name == _NOT_REGISTERED and _HOW.search(normalise(question.text)):
        return told_of(context, question, _REGISTER)
    if match.name not in context.flows:
        return None
    topics = [each.topic for each in ANSWERS]
    nearest = likeliest(question.text, {*context.flows, *topics})
    found = answer_of(nearest.name) if nearest is not None else None
    if found is None or all(door.name != match.name for door in found.doors):
        return None
    return told_of(context, question, found.topic)


_NOT_REGISTERED, _REGISTER = "not_registered", "rule_register"
_HOW = pattern_of(f"ทำ(?:{HOW_IN_SHORT})|ต้องทำ|ขอ(?:รหัส|ได้)")


QUERIES: tuple[Query, ...] = tuple(map(_question, ANSWERS))
