"""Finds words that are exactly a choice of another open question, where the present one reads
nothing in them: `ผู้รายงานทุกสำนัก` where a day is asked (docs/decisions/0226)."""

from __future__ import annotations

from typing import Any

from handlers.conversation.flow import Step
from handlers.conversation.moves import Moves
from handlers.conversation.questions import Offered
from handlers.conversation.state import State
from handlers.understand.thai import fold, without_polite_ending
from handlers.understand.unclear import Unclear

_LEAST, _LONGEST = 6, 40
"""Letters: a shorter choice (`ไม่มี`) may be any word."""


def read(moves: Moves, state: State, step: Step, text: str) -> dict[str, Any]:
    """Returns the answers that the choice gives; none for all other words."""
    if step.takes_any_words or len(text) > _LONGEST:
        return {}
    key = fold(without_polite_ending(text))
    if len(key) < _LEAST:
        return {}
    others = [each for each in moves.steps(state) if each is not step and each.listed]
    found = [
        {each.name: choice.value, **choice.also}
        for each in others
        if each.name not in state.answers and isinstance(each.choices, Offered)
        for choice in each.choices.choices
        if choice.ticks is None and not choice.stays
        if key in (fold(choice.label), *map(fold, choice.said))
    ]
    return found[0] if len(found) == 1 and _reads_nothing(moves, state, step, text) else {}


def _reads_nothing(moves: Moves, state: State, step: Step, text: str) -> bool:
    try:
        step.read(text, moves.context, state.answers)
    except (Unclear, KeyError):
        return True
    return False
