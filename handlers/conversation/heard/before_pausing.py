"""Keeps the answer that stands before a pause: `ไม่ได้ใช้งบค่ะ เดี๋ยวขอไปประชุมก่อน`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.controls import PARTS
from handlers.conversation.flow import Step
from handlers.conversation.heard import leaving
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.holding_on import behind_holding_on
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from models.tables import SECRET_FLOWS

_MOST_PARTS = 12
_LEAST_PROSE = 15
"""Letters of a text that is kept before a pause."""
_SHOWN = 80
_MOST_OF_PAUSE = 3
"""Parts of a pause that stands at the end of a text."""
_KEPT = "เก็บ “{}” เป็นคำตอบของข้อนี้แล้ว"
_PAUSES = pattern_of(
    r"(?:เออ|เอ่อ|อ้าว|อุ๊ย|โอ๊ะ|แต่|\s)*(?:แป๊บ|แปป|เดี๋ยว|พัก|ขอ(?:พัก|ไป|ตัว)|ต้องไป|มีสาย|ค้างไว้|ไว้(?:ก่อน|มา)|รอแป๊บ)"
)
_COMES = r"(?:แป๊[บป](?:นึง|หนึ่ง)?|(?:เดี๋ยว|ไว้|ค่อย)(?:กลับ)?มา(?:ใหม่|(?:ทำ|ตอบ|พิมพ์|กรอก)?ต่อ)?)"
_SOFT = rf"(?:ละ|แล้ว|{POLITE}|\s)*"
_GOES_AWAY = pattern_of(rf"(?:ก่อน|{_COMES}){_SOFT}$")
_CALLED_AWAY = pattern_of(
    r"(?:แต่|พอดี|\s)*(?:(?:หัวหน้า|ผอ\.?|นาย|ท่าน|เขา|เค้า)(?:เรียก|ตาม|โทร)\S{0,14}\s*|(?:มี|ติด|เข้า)ประชุม\s*|มีคนมา\s*)?"
    rf"(?:ขอ|ต้อง)*(?:ไปก่อน|{_COMES}){_SOFT}"
)
"""Somebody leaves the chat, and says why: `หัวหน้าเรียกประชุมละ ไปก่อน`."""
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
        first, rest = behind_holding_on(" ".join(parts[:size])), " ".join(parts[size:])
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


def kept_without(
    moves: Moves, state: State, text: str, turn: Turn, say: Callable[[State, str], Turn]
) -> Turn:
    """Returns the turn; where an answer that it took ends with the words of a pause, that without
    them, and the pause: `ผลผลิต ได้คู่มือ 1 เล่ม ขอไปประชุมก่อนนะ`.

    say: takes words where the conversation stands.
    """
    if not turn.answered or turn.ended is not None or _GOES_AWAY.search(text) is None:
        return turn
    first = "" if _is_secret(moves) else _without_pause(moves, state, turn, text)
    again = say(state, first) if first else turn
    if again is turn or again.answered != turn.answered or again.ended is not None:
        return turn
    parked = leaving.parked(again.state)
    told = Text(_KEPT.format(cut_graphemes(first, _SHOWN)))
    return replace(parked, messages=(told, *parked.messages), answered=again.answered)


def _without_pause(moves: Moves, state: State, turn: Turn, text: str) -> str:
    """Returns the words before the pause at their end; "" where no answer holds one."""
    parts = normalise(text).split()
    values = (turn.state.answers.get(each) for each in turn.answered)
    texts = [normalise(each) for each in values if isinstance(each, str)]
    for size in range(max(1, len(parts) - _MOST_OF_PAUSE), len(parts)):
        rest = " ".join(parts[size:])
        leaves = _GOES_AWAY.search(rest) is not None and _begins_pause(rest)
        if not leaves or not any(each.endswith(rest) for each in texts):
            continue
        if sure_kind(rest, moves.place(state)) is SentenceKind.PAUSE:
            return " ".join(parts[:size])
    return ""


def _asks_whether(moves: Moves, state: State, text: str, turn: Turn) -> bool:
    """Tells whether the turn holds the sentence and asks whether it is the answer or a pause, or
    which part of it is the answer."""
    if len(turn.state.held) <= len(state.held) or turn.state.held[-1].text != text:
        return False
    in_parts = turn.state.agreed.startswith(PARTS)
    paused = in_parts or kind_inside(text, moves.place(state)).kind is SentenceKind.PAUSE
    return paused and not _is_secret(moves)


def _is_secret(moves: Moves) -> bool:
    return moves.flow.name in SECRET_FLOWS


def _tells_plainly(moves: Moves, state: State, first: str, rest: str) -> bool:
    """Tells whether the first words surely are a text, and the rest begins with the pause."""
    if not _begins_pause(rest) or len(fold(first)) < _LEAST_PROSE or _NO_TEXT.match(first):
        return False
    return sure_kind(first, moves.place(state)) is SentenceKind.ANSWER


def _begins_pause(rest: str) -> bool:
    return _PAUSES.match(rest) is not None or _CALLED_AWAY.fullmatch(rest) is not None
