"""Keeps the answer that stands before a pause: `ไม่ได้ใช้งบค่ะ เดี๋ยวขอไปประชุมก่อน`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.flow import Step
from handlers.conversation.heard import leaving
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from models.tables import SECRET_FLOWS

_MOST_PARTS = 12
_LEAST_PROSE = 15
"""Letters of a text that is kept before a pause."""
_SHOWN = 80
_KEPT = "เก็บ “{}” เป็นคำตอบของข้อนี้แล้ว"
_PAUSES = pattern_of(
    r"(?:เออ|เอ่อ|อ้าว|อุ๊ย|โอ๊ะ|แต่|\s)*(?:แป๊บ|แปป|เดี๋ยว|พัก|ขอ(?:พัก|ไป|ตัว)|ต้องไป|มีสาย|ค้างไว้|ไว้(?:ก่อน|มา)|รอแป๊บ)"
)
_NO_ANSWER = (SentenceKind.PAUSE, SentenceKind.STOP, SentenceKind.UNSURE)
"""What holds on as well: `เดี๋ยวก่อน`, `ยังไม่ส่งนะ`."""
_NO_TEXT = pattern_of("ขอ|จะ|เดี๋ยว|กำลัง|ยัง|ไม่|รอ|ไว้|งั้น|ต้อง|พอดี|อยาก|สงสัย")
"""Words that begin so may be about the pause itself."""


def kept(
    moves: Moves, state: State, step: Step, text: str, turn: Turn, say: Callable[[State, str], Turn]
) -> Turn:
    """Returns the turn; where it only parks, or asks whether to, and words before the pause answer,
    with their answer.

    say: answers the question with words.
    """
    parts = normalise(text).split()
    parks = turn.ended == "parked" or _asks_whether(moves, state, text, turn)
    if not parks or len(parts) > _MOST_PARTS:
        return turn
    for size in range(1, len(parts)):
        first, rest = " ".join(parts[:size]), " ".join(parts[size:])
        if sure_kind(rest, moves.place(state)) is not SentenceKind.PAUSE:
            continue
        if read_kind(first).kind in _NO_ANSWER:
            continue
        if step.prose and not _tells_plainly(moves, state, first, rest):
            continue
        answered = say(state, first)
        plain = answered.ended is None and not (answered.missed or answered.refused)
        if plain and step.name in answered.answered:
            parked = leaving.parked(answered.state)
            value = answered.state.answers.get(step.name)  # talk around a text is not kept
            shown = cut_graphemes(value if isinstance(value, str) else first, _SHOWN)
            told = () if _is_secret(moves) else (Text(_KEPT.format(shown)),)
            return replace(parked, messages=(*told, *parked.messages), answered=answered.answered)
    return turn


def _asks_whether(moves: Moves, state: State, text: str, turn: Turn) -> bool:
    """Tells whether the turn holds the sentence and asks whether it is the answer or a pause."""
    holds = len(turn.state.held) > len(state.held) and turn.state.held[-1].text == text
    return (
        holds
        and not _is_secret(moves)
        and kind_inside(text, moves.place(state)).kind is SentenceKind.PAUSE
    )


def _is_secret(moves: Moves) -> bool:
    return moves.flow.name in SECRET_FLOWS


def _tells_plainly(moves: Moves, state: State, first: str, rest: str) -> bool:
    """Tells whether the first words surely are a text, and the rest begins with the pause."""
    if not _PAUSES.match(rest) or len(fold(first)) < _LEAST_PROSE or _NO_TEXT.match(first):
        return False
    return sure_kind(first, moves.place(state)) is SentenceKind.ANSWER
