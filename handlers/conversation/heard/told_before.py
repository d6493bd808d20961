"""Words that only say that something was told before, no answer: `ชื่อคณะทำงานบอกไปแล้วนะ`; and those
that tell it again: `แจ้งไปในข้อความแรกแล้วนะคะ ว่า…`."""

from __future__ import annotations

from handlers.conversation.flow import Step
from handlers.conversation.heard import edits, not_read
from handlers.conversation.heard.retold import given_answers
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.official_answers import without_lead
from handlers.conversation.state import State
from handlers.understand.said_around.reproaches import behind_told_before, only_told_before
from handlers.understand.thai import fold

_STANDS = "“{}” ที่ตอบไว้ยังอยู่ ไม่ต้องพิมพ์ซ้ำ กรุณาตอบข้อนี้"
_LACKS = "ยังไม่มีคำตอบของ “{}” กรุณาพิมพ์อีกครั้ง"
_HERE = ("ข้อนี้", "เรื่องนี้", "อันนี้", "คำตอบ")


def said(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Says what of an earlier answer stands, and asks again; None for other words, and where they
    name none of the answers: `แจ้งทุกสำนักไปแล้ว` may be one."""
    if not step.takes_any_words or "แล้ว" not in text and "ละ" not in text:
        return None
    what = only_told_before(text)
    if what is None:
        return None
    here = not what or what in _HERE
    named = step if here else edits.called(moves.steps(state), what)
    if named is None:
        return None
    hint = _STANDS if named.name in state.answers else _LACKS
    return not_read.refused(moves, state, step, hint.format(named.label))


def again(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Says what of an earlier answer stands that the words tell once more; None for other words."""
    told = _told_again(moves, state, step, text) if step.takes_any_words else None
    return not_read.refused(moves, state, step, _STANDS.format(told.label)) if told else None


def to_keep(step: Step, text: str) -> str:
    """Returns the words to be kept: those behind what says that they were told before."""
    return without_lead(step, step.takes_any_words and behind_told_before(text) or text)


def _told_again(moves: Moves, state: State, step: Step, text: str) -> Step | None:
    """Returns another question that keeps a text with most of these words: the person tells it a
    second time. None if no text does."""
    again = _pieces(behind_told_before(text))
    for other, words in given_answers.texts(moves, state):
        same = again & _pieces(words)
        if other is not step and again and len(same) >= _MOST * len(again):
            return other
    return None


_MOST, _PIECE = 0.6, 4
"""So much of the words stands in the text; letters of a piece."""


def _pieces(words: str) -> set[str]:
    plain = fold(words)
    return {plain[at : at + _PIECE] for at in range(len(plain) - _PIECE + 1)}
