"""Keeps what a sentence tells beside its answer for the questions that it answers: `1500 บาท
ไม่มีรูปค่ะ ของยังอยู่`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from handlers.conversation.controls import SKIP
from handlers.conversation.flow import Choice, Stated
from handlers.conversation.heard import choosing, left_blank
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.understand.unclear import Unclear

Fills = Callable[[State, Stated], Turn]


def kept(
    moves: Moves, turn: Turn, told: Sequence[str], left: Sequence[int], fills: Fills
) -> tuple[Turn, list[int]]:
    """Returns the turn with the answers of open questions that clauses surely tell, and the places
    of those that tell none.

    told: the clauses of the sentence. left: the places of those that nothing has taken. fills: adds
    answers of open questions.
    """
    still, new, said = [], dict[str, Any](), set[str]()
    for at in left:
        state = turn.state.filled(new, {})
        blank = left_blank.named_blank(moves, state, told[at])
        found = {blank.name: None} if blank is not None else _answers(moves, state, told[at])
        new |= found
        said |= {blank.name} if blank is not None else set()
        still += [at] if not found else []
    if not new:
        return turn, still
    filled = fills(turn.state, Stated(new, said=said))
    messages = (*turn.messages[:-1], *filled.messages)
    return replace(filled, messages=messages, answered=(*turn.answered, *new)), still


def _answers(moves: Moves, state: State, clause: str) -> Mapping[str, Any]:
    """Returns what the conversation heeds in the clause and takes at once, or the choice that it
    makes of one open question alone."""
    heeded = moves.asking.heeded(state, clause, state.at)
    if heeded is not None:
        plain = heeded.at_once and not (heeded.rest or heeded.anew)
        return _new(state, heeded.answers) if plain else {}
    found = [_new(state, each) for each in _chosen(moves, state, clause)]
    return found[0] if len(found) == 1 else read_by_one(moves, state, clause)


def read_by_one(moves: Moves, state: State, clause: str) -> Mapping[str, Any]:
    """Returns the answer of the only open question that reads the clause by itself, such as its
    day; nothing where any words are an answer, where a conversation reads whole sentences itself,
    and where nothing is shown before it counts."""
    if moves.flow.sentence is not None or moves.flow.review is None:
        return {}
    found = []
    for step in moves.steps(state):
        if step.name in state.answers or step.takes_any_words or not step.listed:
            continue
        with suppress(Unclear):
            value = choosing.read_step(moves, state, step, clause)
            found.append((step.name, value))
    if len(found) != 1 or isinstance(found[0][1], Choice):
        return {}
    return dict(found)


def _new(state: State, found: Mapping[str, Any]) -> Mapping[str, Any]:
    """Returns the answers without those that stand; none where they would change another one."""
    new = {name: each for name, each in found.items() if state.answers.get(name, found) != each}
    return {} if {*new} & {*state.answers} else new


def _chosen(moves: Moves, state: State, clause: str) -> Iterator[Mapping[str, Any]]:
    """Yields the choices of open questions that the clause plainly makes."""
    for step in moves.steps(state):
        if step.name in state.answers or step.takes_any_words or not step.listed:
            continue
        choice = choosing.heard(moves, state, step, clause).sure
        if choice is not None and choice.key != SKIP and choice.ticks is None and not choice.stays:
            yield {**choice.also, step.name: choice.value}
