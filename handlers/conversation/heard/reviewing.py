"""Which answer words typed at the review card change: `แก้งบเป็น 5,000`, `แก้ไข ผลผลิต`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.controls import what_to_edit
from handlers.conversation.flow import Step
from handlers.conversation.heard import agreeing, corrections, doubts, edits, retelling
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.thai import fold

WHICH_TO_EDIT = "จะแก้ข้อใด กด “แก้ไข” ที่ข้อนั้น หรือพิมพ์ “แก้ไข” ตามด้วยชื่อข้อ"
NOT_ADDED = "ข้อความนี้ยังไม่ได้บันทึก กด “{}” หากถูกต้องแล้ว หรือกด “แก้ไข” ที่ข้อที่ต้องการเปลี่ยน"
NOTHING_ADDED = "ไม่ได้เพิ่มข้อความใด เรื่องนี้ยังไม่ได้ส่ง ตรวจแล้วกดปุ่มด้านล่าง"


def said(
    moves: Moves, state: State, adds: Step | None, text: str, say: Callable[[State, str], Turn]
) -> Turn | None:
    """Takes words that do not confirm; None if they are to be added, or mean nothing here.

    adds: the step that takes words typed here. say: answers a question with words.
    """
    turn = _changed(moves, state, text, say) or doubts.followed(moves, state, adds, text)
    if turn is None and adds is not None and agreeing.adds_nothing(text):
        return moves.show(state, (Text(NOTHING_ADDED),))
    turn = turn or retelling.offered(moves, state, text)
    if turn is None and adds is None:
        return sentence_answers.offered_back(moves, state, text)
    return turn


def not_added(moves: Moves, state: State) -> Turn:
    """Says that the words are not kept, and what to do."""
    hint = NOT_ADDED.format(moves.flow.confirm_label)
    return replace(moves.show(state, (Text(hint),)), missed=True)


def _changed(
    moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]
) -> Turn | None:
    """Changes an answer, asks it again or asks which; None for words that name no change."""
    offer = retelling.figure_told(moves, state, text)
    if offer is not None:
        return offer
    edit = edits.read_edit(moves.steps(state), text)
    if edit is not None:
        asked = moves.edit(state, edit.step.name)
        return say(asked.state, edit.value) if edit.value else asked
    offer = retelling.swapped(moves, state, text)
    if offer is not None:
        return offer
    return _by_label(moves, state, text) or corrections.taken(moves, state, text, say)


def _by_label(moves: Moves, state: State, text: str) -> Turn | None:
    label = what_to_edit(text)
    target = moves.labelled(state, fold(text) if label is None else label)
    if target is not None:
        return moves.edit(state, target.name)
    if label is not None and len(only := moves.steps(state)) == 1:
        return moves.edit(state, only[0].name)
    if label is not None:
        return moves.show(state, (Text(WHICH_TO_EDIT),))
    return None
