"""Takes off what says that an answer is given once more: `ก็บอกว่าครึ่งนึงไง`."""

from __future__ import annotations

from handlers.conversation.flow import Step
from handlers.conversation.heard import choosing
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.reproaches import repeated, without_final, without_reproach
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear


def to_the_point(moves: Moves, state: State, text: str) -> str:
    """Returns the words without what says that they are said once more. A reproach within stays in
    a text to be kept; a final ไง goes where an answer stands before it."""
    step = moves.flow.step(state.at)
    if step is None:
        return repeated(text)
    if any(fold(each.label) == fold(text) for each in moves.asking.offers(state, step)):
        return text
    said = repeated(text if step.takes_any_words else without_reproach(text))
    rest = without_final(said)
    return rest if rest and _answers(moves, state, step, rest) else said


def _answers(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the words alone are an answer, where not any words are one."""
    if choosing.named(moves, state, step, text) is not None:
        return True
    if step.takes_any_words:
        return choosing.ticks_only(moves, state, step, text)
    if choosing.heard(moves, state, step, text).sure is not None:
        return True
    try:
        step.read(text, moves.context, state.answers)
    except Unclear:
        return False
    return True
