"""A correction and one order more in a sentence: `แก้ชื่อเป็น … แล้วตำแหน่งเป็น …`, `… แล้วส่งเลย`.

Without it, the second would be kept as a part of the first one's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from handlers.conversation.controls import confirms
from handlers.conversation.heard import corrections, earlier_answers
from handlers.conversation.heard.retold import retelling
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise

NOT_DONE = "ยังไม่ได้ทำตาม “{}” กรุณาพิมพ์อีกครั้งหลังจากนี้"
_LONGEST, _SHOWN = 240, 60
_AND = re.compile(r"[\s,]+(?:(?:แล้วก็|แล้ว|และ|ส่วน|อ้อ|เออ)\s*)?(?=\S)")
_CUE = re.compile("แก้|เปลี่ยน|ผิด|ไม่ใช่|เอาแค่|ที่ถูก|เป็น")
_ORDERS = re.compile(r"(?:ขอ|ช่วย|ให้)*(?:แก้(?:ไข)?|เปลี่ยน|เพิ่ม|ลบ|เอา|ปรับ)(?:ที่|ตรง|ข้อ|\s)*")
_ASKS = re.compile(
    r"(?:ไหม|มั้ย|มั๊ย|ปะ|ป่ะ|บ้าง|เปล่า|เท่าไร|เท่าไหร่|อะไร|ใคร|ยังไง|อย่างไร|เมื่อไร|เมื่อไหร่)(?:คะ|ค่ะ|ครับ|คับ|\?|\s)*$"
)
_OF_A_NAME = re.compile(r"\s*(?:ก็|ขอ|ให้|ต้อง)*(?:แก้|เปลี่ยน|เป็น|คือ|เอา|เพิ่ม|ไม่ใช่|ผิด|ที่ถูก|ใส่)")


def taken(moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]) -> Turn | None:
    """Follows the correction and then the second order; None for other sentences.

    A wish to send is not followed: the review card is shown with what has changed.

    say: takes words where the conversation stands.
    """
    if len(text) > _LONGEST or not _CUE.search(text):
        return None
    own = moves.asking.heeded(state, text, state.at) is not None
    # What only this conversation understands goes first.
    for first, second in () if own else _parts(moves, state, normalise(text)):
        if two := retelling.both(moves, state, first if confirms(second) else text):
            return two
        if not _corrects(moves, state, first):
            continue
        turn = say(state, first)
        if turn.ended is not None or turn.missed:
            continue
        if confirms(second):
            return turn
        again = say(turn.state, second) if not turn.refused else None
        if (
            again is not None
            and again.ended is None
            and not again.missed
            and again.state != turn.state
        ):
            return replace(again, answered=(*turn.answered, *again.answered))
        told = Text(NOT_DONE.format(cut_graphemes(second, _SHOWN)))
        return replace(turn, messages=(told, *turn.messages))
    return None


def _parts(moves: Moves, state: State, plain: str) -> Iterator[tuple[str, str]]:
    """Yields the sentence in two, where the second part begins with an order of its own."""
    parts = [
        (plain[: found.start()].strip(), plain[found.end() :].strip())
        for found in _AND.finditer(plain)
    ]
    yield from ((first, second) for first, second in parts if confirms(second))
    yield from ((first, second) for first, second in parts if _is_order(moves, state, second))


def _is_order(moves: Moves, state: State, words: str) -> bool:
    """Tells whether the words begin with the name of a question and what to do with its answer, or
    are surely a question."""
    order = _ORDERS.match(words)
    bare = words[order.end() :] if order is not None else words
    for step in moves.steps(state):
        for name in (step.label, *step.called):
            if step.listed and bare.startswith(name):
                rest = bare[len(name) :]
                return order is not None or _OF_A_NAME.match(rest) is not None
    asks = _ASKS.search(words) is not None  # to look at the kind of each part costs much more
    return asks and sure_kind(words, moves.place(state)) is SentenceKind.QUESTION


def _corrects(moves: Moves, state: State, words: str) -> bool:
    if earlier_answers.puts_right(moves, state, words):
        return True
    told = corrections.told(moves, state, words)
    return told is not None and bool(told.words)
