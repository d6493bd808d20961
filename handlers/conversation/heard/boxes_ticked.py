"""Which boxes of a card typed words tick: by their place, or by their name."""

from __future__ import annotations

import re

from handlers.conversation.flow import Choice, Step, read_choice_only
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_PLACES = pattern_of(
    r"(?:ขอ|เอา|เลือก|ติ๊ก|กด|มี|ข้อ|หมายเลข|เบอร์|ที่|\s)*\d{1,2}(?:(?:ข้อ|ที่|และ|กับ|แล้วก็|[\s,])+\d{1,2})*(?:แล้ว|เลย)*"
)


def numbered(moves: Moves, state: State, step: Step, text: str) -> list[Choice]:
    """Returns the boxes that figures tick by their place: `1`, `ข้อ 2 กับ 4`; none for other words
    and where there is no such box."""
    return _at_places(moves, state, step, text) if step.read is read_choice_only else []


def _at_places(moves: Moves, state: State, step: Step, text: str) -> list[Choice]:
    plain = without_polite_ending(normalise(text))
    if not _PLACES.fullmatch(plain):
        return []
    boxes = [each for each in moves.asking.offers(state, step) if each.ticks]
    places = [int(each) for each in re.findall(r"\d+", plain)]
    if not all(1 <= place <= len(boxes) for place in places):
        return []
    return [boxes[place - 1] for place in dict.fromkeys(places)]


def ticks_only(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the question reads the words as boxes of its card: `เว็บคุณธรรม`."""
    boxes = [each.value for each in moves.asking.offers(state, step) if each.ticks]
    if not boxes:
        return False
    try:
        value = step.read(text, moves.context, state.answers)
    except Unclear:
        return False
    value = value.value if isinstance(value, Choice) else value
    return isinstance(value, list) and bool(value) and all(each in boxes for each in value)


def is_box(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the whole text is the name of a box of the card, or says nothing but places of
    boxes that the question reads: `เพจ ชมรม STRONG`, `ข้อ 1 กับข้อ 4`."""
    boxes = {fold(str(each.value)) for each in moves.asking.offers(state, step) if each.ticks}
    if fold(text) in boxes:
        return True
    return bool(boxes) and at_read_places(moves, state, step, text)


def at_read_places(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the text says nothing but places of boxes that the question reads."""
    return bool(_at_places(moves, state, step, text)) and ticks_only(moves, state, step, text)
