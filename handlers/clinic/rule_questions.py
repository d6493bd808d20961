"""Each packaged answer as a question of its own, one to one and in a group."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic import answer_card, common_questions
from handlers.clinic.answers import ANSWERS, answer_of
from handlers.clinic.rule_answer import RuleAnswer
from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.subjects.declaration import GroupQuestion


def _question(answer: RuleAnswer) -> Query:
    def tell(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
        if not answer_card.is_told(context, answer):
            return common_questions.answer(context, "", facts)
        return [answer_card.told(context, answer)]

    return Query(answer.topic, (answer.title, *answer.asked), tell, anyone=answer.anyone)


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the answer: nothing personal is in it."""
    answer = answer_of(question.match.name) if question.match is not None else None
    return [answer_card.told_in_group(context, question, answer)] if answer is not None else None


QUERIES: tuple[Query, ...] = tuple(map(_question, ANSWERS))
