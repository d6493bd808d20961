"""Goes on to the review card where somebody wants to send amid the questions: `ส่งได้เลย`.

This question and those behind it are passed over as far as they need no answer, which is said; the
first one that needs one is asked. Nothing is sent: the card is seen first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.controls import only_sends
from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard import choosing
from handlers.conversation.heard.sending_words import plainly_sends
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

PASSED = "ข้าม “{}” แล้ว ยังไม่ได้ส่ง ตรวจอีกครั้งด้านล่าง"
PASSED_TO = "ข้าม “{}” แล้ว เหลือ {} ข้อที่ต้องตอบก่อน"
NEEDED = "ยังไม่ถึงขั้นนั้น เหลือ {} ข้อที่ต้องตอบก่อน รวมข้อนี้"

_AT_ONCE = pattern_of("เลย|โอเค|โลด|(?:แล้ว|ละ)กัน")
"""A bare `ยืนยัน` or `ส่ง` may be meant for what was shown before."""


def passes_over(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words send at a question that needs no answer."""
    step = moves.flow.step(state.at)
    return step is not None and step.optional and _sends(moves, state, step, text)


def taken(
    moves: Moves,
    state: State,
    step: Step,
    text: str,
    keep: Callable[[State, Step], Turn],
) -> Turn | None:
    """Passes over what needs no answer, or says how many questions do; None for other words.

    keep: goes on without an answer to the question, or with the one it has.
    """
    if not _sends(moves, state, step, text):
        return None
    if not step.optional:
        return moves.show(state, (Text(NEEDED.format(_needed(moves, state))),))
    labels: list[str] = []
    answered: list[str] = []
    here: Step | None = step
    turn = Turn(state, ())
    while here is not None and here.optional and here.label not in labels:
        labels.append(here.label)
        turn = keep(turn.state, here)
        if turn.ended is not None:
            return turn
        answered += turn.answered
        here = moves.flow.step(turn.state.at)
    names = "” “".join(labels)
    told = PASSED.format(names)
    if turn.state.at != REVIEW:
        told = PASSED_TO.format(names, _needed(moves, turn.state))
    return replace(turn, messages=(Text(told), *turn.messages), answered=tuple(answered))


def _sends(moves: Moves, state: State, step: Step, text: str) -> bool:
    if (
        moves.flow.review is None
        or not _AT_ONCE.search(text)
        or state.likely(step.name) is not None
    ):
        return False
    if not (only_sends(text) or plainly_sends(moves.flow, text) or _goes_on(text)):
        return False
    heard = choosing.heard(moves, state, step, text)
    return not (heard.sure or heard.likely or step.surely(text))


_GOES_ON = pattern_of(
    rf"(?:งั้น|โอเค|ok|ก็|จะ|ขอ|อยาก|\s)*(?:แจ้ง|ทำ|กรอก|เริ่ม)(?:เรื่องนี้|ต่อ|ให้|\s)*เลย(?:แล้วกัน|ละกัน|{POLITE}|\s)*",
    re.IGNORECASE,
)
"""They want to get on with what is asked already: `งั้นแจ้งเลยครับ`."""


def _goes_on(text: str) -> bool:
    return _GOES_ON.fullmatch(normalise(text)) is not None


def _needed(moves: Moves, state: State) -> int:
    """Returns how many questions still need an answer, as far as they are known by now."""
    return sum(
        not each.optional and (each.name not in state.answers or each.name == state.at)
        for each in moves.steps(state)
    )
