"""Words that only say that something was told before, no answer: `ชื่อคณะทำงานบอกไปแล้วนะ`."""

from __future__ import annotations

from handlers.conversation.flow import Step
from handlers.conversation.heard import edits, not_read
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.understand.said_around.reproaches import only_told_before

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
