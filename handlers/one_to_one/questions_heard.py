"""Questions that subjects hear in typed words (`Hearing.asks`), and their answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from handlers import registry
from handlers.context import Context
from handlers.events import Event
from handlers.messages import Message
from handlers.one_to_one import opening, outside
from handlers.one_to_one.of_matters import facts_asked, own_things
from handlers.one_to_one.two_in_one import both_answered, two_questions, two_related, two_wishes
from handlers.one_to_one.unsure import nearly_sure, sure_wishes
from handlers.question.following import is_of_that
from handlers.question.query import Query
from handlers.subjects.asked_each_turn import asking
from handlers.subjects.facts import facts_told
from handlers.subjects.listeners import heard_first
from handlers.understand.commands.courtesies import only_greets
from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.whole_sentence import RULES
from models.conversations.conversation_rows import Draft


def heard(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question that a subject hears in the words; outside of any conversation also one
    about the person's own things. None where none does, or a wish surely is meant.

    inside: the conversation in which they are typed
    """
    if inside is None and (only_greets(text) or _PART.search(text) and is_of_that(context, text)):
        return None
    query = heard_first(asking(context.subjects), context, text, inside)
    if inside is not None:
        return query
    own = query is None
    query = own_things.asked(context, text) if own else query
    surely = query is not None and (
        sure_wishes.goes_before(context, text, query, own)
        or not own
        and sure_wishes.means_another(context, text, query)
    )
    return None if surely else query


_PART = pattern_of("นั้น|นี้|ดังกล่าว|ที่ว่า|เมื่อกี้")
"""Stands in each question after a part of the figures before."""


def asked(
    context: Context, event: Event, place: Draft | None, text: str
) -> Sequence[Message] | None:
    """Returns the answer to the question that a subject hears in these words; None if none does, or
    it is for people on the roster and this is somebody else. What is plainly wanted before the
    question is begun below the answer."""
    inside = place.row.flow if place is not None else None
    if inside in registry.CONFIDENTIAL:
        return None
    query = heard(context, text, inside)
    if inside is None:
        return _at_the_start(context, event, query, text)
    if query is None:
        return None
    fact = _fact_instead(context, query, text, inside)
    return fact or opening.ask(context, query, text, {})


def _at_the_start(
    context: Context, event: Event, query: Query | None, text: str
) -> Sequence[Message] | None:
    if related := two_related.answered(context, text, query):
        return related
    if query is None:
        return None
    if fact := _fact_instead(context, query, text, ""):
        return nearly_sure.with_the_other_reading(context, text, fact)
    hears = partial(heard, context, inside=None)
    both = two_wishes.wish_and_question(context, text, hears, query)
    if both is not None:
        answer = opening.ask(context, both.query, both.then, {})
        context.said, hashed = both.said, context.hash_of(event.message_id)
        return [*answer, *opening.open_match(context, both.wish, both.said, hashed)]
    two = two_questions.two_questions(context, text, query, hears)
    if two is not None:
        answered = both_answered.two_questions_answered(context, event, two, hears)
        if answered is not None:
            return answered
    answer = opening.ask(context, query, text, {})
    if query.goes_on:
        return answer
    return nearly_sure.with_the_other_reading(context, text, answer, query.name)


def _fact_instead(context: Context, query: Query, text: str, inside: str) -> Sequence[Message]:
    """Returns what the words ask of a matter where a rule or what is said about it was heard."""
    if not query.name.startswith((RULES, facts_told.ABOUT)) or _is_named(query, text):
        return ()
    return facts_asked.instead_of_rule(context, text, query.name, inside)


def _is_named(query: Query, text: str) -> bool:
    """Tells whether the words are only the question's own: then nothing in sight is meant."""
    match = registry.command(text)
    return match is not None and match.exact and not match.rest and match.name == query.name


def with_slips(context: Context, event: Event, text: str) -> Sequence[Message] | None:
    """Returns the answer to a question that a subject hears once its slips are mended, where the
    words as typed mean nothing: `ไครเป็นหัวน้าสำนักผม`."""
    mended = respelled(text)
    return asked(context, event, None, mended) if mended != text and context.person else None


def in_full(context: Context, event: Event, text: str) -> Sequence[Message] | None:
    """Answers what the words mean once bureaus' initials are written out, where as typed they mean
    nothing: `สำนักเราเทียบกับ ปชส. เป็นไง`."""
    full = outside.bureaus_in_full(context, text)
    if not full:
        return None
    context.said = respelled(full)
    told = asked(context, event, None, full)
    match = opening.meant(context, full, registry.meant) if told is None else None
    return told if match is None else outside.answer(context, event, full, match)
