"""A question to the bot behind an answer: `ลงนาม 42 คน ต้องแนบด้วยมั้ย`; it is no part of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.conversation.flow import Step
from handlers.conversation.heard import said_aside
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold
from models.tables import SECRET_FLOWS

_ASIDE = "เก็บคำตอบแล้ว ที่ถามว่า “{}” {}"
_LONGEST, _LEAST_PROSE = 300, 15
_DOES = "ใส่|เขียน|รายงาน|ส่ง|แนบ|ตอบ|กรอก|ลง|พิมพ์|บอก|แจ้ง"
_OR_NOT = "ไหม|มั้ย|มั๊ย|ไม๊|มะ|ป่ะ|ปะ|หรือเปล่า|รึเปล่า|หรือไม่|ใช่(?:ไหม|มั้ย|ป่ะ|ปะ)"
_ASKS = re.compile(
    rf"(?P<answer>.+?\S)\s+(?P<asked>(?:แล้ว|ส่วน|แต่|อันนี้|ตรงนี้|เดี๋ยว|\s)*"
    rf"(?:(?:จำเป็น)?ต้อง(?:{_DOES})(?:ด้วย|เพิ่ม|ตรงนี้|ลงไป|อีก)*|(?:{_DOES})(?:แค่นี้|แบบนี้|ทีหลัง|ตามหลัง|เพิ่ม)+(?:ก็)?(?:ได้|พอ))"
    rf"(?:{_OR_NOT})(?:ค่ะ|คะ|ครับ|คับ|นะ|อ่ะ|\?|\s)*)"
)
"""Only what is asked of the form itself: a story may hold other questions."""


def split(text: str) -> tuple[str, str] | None:
    """Returns the words before the question, and the question; None for other sentences."""
    found = _ASKS.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return (found["answer"], found["asked"].strip()) if found is not None else None


def taken(
    moves: Moves, state: State, step: Step, text: str, say: Callable[[State, str], Turn]
) -> Turn | None:
    """Takes the answer and says what is known of the question; None where nothing is answered.

    say: answers the question of the step with words.
    """
    parts = split(text)
    if parts is None or moves.flow.name in SECRET_FLOWS:
        return None
    answer, asked = parts
    if sure_kind(answer, moves.place(state)) is not SentenceKind.ANSWER:
        return None
    if step.prose and len(fold(answer)) < _LEAST_PROSE:
        return None
    turn = say(state, answer)
    plain = turn.ended is None and not (turn.missed or turn.refused)
    if not plain or step.name not in turn.answered:
        return None
    told = said_aside.of_files(step) or step.help
    told = told or said_aside.no_answer(moves.context, state.at, moves.hidden)
    return replace(turn, messages=(Text(_ASIDE.format(asked, told)), *turn.messages))
