"""Takes what is said to the bot out of texts that were told for another question than the one that
was asked: `บันทึกความดี สอนน้องทำบัญชี ใส่แค่นี้ก่อน`.

At its own question a text is parted by `heard/around/text_apart`, by the same reading. What is
surely said to the bot is taken out and told; where that is less sure the text is no answer yet, but
the first button of its own question, with all that was typed as the second. Of a complaint all is
kept: who tells it is not asked once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from handlers.conversation import sentence_answers
from handlers.conversation.flow import Choice, Stated, Step
from handlers.conversation.hidden_keys import LIKELY, WHOLE
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.conversation.told.text_alone import ONLY, TextAlone, text_alone
from handlers.messages import Message
from handlers.understand.asides.said_around import around
from handlers.understand.thai import fold

_PROPOSED = 1.4
"""So far ahead what is said around a text keeps it from being an answer: who told it together with
other answers is not asked once more for less."""


@dataclass(frozen=True)
class Parted:
    """state: that in which the texts are parted. said: what is told of it. answered: what goes with
    the message if it is unsent: these texts, as they were typed too, and what is told besides."""

    state: State
    said: Sequence[Message] = ()
    answered: tuple[str, ...] = ()


def parted(moves: Moves, state: State, names: Iterable[str]) -> Parted:
    """Returns the state with these texts parted, and what is said of that.

    names: the questions whose answers, or first buttons, a sentence has just told.
    """
    found = Parted(state)
    told = [step for name in names if (step := moves.flow.step(name)) is not None and step.prose]
    for step in told:
        if not moves.hidden:
            more = _parted(moves, found.state, step)
            said, answered = (*found.said, *more.said), (*found.answered, *more.answered)
            found = Parted(more.state, said, answered)
    return found


def parted_since(moves: Moves, before: State, state: State) -> Parted:
    """The same of the texts that the state before did not have."""
    if state is before:
        return Parted(state)
    had = {**before.answers, **before.answers.get(LIKELY, {})}
    told = {**state.answers, **state.answers.get(LIKELY, {})}
    return parted(moves, state, [name for name in told if name not in had])


def parted_of(moves: Moves, state: State, typed: Iterable[str]) -> Parted:
    """The same of all texts that stand in the words that opened the conversation; what it is given
    by whoever begins it is no more looked at."""
    told = {name: value["value"] for name, value in state.answers.get(LIKELY, {}).items()}
    told |= state.answers
    texts = {name: text for name, text in told.items() if isinstance(text, str) and " " in text}
    if not texts:
        return Parted(state)
    words = fold(" ".join(typed))
    return parted(moves, state, [name for name, text in texts.items() if _is_in(text, words)])


def _is_in(text: str, words: str) -> bool:
    """Tells whether every word of the text was typed."""
    return all(fold(each) in words for each in text.split())


def _parted(moves: Moves, state: State, step: Step) -> Parted:
    likely = state.likely(step.name)
    text = state.answers.get(step.name, likely.value if likely is not None else None)
    if not isinstance(text, str) or around(text) is None:  # most texts, and it is soon seen
        return Parted(state)
    unanswered = {name: value for name, value in state.answers.items() if name != step.name}
    there = replace(state, at=step.name, answers=unanswered)
    alone = text_alone(moves, there, step, text)
    if alone is None or not alone.sure and alone.found.lead < _PROPOSED:
        return Parted(state)
    if likely is not None or not alone.sure:
        proposed = _proposed(state.without(step.name), step, text, alone)
        return Parted(proposed, answered=(step.name,))
    return _without_talk(moves, state, step, text, alone)


def _proposed(state: State, step: Step, text: str, alone: TextAlone) -> State:
    first = state.filled({}, {step.name: Choice("", ONLY, alone.found.text)})
    offered = {**first.answers[LIKELY][step.name], "whole": text}
    likely = {**first.answers[LIKELY], step.name: offered}
    return replace(first, answers={**first.answers, LIKELY: likely})


def _without_talk(moves: Moves, state: State, step: Step, text: str, alone: TextAlone) -> Parted:
    value = step.read(alone.found.text, moves.context, state.answers)
    value = value.value if isinstance(value, Choice) else value
    whole = {"step": step.name, "text": text, "kept": value}
    told = alone.telling
    filled = replace(state, answers={**state.answers, step.name: value, WHOLE: whole})
    filled = filled.filled(told.answers, told.likely)
    more = sentence_answers.told(moves.flow, filled, Stated(told.answers))
    return Parted(filled, (*alone.said, *more), (WHOLE, step.name, *told.answers, *told.likely))
