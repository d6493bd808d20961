"""A bare value typed where any words are an answer: it answers another question, or is asked about.

`25,000 บาท` is no outcome, `15 พ.ย. 69` is no output, `ความเสี่ยงต่ำ` no story: kept there, each would
stand in an official report.
"""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.controls import USE
from handlers.conversation.flow import Stated, Step, read_choice_only
from handlers.conversation.heard import doubt_cards
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.commands.arguments import only_arguments
from handlers.understand.thai import without_polite_ending

_LONGEST = 40
_AMOUNT = re.compile(
    r"(?:ประมาณ|ราวๆ?|สัก|แค่|ก็|\s)*\d[\d,.]*\s*(?:ล้าน|แสน|หมื่น|พัน|ร้อย)?(?:กว่า)?\s*(?:บาท)(?:ถ้วน|กว่า|\s)*"
)
_A_VALUE = re.compile(r"\d")
_STILL = "ข้อนี้ยังไม่ได้ตอบ กรุณาพิมพ์{} หรือกดปุ่ม"
_WHICH = "ข้อความนี้เป็น{}ใช่หรือไม่"


def taken(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Takes a bare value for the open question that it answers and asks this one again, or asks
    whether it is meant here; None for other words, and in conversations
    without a place for prose."""
    # Of a sentence in a flow with a place for prose, what is left over stands there.
    if moves.flow.prose in (None, step.name) or not step.prose or step.short:
        return None
    if len(text) > _LONGEST:
        return None
    others = [each for each in moves.steps(state) if each.name not in state.answers]
    others = [each for each in others if each is not step and each.listed]
    found = _stated(moves, state, step, text, {each.name for each in others})
    if found is not None:
        filled = state.filled(found.answers, {})
        told = sentence_answers.told(moves.flow, filled, found)
        turn = moves.show(filled, (*told, Text(_STILL.format(step.label))))
        return replace(turn, answered=tuple(found.answers))
    if not _is_bare(text) and not any(_names(each, text) for each in others):
        return None
    if not sentence_answers.is_readable(moves, state, step, text):
        return None
    state = state.holding(text)
    held = state.held[-1]
    card = doubt_cards.shown(
        _WHICH.format(step.label), held, (doubt_cards.use(moves.asking, held),)
    )
    shown = moves.show(state.asking(f"{USE}.{held.number}"))
    return replace(shown, messages=(*shown.messages[:-1], card, *shown.messages[-1:]), refused=True)


def _names(step: Step, text: str) -> bool:
    """Tells whether the words begin with the name of a question that only its choices answer:
    `เสี่ยงนิดหน่อย`."""
    names = (step.label, *step.called)
    return step.read is read_choice_only and any(text.startswith(name) for name in names)


def _stated(
    moves: Moves, state: State, step: Step, text: str, open_ones: set[str]
) -> Stated | None:
    """Returns what the words state of open questions, if that is all they say."""
    found = sentence_answers.read(moves, state, text)
    if moves.flow.prose in found.answers:
        return None
    if not found.answers or step.name in found.answers or not set(found.answers) <= open_ones:
        return None
    return found


def _is_bare(text: str) -> bool:
    """Tells whether the words are an amount or a day and nothing else."""
    plain = without_polite_ending(text)
    if _A_VALUE.search(plain) is None:
        return False
    return _AMOUNT.fullmatch(plain) is not None or only_arguments(plain)
