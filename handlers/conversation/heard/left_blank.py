"""Leaves a question without an answer that may be left out, where words say so in their own way:
`ยังไม่ได้ถ่ายไว้เลยค่ะ`, `ขอเว้นช่องนี้ไว้ก่อน` (decisions/0221)."""

from __future__ import annotations

from handlers.conversation.controls import word_of
from handlers.conversation.flow import Step
from handlers.conversation.heard import doubts
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.sentence_answers import is_readable
from handlers.conversation.state import State
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.steering import leaves_blank
from handlers.understand.sentence_kinds import SentenceKind
from models.tables import SECRET_FLOWS

_NEAR, _SURE = 0.3, 0.8
"""So far ahead of all else it is asked about, and followed."""
_SURE_OF_FILES = 0.3
"""So far ahead it is followed where files are asked for: no words are an answer there."""
_NOT_SO = (
    SentenceKind.QUESTION, SentenceKind.ABOUT_STEP, SentenceKind.PAUSE, SentenceKind.STOP,
)  # fmt: skip
"""What a rule reads in the words goes before."""


def surely(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the words surely leave the question blank. An opinion may say that there is
    none, and in a confidential conversation nothing goes without a tap."""
    if not step.optional or not step.skip_means or moves.flow.name in SECRET_FLOWS:
        return False
    return _lead(moves, state, text) >= (_SURE_OF_FILES if step.takes_files else _SURE)


def asked(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Asks whether the words are the answer or leave the question blank; None for other words, and
    for what the question does not read."""
    if not step.optional or _lead(moves, state, text) < _NEAR:
        return None
    if not is_readable(moves, state, step, text):
        return None
    return doubts.doubted(moves, state, step, SentenceKind.REFUSAL, text)


def _lead(moves: Moves, state: State, text: str) -> float:
    """Returns how far ahead of all else the words leave it blank; 0 for others."""
    if word_of(text) is not None or read_kind(text).kind in _NOT_SO:
        return 0
    return leaves_blank(text, moves.place(state))
