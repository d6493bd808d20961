"""Takes what is said below a card that asks which of several wordings is meant."""

from __future__ import annotations

from collections.abc import Callable

from handlers.conversation.controls import WORDINGS
from handlers.conversation.flow import Step
from handlers.conversation.heard import choosing, doubt_answers, not_read
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.understand.choices.choice_reading import forms
from handlers.understand.choices.common_words import Common, commons
from handlers.understand.choices.places import is_place
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_BOTH = pattern_of(
    rf"(?:ขอ|เอา|ลง|ใช่|ก็|ได้|\s)*ทั้ง(?:สอง|คู่|2|หมด)\s?(?:อัน|อย่าง|ข้อ|ช่องทาง|ทาง|ตัว|แบบ)?(?:แล้ว|เลย|{POLITE}|\s)*"
)


def said(
    moves: Moves, state: State, text: str, read: Callable[[State, Step, str], Turn]
) -> Turn | None:
    """Takes both wordings where several may be ticked, or asks again of words that deny them or
    name none; None for words that may be an answer of their own."""
    asks, _, rest = state.agreed.partition(".")
    step = moves.flow.step(state.at)
    if asks != WORDINGS or step is None:
        return None
    plain = normalise(text)
    if _BOTH.fullmatch(plain):
        held = filter(None, map(state.held_here, rest.split(".")))
        both = ", ".join(each.text for each in held)
        whole = _takes_several(moves, state, step, both)
        return read(state, step, both) if whole else not_read.still_which(moves, state, step)
    if is_place(text) or doubt_answers.tells_neither(text):
        return not_read.still_which(moves, state, step)
    if Common.NO in commons(forms(text)):
        return moves.show(state.released(state.at))
    return None


def _takes_several(moves: Moves, state: State, step: Step, text: str) -> bool:
    if not any(each.ticks for each in moves.asking.offers(state, step)):
        return False
    try:
        choosing.read_step(moves, state, step, text)
    except Unclear:
        return False
    return True
