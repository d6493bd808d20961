"""Takes the value that a sentence seemed to state where somebody does not agree to it but goes on
to answer the next question: `ประมาณสามพัน`, and then `ผู้รับเหมา`. The review card shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.flow import Step
from handlers.conversation.heard import choosing
from handlers.conversation.moves import Turn
from handlers.conversation.reading_words import ReadingWords
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.unclear import Unclear

TAKEN = "ข้อ “{}” ใช้ตามที่พิมพ์มา: {} แก้ได้ก่อนส่ง"


def taken(
    moves: ReadingWords, state: State, step: Step, text: str, said: Callable[[State, str], Turn]
) -> Turn | None:
    """Returns the turn in which the next question has its answer, and this one what was offered
    first; None where the words are about this question, or surely answer nothing behind it."""
    likely = state.likely(step.name)
    if likely is None or moves.flow.review is None or state.likely_whole(step.name) is not None:
        return None
    if _is_of_this(moves, state, step, text):
        return None
    kept = moves.answer(state, step, likely.value, likely.also)
    following = moves.flow.step(kept.state.at)
    if kept.ended is not None or following is None or following is step:
        return None
    if not _answers(moves, kept.state, following, text):
        return None
    turn = said(kept.state, text)
    if following.name not in turn.answered:
        return None
    shown = step.show(likely.value, kept.state.answers)
    told = Text(TAKEN.format(step.label, shown))
    return replace(turn, messages=(told, *turn.messages), answered=(step.name, *turn.answered))


def _is_of_this(moves: ReadingWords, state: State, step: Step, text: str) -> bool:
    if step.name in sentence_answers.stated(moves, state, step, text).answers:
        return True
    try:
        choosing.read_step(moves, state, step, text)
    except Unclear as unclear:
        return bool(unclear.meant)
    return True


def _answers(moves: ReadingWords, state: State, step: Step, text: str) -> bool:
    """Tells whether the words surely answer the question: they choose, or tell it by their form."""
    if step.surely(text) or choosing.heard(moves, state, step, text).sure is not None:
        return True
    stated = sentence_answers.stated(moves, state, step, text)
    return step.name in stated.answers or step.name in stated.likely
