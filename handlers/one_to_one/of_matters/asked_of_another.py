"""Answers the question before of another time, bureau or activity, whichever question it was
(docs/decisions/0206)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers import registry
from handlers.context import Context
from handlers.messages import Message
from handlers.one_to_one import opening, outside, questions_heard
from handlers.question import asked_again
from handlers.understand import words
from handlers.understand.spelling.respelling import respelled

Reads = Callable[[str], Sequence[Message]]


def followed(
    context: Context, text: str, match: words.Match | None, reads: Reads
) -> Sequence[Message] | None:
    """Answers what is asked on of the answer before; None for other words.

    reads: answers words as if they had been typed
    """
    found = _of_another(context, text, reads)
    return found if found is not None else outside.followed(context, respelled(text), match)


def _of_another(context: Context, text: str, reads: Reads) -> Sequence[Message] | None:
    """Returns the answer to the sentence before with what these words name in its place; None where
    they name nothing of the kind, or the sentence would ask something else with it."""
    before = asked_again.named(context) if asked_again.leads_on(text) else ""
    sentence = asked_again.sentence(context, text, registry.query(before)) if before else ""
    if not sentence:
        return None
    asked = _asked_by(context, sentence)
    if asked_again.takes_a_place(context, text):
        return reads(sentence) if _is_alike(before, asked) else None
    answer = reads(sentence) if asked == before else ()
    if asked_again.is_named(context, text, answer):
        return answer
    context.asked = context.asked_as = ""
    return None


def _is_alike(before: str, asked: str) -> bool:
    """Tells whether both are the same question, or questions of one subject."""
    of_one = ({each.name for each in subject.queries} for subject in registry.SUBJECTS)
    return before == asked or any({before, asked} <= names for names in of_one)


def _asked_by(context: Context, sentence: str) -> str:
    """Returns the name of the question that the sentence asks; "" for none."""
    query = questions_heard.heard(context, sentence, None)
    if query is not None:
        return query.name
    match = opening.meant(context, sentence, registry.meant)
    return match.name if match is not None else ""
