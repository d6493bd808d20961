"""Says that a part of a sentence has done nothing, so that it is not lost without a word."""

from __future__ import annotations

from dataclasses import replace

from handlers.conversation.moves import Turn
from handlers.messages import Text, cut_graphemes
from handlers.understand.thai import fold

NOT_DONE = "ยังไม่ได้ทำตาม “{}” กรุณาพิมพ์อีกครั้งหลังจากนี้"
_SHOWN = 60
_LEAST_KEPT = 8
"""Letters of an answer by which it is known."""


def told(turn: Turn, words: str) -> Turn:
    """Returns the turn with this said above it; the turn itself where an answer holds the words."""
    if is_kept(turn, words):
        return turn
    said = Text(NOT_DONE.format(cut_graphemes(words, _SHOWN)))
    return replace(turn, messages=(said, *turn.messages))


def is_kept(turn: Turn, words: str) -> bool:
    """Tells whether an answer holds what the words tell, `ส่วนผลลัพธ์ยังไม่ประเมิน` is kept without the
    name of its question, or whether they are quoted already with what is said to them."""
    said = fold(words)
    if said in fold(str([each for each in turn.messages if isinstance(each, Text)])):
        return True
    texts = (each for each in turn.state.answers.values() if isinstance(each, str))
    return any(len(fold(each)) >= _LEAST_KEPT and fold(each) in said for each in texts)
