"""Tells whether words that choose here may be about another question of the conversation, or answer
no more than this one (decisions/0226)."""

from __future__ import annotations

from collections.abc import Collection

from handlers.conversation.flow import Choice, Step
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.choices.learned_choices import left_blank_ahead

_OF_ANOTHER = 0.6
"""So far ahead the words may as well leave another open question blank: which is meant is asked."""


def leaves_another(moves: Moves, state: State, step: Step, choice: Choice, text: str) -> bool:
    """Tells whether the words may as well leave another open question blank."""
    place = moves.flow.place(step.name)
    if not place:
        return False
    named = (each.name for each in moves.steps(state) if each.name not in state.answers)
    others = [moves.flow.place(each) for each in named if each != step.name]
    return left_blank_ahead(f"{place}.{choice.key}", text, others) >= _OF_ANOTHER


def no_more_than_said(
    moves: Moves, choice: Choice, offers: Collection[Choice], text: str
) -> Choice:
    """Returns the choice that answers this question alone, where the words deny something and name
    none of the others that this one answers as well: `ไม่มีเรื่องเงินค่ะ` tells nothing of a risk."""
    steps = [each for each in moves.flow.steps if each.name in choice.also and "ไม่" in text]
    named = any(name in text for each in steps for name in (each.label, *each.called))
    alone = (e for e in offers if e.value == choice.value and not e.also)
    return choice if named or not steps else next(alone, choice)
