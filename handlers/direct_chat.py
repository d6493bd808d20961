"""Routes what somebody types or taps one to one: to a conversation, a question, or a kind hint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts, nearest_offers, wishes_left
from handlers.conversation.drafts import MENU
from handlers.conversation.told import asked_behind, in_confidence
from handlers.events import Event, storable
from handlers.home import menu
from handlers.messages import Message, Text
from handlers.one_to_one import opening, outside, said_plainly
from handlers.one_to_one.inside import left_out_of_sight
from handlers.one_to_one.orders import orders, own_things_meant
from handlers.one_to_one.turns import at_the_start, inside
from handlers.one_to_one.turns.pressed import pressed
from handlers.one_to_one.turns.typed import Typed, TypedInside
from handlers.one_to_one.two_in_one import chased, each_named, several_matters
from handlers.question import sentence_chosen, shown_asked
from models.conversations.conversation_rows import Draft
from models.queues.shown_buttons import DATA, LINK, ROW, ShownButton


def text(context: Context, event: Event) -> Sequence[Message]:
    """Answers typed words."""
    text = event.text.strip()
    if not text:
        return outside.not_understood(context, "")
    place = drafts.current(context)
    reads, does = partial(_read_as, context, event), partial(_do, context, event)
    typed = Typed(context, event, text, reads, does, _inside)
    if place is None:
        return _at_the_start(typed)
    if (wish := wishes_left.meant_inside(context, place, text)) is not None:
        return _begun_instead(typed, place, wish)
    return left_out_of_sight.noted(context, place, _inside(typed, place))


def _at_the_start(typed: Typed) -> Sequence[Message]:
    """Answers words outside of any conversation. What else waits of them, or of the message before,
    stands below."""
    context = typed.context
    said = wishes_left.meant(context, typed.text)
    answer = _read_at_the_start(typed if said == typed.text else typed.saying(said))
    return wishes_left.offered(context, answer) if context.wishes_left else answer


def _begun_instead(typed: Typed, place: Draft, wish: tuple[int, str]) -> Sequence[Message]:
    """Does a wish that waited with the open conversation. It waits on where its words mean nothing
    else than what is open, or nothing at all."""
    context, said = typed.context, wish[1]
    answer = _read_at_the_start(typed.saying(said))
    now = drafts.current(context)
    if now is None or now.row.id != place.row.id or typed.hears(said) is not None:
        return answer
    match = opening.meant(context, said, registry.meant)
    if match is None or match.name == place.row.flow:
        wishes_left.waits_on(context, now, wish)
    return answer


def _read_at_the_start(typed: Typed) -> Sequence[Message]:
    context, text = typed.context, typed.text
    if told := each_named.at_once(context, text, typed.hears, typed.reads):
        return told
    text = chased.question_alone(context, said_plainly.meant_here(context, None, text, typed.hears))
    typed = typed.saying(text)
    answer = chased.with_the_reminding(context, at_the_start.answered(typed))
    answer = orders.instead(context, typed.event, text, answer, typed.does)
    answer = own_things_meant.instead(context, typed.event, text, answer, typed.does)
    if several_matters.UNREAD in context.once:
        answer = several_matters.with_unread(context, answer)
    asked_behind.keep_what_was_told(context, text, answer)
    answer = sentence_chosen.marked(context, answer)
    return in_confidence.with_what_was_told(context, text, answer)


def _inside(said: Typed, place: Draft) -> Sequence[Message]:
    typed = TypedInside(**vars(said), place=place)
    context = typed.context
    if (of_the_open := inside.of_the_open(typed)) is not None:
        return of_the_open
    plain = said_plainly.meant_here(context, place, typed.text, typed.hears)
    answer = inside.answered(typed.saying(plain))
    answer = sentence_chosen.marked(context, answer)
    answer = in_confidence.with_what_was_told(context, plain, answer)
    return wishes_left.offered(context, answer) if context.wishes_left else answer


def _read_as(context: Context, event: Event, said: str) -> Sequence[Message]:
    """Answers words as if they had been typed."""
    return text(context, replace(event, text=said))


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
    return wishes_left.offered(context, sentence_chosen.marked(context, answer))


def _tapped(context: Context, event: Event) -> Sequence[Message]:
    context.said = ""
    kind, _, rest = event.data.partition(":")
    if kind == "c" and rest.count(":") >= 2:
        conversation_id, step, key = rest.split(":", 2)
        hashed = context.hash_of(event.message_id)  # its label was typed
        return pressed(context, conversation_id, step, key, hashed)
    if kind == "o":
        name, _, facts = rest.partition("?")
        # An escaped fact, too, may hold characters that databases refuse.
        given = {key: storable(value) for key, value in parse_qsl(facts)}
        told = given.pop(nearest_offers.TOLD, "")
        context.told = sentence_chosen.taken(context, given)
        given |= opening.read_whole(context, name, context.told) if not given else {}
        return opening.open_named(context, name, told, given, typed=context.told)
    return drafts.ended(None)


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
