"""Routes what somebody types or taps one to one: to a conversation, a question, or a kind hint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation import (
    beginning,
    conversing,
    drafts,
    gone_on_now,
    nearest_offers,
    other_wishes,
    resuming,
)
from handlers.conversation.controls import CANCEL, WORDS
from handlers.conversation.drafts import MENU
from handlers.conversation.heard import elsewhere
from handlers.events import Event, storable
from handlers.home import menu
from handlers.home.typed_labels import TypedLabels
from handlers.messages import Message, Text
from handlers.one_to_one import (
    after_saving,
    answered_then_asked,
    asked_amid,
    asked_of_another,
    besides,
    both_answered,
    cancelled_then,
    chased,
    confirmed_then,
    each_named,
    english_keys,
    facts_asked,
    in_sight,
    left_out_of_sight,
    nearly_sure,
    nothing_in_sight,
    opening,
    outside,
    paused_answered,
    plain_answers,
    questions_heard,
    reasons_asked,
    report_mended,
    report_picked,
    said_plainly,
    seen_first_then,
    thing_in_hand,
    typed_inside,
    wanted_form,
)
from handlers.one_to_one.below_cards import deeds_in_sight, named_in_sight, pointed_at
from handlers.one_to_one.orders import orders
from handlers.question import sentence_chosen, shown_asked
from handlers.subjects.asked_each_turn import listening
from handlers.understand import words
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.other_wish import other_wish
from models.conversations.conversation import CANCELLED
from models.conversations.conversation_rows import Draft
from models.queues.shown_buttons import DATA, LINK, ROW, ShownButton


def text(context: Context, event: Event) -> Sequence[Message]:
    text = event.text.strip()
    if not text:
        return outside.not_understood(context, "")
    place = drafts.current(context)
    if place is not None and conversing.asks_of_open(context, place, text):
        return left_out_of_sight.noted(context, place, _told(context, event, place, text))
    hears = partial(questions_heard.heard, context, inside=None)
    reads = partial(_read_as, context, event)
    if place is None and (told := each_named.at_once(context, text, hears, reads)):
        return told
    text = said_plainly.meant_here(context, place, text, hears)
    text = chased.question_alone(context, text) if place is None else text
    if place is not None and (told := _asked_amid(context, event, place, text)):
        return left_out_of_sight.noted(context, place, told)
    begun = resuming.surely(context, place, text)
    if place is None and not begun:
        hashed = context.hash_of(event.message_id)
        begun = paused_answered.answered(context, text, hashed)
        begun = begun or after_saving.answered(context, text, hashed)
        begun = begun or reasons_asked.answered(context, text) or orders.of_several(context, text)
    begun = begun or _opened(context, place, text) or report_picked.picked(context, place, event)
    begun = begun or seen_first_then.answered(context, place, text, hears)
    if place is not None and not begun and plain_answers.is_answer(context, place, text):
        return _told(context, event, place, text)
    answer = chased.with_the_reminding(context, _looked_into(context, event, place, text, begun))
    if place is None:
        answer = orders.instead(context, event, text, answer, partial(_do, context, event))
    return sentence_chosen.marked(context, left_out_of_sight.noted(context, place, answer))


def _asked_amid(context: Context, event: Event, place: Draft, text: str) -> Sequence[Message]:
    hears = partial(questions_heard.heard, context, inside=place.row.flow)
    if cancelled_then.lets_be(context, place, text, hears):
        return _told(context, event, place, text)
    if of_thing := thing_in_hand.amid(context, place, text):
        return of_thing
    both = answered_then_asked.read(context, place, text)
    if both is None:
        return asked_amid.answered(context, place, text, hears)
    done = _told(context, event, place, both.before)
    return answered_then_asked.with_the_answer(context, place.row.flow, done, both.after, hears)


def _looked_into(
    context: Context, event: Event, place: Draft | None, text: str, begun: Sequence[Message]
) -> Sequence[Message]:
    """Does what the words mean, or takes them as an answer where they mean nothing else.

    begun: what a subject has begun on them
    """
    asked = _asked_or_in_sight(context, event, place, text) if not begun else None
    if asked is not None:  # also without words: a document that was asked for is the answer
        return asked
    begun = begun or resuming.answer(context, place, text)
    begun = begun or gone_on_now.answer(context, place, text)
    if begun:
        return begun
    match = opening.meant(context, text, registry.meant if place is None else registry.command)
    bare = match is not None and match.exact and not match.rest
    context.said = "" if bare else respelled(text)
    if place is not None and (both := confirmed_then.read(context, place, text)) is not None:
        done = _said_inside(context, event, place, both.said, None)
        return confirmed_then.with_the_other(context, done, both)
    if place is not None and (other := cancelled_then.read(context, place, text)) is not None:
        aside, context.said = cancelled_then.put_aside(context, place), respelled(other.then)
        return [aside, *_at_the_start(context, event, other.then, other.wish)]
    if place is not None and not typed_inside.leaves(context, match, text, place):
        elsewhere_meant = typed_inside.let_go(context, text, place)
        if elsewhere_meant is not None:
            return outside.answer(context, event, text, elsewhere_meant)
        return _said_inside(context, event, place, text, match)
    if place is not None:
        labelled = _labels(context, event).leaving(match, place)
        return labelled if labelled is not None else outside.answer(context, event, text, match)
    return _at_the_start(context, event, text, match)


def _at_the_start(
    context: Context, event: Event, text: str, match: words.Match | None
) -> Sequence[Message]:
    """Answers typed words outside of any conversation; without a message where something is made
    first, which is the answer."""
    found = opening.on_the_menu(context, text, match)
    if found is None:
        found = _labels(context, event).at_the_start(match)
    if found is None and match is not None and opening.is_closed(context, match.name):
        found = _labels(context, event).begun()  # closed in general, but in sight
    if found is None:
        found = _put_aside_or_back(context, event, text, match)
    if found is None:
        found = asked_of_another.followed(context, text, match, partial(_read_as, context, event))
    if found is None:
        hashed = context.hash_of(event.message_id)
        found = wanted_form.answered(context, respelled(text), match, hashed)
    if found is None:
        hears = partial(questions_heard.heard, context, inside=None)
        found = both_answered.either_of_two(context, event, text, match, hears)
    if found is None and match is None:
        found = _read_otherwise(context, event, text)
    return found if found is not None else outside.answer(context, event, text, match)


def _read_otherwise(context: Context, event: Event, text: str) -> Sequence[Message] | None:
    """Answers words that mean nothing as they stand: a question with slips or with initials of a
    bureau, or what was typed with the keyboard left in English. None for others."""
    found = questions_heard.with_slips(context, event, text)
    found = found if found is not None else questions_heard.in_full(context, event, text)
    hears = partial(questions_heard.heard, context, inside=None)
    start = partial(_at_the_start, context, event)
    return found if found is not None else english_keys.answered(context, text, hears, start)


def _put_aside_or_back(
    context: Context, event: Event, text: str, match: words.Match | None
) -> Sequence[Message] | None:
    """Returns the draft, or the report that came back, that words without a number mean, or what
    they want of what was just saved, though they name it; None for other words."""
    found = resuming.of_none_named(context, text)
    hashed = context.hash_of(event.message_id)
    if not found and (match is None or not match.exact):
        found = report_mended.came_back(context, text, hashed)
    if not found and (match is None or match.score < words.SURE):
        found = after_saving.answered(context, text, hashed, heard=True)
        found = found or nothing_in_sight.answered(context, text, match)
    return found or None


def _said_inside(
    context: Context, event: Event, place: Draft, text: str, match: words.Match | None
) -> Sequence[Message]:
    """Takes typed words in the middle of a conversation, which they do not surely leave."""
    hashed = context.hash_of(event.message_id)
    yields = besides.yields(context, place)
    hears = partial(questions_heard.heard, context, inside=None)
    if besides.wants_none(context, place, text):
        text = WORDS[CANCEL][0]
    elif yields and (left := besides.asked(context, event, place, text, hears)) is not None:
        return left
    elif (on := besides.asked_on(context, place, text)) is not None:
        return on
    key = elsewhere.typed_button(context, place, text)
    if key is not None:
        return _pressed(context, place.row.id, place.row.step, key, hashed)
    begin = partial(besides.begin, context, hears, text, hashed)
    aside = besides.aside(context, match, text, place, hears)
    asks = aside is not None
    wish = other_wishes.wanted(context, text, place, registry.commands_inside(), begin, asks)
    shown = partial(_labels(context, event).inside, place)
    begun = match.name if match is not None and match.exact else ""
    offers = partial(
        nearest_offers.inside, context, text, registry.commands_inside(), place.row.flow, begun
    )
    leave = partial(_left_for, context, event, place, text)
    beside = partial(besides.meant, context, event, place, text, hears)
    asides = typed_inside.asked_in(context)
    ways = conversing.Ways(
        aside,
        partial(typed_inside.surely_aside, context, text, place),
        partial(typed_inside.fact, context, text, place, facts_asked.PLAIN),
        partial(typed_inside.fact, context, text, place, facts_asked.SURE),
        shown,
        wish,
        offers,
        leave,
        beside,
        lambda question: asides(question, place),
    )
    return conversing.say(context, place, text, hashed, ways)


def _told(context: Context, event: Event, place: Draft, text: str) -> Sequence[Message]:
    """Takes a sentence that is an answer and nothing else, but for a question at its end."""
    context.said = respelled(text)
    asides = typed_inside.asked_in(context)
    ways = conversing.Ways(
        fact=partial(typed_inside.fact, context, text, place, facts_asked.PLAIN),
        besides=lambda question: asides(question, place),
        of_matter=partial(facts_asked.lines, context, place.row.flow),
    )
    return conversing.say(context, place, text, context.hash_of(event.message_id), ways)


def _left_for(context: Context, event: Event, place: Draft, text: str) -> Sequence[Message] | None:
    """Ends a conversation in which nothing is told yet and opens what the words mean; None if they
    mean nothing else that is open to the person, or name what is asked for."""
    match = opening.meant(context, text, registry.meant_inside)
    if match is not None and conversing.chooses(context, place, text):
        return None
    if match is None or match.name == place.row.flow or not opening.is_open(context, match.name):
        return None
    drafts.end(context, place.row, CANCELLED)
    context.said = respelled(text)
    return _at_the_start(context, event, text, match)


def _opened(context: Context, place: Draft | None, text: str) -> Sequence[Message]:
    """Returns the conversation that a subject opens on these words; nothing if none does."""
    inside = place.row.flow if place is not None else None
    opened = opening.first(
        each.opens(text, inside) for each in listening(context.subjects, "opens")
    )
    if opened is None or (context.person is None and not opened.anyone):
        return ()  # strangers are told how to register
    if place is None and not drafts.allowed(context, opened):
        return ()  # for others the words may mean something else
    if place is None and (told := facts_asked.instead_of(context, text, opened.name, begins=True)):
        return told
    return beginning.open_flow(context, opened, text, {})


def _asked_or_in_sight(
    context: Context, event: Event, place: Draft | None, text: str
) -> Sequence[Message] | None:
    """Returns the answer to a question that a subject hears, or opens what is in sight, or does
    there what is said."""
    if place is not None:
        ended = _ended_then(context, event, place, text)
        return ended if ended is not None else questions_heard.asked(context, event, place, text)
    does = partial(_do, context, event)
    # A word costs no call: each turn asks this.
    if "ใช่" in text or "ช่าย" in text or "ไม่" in text or "เรื่อง" in text or "ถูก" in text:
        told = nearly_sure.answered(context, text, does)
        if told is not None:
            return told
    looked = _labels(context, event).as_shown(registry.command(text), registry.query)
    if looked is None:
        looked = named_in_sight.which(context, text) or in_sight.opened(context, text, does)
    looked = deeds_in_sight.asked_of_row(context, text, does) if looked is None else looked
    asked = questions_heard.asked(context, event, place, text) if looked is None else looked
    if asked is None:
        asked = pointed_at.answered(context, text, does, partial(_read_as, context, event))
    asked = in_sight.opened(context, text, does, another=True) if asked is None else asked
    if asked is not None:
        return asked
    return deeds_in_sight.done(context, text, does, context.hash_of(event.message_id))


def _read_as(context: Context, event: Event, said: str) -> Sequence[Message]:
    """Answers words as if they had been typed."""
    return text(context, replace(event, text=said))


def _ended_then(
    context: Context, event: Event, place: Draft, text: str
) -> Sequence[Message] | None:
    """Ends the conversation as a subject hears it, and does what is wanted behind these words; None
    for other sentences."""
    hears = partial(questions_heard.heard, context, inside=place.row.flow)
    found = cancelled_then.read_behind(context, place, text, hears)
    if found is None:
        return None
    query, other = found
    ended = opening.ask(context, query, other.said, {})
    context.said = respelled(other.then)
    return [*ended, *_at_the_start(context, event, other.then, other.wish)]


def _labels(context: Context, event: Event) -> TypedLabels:
    return TypedLabels(context, event, partial(_do, context, event))


def _do(context: Context, event: Event, button: ShownButton) -> Sequence[Message] | None:
    if button.kind == LINK:
        return [shown_asked.link(button)]
    if button.kind == ROW:
        return [shown_asked.row(button)]
    if button.kind == DATA:
        return tap(context, replace(event, data=button.target))
    same = button.target == event.text
    return None if same else text(context, replace(event, text=button.target))


def tap(context: Context, event: Event) -> Sequence[Message]:
    """Answers a button: of a conversation (`c:`), or one that opens something (`o:`)."""
    answer = left_out_of_sight.noted(context, drafts.current(context), _tapped(context, event))
    return sentence_chosen.marked(context, answer)


def _tapped(context: Context, event: Event) -> Sequence[Message]:
    context.said = ""
    kind, _, rest = event.data.partition(":")
    if kind == "c" and rest.count(":") >= 2:
        conversation_id, step, key = rest.split(":", 2)
        hashed = context.hash_of(event.message_id)  # its label was typed
        return _pressed(context, conversation_id, step, key, hashed)
    if kind == "o":
        name, _, facts = rest.partition("?")
        # An escaped fact, too, may hold characters that databases refuse.
        given = {key: storable(value) for key, value in parse_qsl(facts)}
        told = given.pop(nearest_offers.TOLD, "")
        context.told = sentence_chosen.taken(context, given)
        given |= opening.read_whole(context, name, context.told) if not given else {}
        return opening.open_named(context, name, told, given, typed=context.told)
    return drafts.ended(None)


def _pressed(
    context: Context, conversation_id: str, step: str, key: str, message_hash: str
) -> Sequence[Message]:
    """Takes a button of a conversation."""

    def wish(said: str, by: str) -> Sequence[Message]:
        match = other_wish(said, registry.commands_inside()) or registry.meant_inside(said)
        return (
            opening.open_match(context, match, said, by)
            if match
            else outside.not_understood(context, said)
        )

    asides = typed_inside.asked_in(context)
    return conversing.tap(context, conversation_id, step, key, asides, wish, message_hash)


def follow(context: Context, _event: Event) -> Sequence[Message]:
    """Greets somebody who added or unblocked the bot, and offers the waiting draft."""
    if context.person is None:
        return opening.welcomed(context)
    greeting = Text("ยินดีต้อนรับกลับ พร้อมทำงานต่อ", (*drafts.back_to(context), MENU))
    return [greeting, *menu.QUERY.answer(context, "", {})]


def with_a_way_on(messages: Sequence[Message], context: Context) -> Sequence[Message]:
    """Adds a next step to the last message if it has no button."""
    if not messages or messages[-1].quick or getattr(messages[-1], "buttons", ()):
        return messages
    return drafts.with_buttons(messages, (*drafts.back_to(context), MENU))
