"""In which order words are read that are typed in the middle of a conversation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from handlers import registry
from handlers.conversation import (
    conversing,
    drafts,
    drafts_by_order,
    dropping_drafts,
    gone_on_now,
    nearest_offers,
    other_wishes,
    resuming,
)
from handlers.conversation.controls import CANCEL, WORDS
from handlers.conversation.heard import elsewhere
from handlers.one_to_one import opening, outside, questions_heard
from handlers.one_to_one.after import report_instead, report_moved, report_picked
from handlers.one_to_one.inside import (
    answer_and_wish,
    asked_amid,
    besides,
    draft_looked_at,
    other_list,
    plain_answers,
    thing_in_hand,
    two_ordered,
    typed_elsewhere,
    typed_inside,
)
from handlers.one_to_one.inside.at_hand import card_row_asked, known_at_hand
from handlers.one_to_one.of_matters import facts_asked
from handlers.one_to_one.turns import at_the_start
from handlers.one_to_one.turns.begun_by_subject import begun_inside
from handlers.one_to_one.turns.pressed import pressed
from handlers.one_to_one.turns.typed import Answer, TypedInside, first_answer
from handlers.one_to_one.two_in_one import (
    answered_then_asked,
    cancelled_then,
    confirmed_then,
    seen_first_then,
)
from handlers.question.query import Query
from handlers.understand import words
from handlers.understand.spelling.respelling import respelled
from models.conversations.conversation import CANCELLED


def of_the_open(typed: TypedInside) -> Answer | None:
    """Returns the answer where the person asks about the open conversation or the drafts, throws
    one away, or typed in the wrong chat; None for other words."""
    context, place, text = typed.context, typed.place, typed.text
    done = dropping_drafts.of_the_open(context, place, text)
    done = done or typed_elsewhere.amid(context, place, text)
    done = done or resuming.which(context, place, text)
    done = done or draft_looked_at.amid(context, place, text)
    if done:
        return done
    if not conversing.asks_of_open(context, place, text):
        return None
    query = _hears_here(typed)(text)
    if query is not None and query.goes_on and asked_amid.is_own(context, query, place.row.flow):
        return None  # its subject knows what is to be seen again: the report that is decided on
    return told(typed)


def answered(typed: TypedInside) -> Answer:
    """Answers the words."""
    here = drafts_by_order.pointing_here(typed.context, typed.place, typed.text)
    typed = typed if here == typed.text else typed.saying(here)
    anew = elsewhere.question_anew(typed.context, typed.place, typed.text)
    typed = replace(typed, place=anew[0], text=anew[1]) if anew is not None else typed
    answer = first_answer(_READERS, typed)
    return answer if answer is not None else _read_as_command(typed)


def told(typed: TypedInside) -> Answer:
    """Takes a sentence that is an answer and nothing else, but for a question at its end."""
    context, text, place = typed.context, typed.text, typed.place
    context.said = respelled(text)
    asides = typed_inside.asked_in(context)
    ways = conversing.Ways(
        fact=partial(typed_inside.fact, context, text, place, facts_asked.PLAIN),
        besides=lambda question: asides(question, place),
        of_matter=partial(facts_asked.lines, context, place.row.flow),
    )
    return conversing.say(context, place, text, typed.hashed, ways)


def _hears_here(typed: TypedInside) -> Callable[[str], Query | None]:
    return partial(questions_heard.heard, typed.context, inside=typed.place.row.flow)


def _report_moved(typed: TypedInside) -> Answer | None:
    return report_moved.moved(typed.context, typed.place, typed.text, typed.hashed) or None


def _report_instead(typed: TypedInside) -> Answer | None:
    return report_instead.begun(typed.context, typed.place, typed.text, typed.hashed) or None


def _let_be(typed: TypedInside) -> Answer | None:
    """Takes words that let the conversation be as they stand."""
    lets = cancelled_then.lets_be(typed.context, typed.place, typed.text, _hears_here(typed))
    return told(typed) if lets else None


def _two_ordered(typed: TypedInside) -> Answer | None:
    context, event, place = typed.context, typed.event, typed.place
    return two_ordered.answered(context, event, place, typed.text, typed.hears) or None


def _never_meant(typed: TypedInside) -> Answer | None:
    """Ends what was begun by mistake, as the words say, and does what is wanted."""
    other = cancelled_then.never_meant(typed.context, typed.place, typed.text)
    return _instead(typed, other) if other is not None else None


def _other_list(typed: TypedInside) -> Answer | None:
    return other_list.meant(typed.context, typed.place, typed.text) or None


def _instead(typed: TypedInside, other: cancelled_then.CancelledThen) -> Answer:
    context = typed.context
    aside, context.said = (
        cancelled_then.put_aside(context, typed.place, other.said),
        respelled(other.then),
    )
    return [aside, *at_the_start.meant(typed.saying(other.then), other.wish)]


def _asked_of_itself(typed: TypedInside) -> Answer | None:
    """Tells what the conversation knows of what is at hand, before any subject hears a general
    question in the words."""
    context, place, text = typed.context, typed.place, typed.text
    if known_at_hand.tells(context, place, text):
        return told(typed)
    return card_row_asked.answered(context, place, text) or None


def _of_thing_in_hand(typed: TypedInside) -> Answer | None:
    of_story = thing_in_hand.of_story(typed.context, typed.place, typed.text)
    return of_story or thing_in_hand.amid(typed.context, typed.place, typed.text) or None


def _asked_beside(typed: TypedInside) -> Answer | None:
    """Answers a question behind an answer, which is taken, or one that stands alone."""
    context, place, hears = typed.context, typed.place, _hears_here(typed)
    both = answered_then_asked.read(context, place, typed.text)
    if both is None:
        return asked_amid.answered(context, place, typed.text, hears) or None
    done = told(typed.saying(both.before))
    flow = place.row.flow
    return answered_then_asked.with_the_answer(context, flow, done, both.after, hears) or None


def _wanted_beside(typed: TypedInside) -> Answer | None:
    """Keeps an answer and meets the wish behind it."""
    context = typed.context
    both = answer_and_wish.read(context, typed.place, typed.text, typed.hears)
    if both is None:
        return None
    return answer_and_wish.with_the_wish(context, told(typed.saying(both.before)), both)


def _resumed_surely(typed: TypedInside) -> Answer | None:
    return resuming.surely(typed.context, typed.place, typed.text) or None


def _report_picked(typed: TypedInside) -> Answer | None:
    return report_picked.picked(typed.context, typed.place, typed.event) or None


def _seen_first(typed: TypedInside) -> Answer | None:
    return seen_first_then.answered(typed.context, typed.place, typed.text, typed.hears) or None


def _plain_answer(typed: TypedInside) -> Answer | None:
    return told(typed) if plain_answers.is_answer(typed.context, typed.place, typed.text) else None


def _ended_then(typed: TypedInside) -> Answer | None:
    """Ends the conversation as a subject hears it, and does what is wanted behind these words."""
    context = typed.context
    found = cancelled_then.read_behind(context, typed.place, typed.text, _hears_here(typed))
    if found is None:
        return None
    query, other = found
    ended = opening.ask(context, query, other.said, {})
    context.said = respelled(other.then)
    return [*ended, *at_the_start.meant(typed.saying(other.then), other.wish)]


def _question(typed: TypedInside) -> Answer | None:
    return questions_heard.asked(typed.context, typed.event, typed.place, typed.text)


def _resumed(typed: TypedInside) -> Answer | None:
    return resuming.answer(typed.context, typed.place, typed.text) or None


def _gone_on(typed: TypedInside) -> Answer | None:
    return gone_on_now.answer(typed.context, typed.place, typed.text) or None


_READERS: tuple[Callable[[TypedInside], Answer | None], ...] = (
    _report_moved,
    _report_instead,
    _let_be,
    _never_meant,
    _other_list,
    _asked_of_itself,
    _of_thing_in_hand,
    _asked_beside,
    _two_ordered,
    _wanted_beside,
    _resumed_surely,
    begun_inside,
    _report_picked,
    _seen_first,
    _plain_answer,
    _ended_then,
    _question,
    _resumed,
    _gone_on,
)
"""The readers in their order. The first ones know words that people say beside an answer. The next
one knows words that surely are an answer, and the next ones know the questions that a subject hears
by itself. If no reader knows the words, the open question reads them, and the bot reads them as a
command."""


def _read_as_command(typed: TypedInside) -> Answer:
    context, place, text = typed.context, typed.place, typed.text
    match = opening.meant(context, text, registry.command)
    at_the_start.understood(context, text, match)
    if (both := confirmed_then.read(context, place, text)) is not None:
        done = _said(typed.saying(both.said), None)
        return confirmed_then.with_the_other(context, done, both)
    if (other := cancelled_then.read(context, place, text)) is not None:
        return _instead(typed, other)
    if not typed_inside.leaves(context, match, text, place):
        elsewhere_meant = typed_inside.let_go(context, text, place)
        if elsewhere_meant is not None:
            return outside.answer(context, typed.event, text, elsewhere_meant)
        return _said(typed, match)
    labelled = typed.labels.leaving(match, place)
    return labelled if labelled is not None else outside.answer(context, typed.event, text, match)


def _said(typed: TypedInside, match: words.Match | None) -> Answer:
    """Takes typed words that do not surely leave the conversation."""
    context, place, text = typed.context, typed.place, typed.text
    if besides.wants_none(context, place, text):
        text = WORDS[CANCEL][0]
    elif besides.yields(context, place) and (
        (left := besides.asked(context, typed.event, place, text, typed.hears)) is not None
    ):
        return left
    elif (on := besides.asked_on(context, place, text)) is not None:
        return on
    key = elsewhere.typed_button(context, place, text)
    if key is not None:
        return pressed(context, place.row.id, place.row.step, key, typed.hashed)
    return conversing.say(context, place, text, typed.hashed, _ways(typed.saying(text), match))


def _ways(typed: TypedInside, match: words.Match | None) -> conversing.Ways:
    """Returns what else the words may be than an answer to the question that is open."""
    context, place, text, hears = typed.context, typed.place, typed.text, typed.hears
    begin = partial(besides.begin, context, hears, text, typed.hashed)
    aside = besides.aside(context, match, text, place, hears)
    commands = registry.commands_inside()
    begun = match.name if match is not None and match.exact else ""
    asides = typed_inside.asked_in(context)
    return conversing.Ways(
        aside,
        partial(typed_inside.surely_aside, context, text, place),
        partial(typed_inside.fact, context, text, place, facts_asked.PLAIN),
        partial(typed_inside.fact, context, text, place, facts_asked.SURE),
        partial(typed.labels.inside, place),
        other_wishes.wanted(context, text, place, commands, begin, aside is not None),
        partial(nearest_offers.inside, context, text, commands, place.row.flow, begun),
        partial(_left_for, typed),
        partial(besides.meant, context, typed.event, place, text, hears),
        lambda question: asides(question, place),
    )


def _left_for(typed: TypedInside) -> Answer | None:
    """Ends a conversation in which nothing is told yet and opens what the words mean; None if they
    mean nothing else that is open to the person, or name what is asked for."""
    context, place, text = typed.context, typed.place, typed.text
    match = opening.meant(context, text, registry.meant_inside)
    if match is not None and conversing.chooses(context, place, text):
        return None
    if match is None or match.name == place.row.flow or not opening.is_open(context, match.name):
        return None
    drafts.end(context, place.row, CANCELLED)
    context.said = respelled(text)
    return at_the_start.meant(typed, match)
