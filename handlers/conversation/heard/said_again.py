"""Takes off what says that an answer is given once more: `ก็บอกว่าครึ่งนึงไง`."""

from __future__ import annotations

from handlers.conversation.flow import Step
from handlers.conversation.heard import boxes_ticked, choosing
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.reproaches import repeated, without_final, without_reproach
from handlers.understand.thai import fold, without_polite_ending
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


def ordered_behind(moves: Moves, state: State, text: str) -> str:
    """Returns the words without an order to change the answer that is asked for now, where other
    words stand before it: `ทั้งหมด 20 คนครับ แก้ข้อสิ่งที่ทำเป็น …`. Those come behind the new ones."""
    step = moves.flow.step(state.at)
    if step is None or not step.prose or step.label not in text:
        return text
    before, _, behind = text.partition(step.label)
    order, new = _ORDERS.search(before), _AS.match(behind)
    said = before[: order.start()].strip() if order is not None else ""
    if not said or new is None:
        return text
    return f"{behind[new.end() :].strip()} {without_polite_ending(said)}"


_ORDERS = pattern_of(r"(?:ขอ|ช่วย|แล้วก็|\s)*(?:แก้(?:ไข)?|เปลี่ยน)(?:ข้อ|ช่อง|ตรง|คำตอบ)?\s?[“\"]?$")
_AS = pattern_of(r"[”\"]?\s?(?:ให้)?(?:เป็น|ว่า)\s?(?=\S{4})")


def _answers(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the words alone are an answer, where not any words are one."""
    if choosing.named(moves, state, step, text) is not None:
        return True
    if step.takes_any_words:
        return boxes_ticked.ticks_only(moves, state, step, text)
    if choosing.heard(moves, state, step, text).sure is not None:
        return True
    try:
        step.read(text, moves.context, state.answers)
    except Unclear:
        return False
    return True
