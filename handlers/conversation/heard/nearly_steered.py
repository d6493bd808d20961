"""Asks about words that may stop, pause, go back or put another answer right, though nothing says
so surely (decisions/0220): whether they are the answer, or whether to do so."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

from handlers.conversation.flow import REVIEW, Choice, Step, read_choice_only
from handlers.conversation.heard import choosing, doubt_cards
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Card, Para
from handlers.understand.kinds.steering import may_steer
from handlers.understand.kinds.wished_aside import clauses_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear

_TO_PAUSE = "จะพักไว้ก่อนใช่หรือไม่ คำตอบที่ให้ไว้ยังอยู่ครบ"
_TO_STOP = "จะยกเลิก หรือพักไว้ก่อน คำตอบที่ให้ไว้ยังอยู่ครบ"


def instead_of_answer(moves: Moves, state: State, step: Step, text: str) -> SentenceKind | None:
    """Returns how words may steer that the question would keep as they are typed; None for others.
    What it reads as more than these words it understands: `ไม่เพิ่มแล้วค่ะ` where rows are asked."""
    kind = None if step.read is read_choice_only else _may_steer(moves, state, step, text)
    return kind if kind and _keeps(moves, state, step, text) else None


def _may_steer(moves: Moves, state: State, step: Step, text: str) -> SentenceKind | None:
    place = moves.place(state)
    story = not place and step.prose and not (step.short or step.optional)
    # What is told of a case may sound so: `พอแล้วค่ะ เขาเลิกทำแล้ว`.
    return None if story or state.at == REVIEW else may_steer(text, place)


def _keeps(moves: Moves, state: State, step: Step, text: str) -> bool:
    with suppress(Unclear):
        value = choosing.read_step(moves, state, step, text)
        return holds([value.value, value.also] if isinstance(value, Choice) else value, text)
    return False


def holds(kept: Any, text: str) -> bool:
    """Tells whether the end of the words would stand in what is kept."""
    last = fold(clauses_of(normalise(text))[-1])
    return last in fold(json.dumps(kept, ensure_ascii=False))


def unread(moves: Moves, state: State, step: Step, text: str, hint: str) -> Turn | None:
    """Asks whether to leave, where the question can keep nothing of the words; None for words that
    hardly want to.

    hint: what the question says to words that it cannot read
    """
    kind = _may_steer(moves, state, step, text)
    if kind is None:
        return None
    buttons = doubt_cards.stop_or_pause(moves.asking, state.at)
    pauses = kind is SentenceKind.PAUSE
    card = Card(
        _TO_PAUSE if pauses else _TO_STOP,
        rows=(Para(hint),),
        buttons=buttons[1:] if pauses else buttons,
        tone="muted",
    )
    return replace(moves.show(state, (card,)), refused=True, missed=True)
