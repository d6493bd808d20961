"""What typed words ask for besides the conversation that they are typed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.controls import word_of
from handlers.conversation.engine import Engine
from handlers.conversation.heard import (
    corrections,
    doubt_answers,
    doubts,
    earlier_answers,
    edits,
    left_blank,
)
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Message
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.conversations.conversation_rows import Draft


@dataclass(frozen=True)
class OtherWish:
    """Something else that somebody wants in the middle of a conversation."""

    flow: str
    """The name of the conversation that does it; "" for a question."""
    label: str
    """Of the button that opens it; "" where it is only asked whether the words are a question."""
    open: Callable[[], Sequence[Message]]
    plainly: bool = False
    """The words say that this conversation is not the one, and name the other."""


def typed_button(context: Context, place: Draft, text: str) -> str | None:
    """Returns the key of a button below a held sentence, if its label is typed."""
    flow = context.flows.get(place.row.flow)
    return doubt_answers.key_of(drafts.standing(context, flow, place)[1], text) if flow else None


def question_anew(context: Context, place: Draft, text: str) -> tuple[Draft, str] | None:
    """Returns the question that is told anew below a card that asks whether a sentence is one, with
    the conversation without that sentence; None for other words."""
    flow = context.flows.get(place.row.flow) if "ถาม" in text else None
    if flow is None or place.state is None or not drafts.allowed(context, flow):
        return None  # most words: a turn asks this of each sentence
    _engine, state = drafts.standing(context, flow, place)
    asked = doubt_answers.question_behind(state, text)
    if not asked:
        return None
    left = replace(state.let_go(int(state.agreed.split(".")[1])), refused="")
    return replace(place, state=left.dump()), asked


def may_leave(engine: Engine, state: State, text: str, wish: OtherWish) -> bool:
    """Tells whether words that seem to ask for something else are not for the present question."""
    if wish.plainly or _begins_like(engine, text, wish):
        return wish.plainly
    if word_of(text) is not None or engine.chooses(state, text) or _is_heeded(engine, state, text):
        return False
    if left_blank.may_be(engine, state, text):
        return False
    if edits.correction(engine.flow, engine.answered(state), text, state.at) is not None:
        return False
    if corrections.told(engine, state, text) or earlier_answers.puts_right(engine, state, text):
        return False
    return not engine.together.answers_too(state, text) and _not_read(engine, state, text)


def _not_read(engine: Engine, state: State, text: str) -> bool:
    """Tells whether the present question reads nothing in the words."""
    step = engine.flow.step(state.at)
    if step is not None and step.tells(text, engine.context):
        return False
    try:
        if step is not None and not step.takes_any_words:
            step.read(text, engine.context, state.answers)
    except Unclear as unclear:
        return not unclear.own
    return True


def _is_heeded(engine: Engine, state: State, text: str) -> bool:
    """Tells whether the words change answers of this conversation, or are answered by it
    (`Flow.heeds`)."""
    heeded = engine.flow.heeds(text, state.at, engine.context, state.answers)
    return heeded is not None and bool(heeded.answers or heeded.told)


def _begins_like(engine: Engine, text: str, wish: OtherWish) -> bool:
    """Tells whether the word that opens the wish begins the words of this conversation, too."""
    other, key = engine.context.flows.get(wish.flow), fold(text)
    words = [fold(each) for each in other.opens_on] if other is not None else []
    own = [fold(each) for each in engine.flow.opens_on]
    return any(key.startswith(w) and any(o.startswith(w) and o != w for o in own) for w in words)


def doubted(engine: Engine, state: State, text: str, wish: OtherWish) -> Turn | None:
    """Asks whether the words are the answer or the wish; None if they cannot be the answer."""
    step = engine.flow.step(state.at) or engine.adds
    if step is None or not step.takes_any_words or wish.plainly:
        return None
    return doubts.or_wish(engine, state, step, text, wish.label)


def or_asks(engine: Engine, state: State, text: str) -> Turn | None:
    """Asks whether the words are the answer or a question; None if they cannot be the answer."""
    step = engine.flow.step(state.at) or engine.adds
    return doubts.or_wish(engine, state, step, text, "") if step is not None else None
