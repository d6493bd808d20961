"""Keeps the answer that stands before a pause: `ไม่ได้ใช้งบค่ะ เดี๋ยวขอไปประชุมก่อน`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.flow import Step
from handlers.conversation.heard import leaving
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise

_MOST_PARTS = 12


def kept(
    moves: Moves, state: State, step: Step, text: str, turn: Turn, say: Callable[[State, str], Turn]
) -> Turn:
    """Returns the turn; where it only parks and words before the pause answer, with their answer.

    say: answers the question with words.
    """
    parts = normalise(text).split()
    if turn.ended != "parked" or step.prose or len(parts) > _MOST_PARTS:
        return turn
    for size in range(1, len(parts)):
        first, rest = " ".join(parts[:size]), " ".join(parts[size:])
        if sure_kind(rest, moves.place(state)) is not SentenceKind.PAUSE:
            continue
        answered = say(state, first)
        plain = answered.ended is None and not (answered.missed or answered.refused)
        if plain and step.name in answered.answered:
            parked = leaving.parked(answered.state)
            return replace(parked, answered=answered.answered)
    return turn
