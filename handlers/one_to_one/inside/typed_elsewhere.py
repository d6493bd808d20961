"""Takes words that say that they, or those right before them, were meant for another chat:
`โทษที ส่งผิดห้อง`. Nothing of them is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import draft_buttons, drafts, keeping
from handlers.conversation.flow import Flow
from handlers.conversation.state import MARKS, State
from handlers.messages import Message, Text
from handlers.one_to_one.inside import paused_answered
from handlers.reports import waiting_words
from handlers.understand.said_around.wrong_chat import ends_in_wrong_chat, only_tells_wrong_chat
from models.conversations.conversation_rows import Draft
from models.tables import SECRET_FLOWS

_NOT_KEPT = "ข้อความที่พิมพ์ผิดห้องไม่ได้บันทึก ตอบข้อนี้ต่อได้เลย"
_ONE_BEFORE = "ข้อความนี้ไม่ได้บันทึก หากคำตอบข้อ “{}” ก็พิมพ์ผิดห้อง พิมพ์ “ย้อนกลับ” เพื่อตอบใหม่"
_NO_MATTER = Text("ไม่เป็นไร จะทำเรื่องใดต่อ กด “เมนู”", (drafts.MENU,))


def amid(context: Context, place: Draft, text: str) -> Sequence[Message]:
    """Returns the open question again, and forgets the sentence that was asked about right before;
    nothing for other words, and in a confidential conversation."""
    if "ผิด" not in text or not ends_in_wrong_chat(text):
        return ()  # most words: a turn asks this of each sentence
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.name in SECRET_FLOWS or not drafts.allowed(context, flow):
        return ()
    engine, state = drafts.standing(context, flow, place)
    told = _NOT_KEPT
    if only_tells_wrong_chat(text):
        here = [each for each in state.held if each.step == state.at]
        told = _of_the_last(flow, state) if not here else told
        state = state.let_go(here[-1].number) if here else state
    turn = engine.show(replace(state, refused=""), (Text(told),))
    return keeping.keep(context, place.row, turn)


def _of_the_last(flow: Flow, state: State) -> str:
    """Says how to take back the answer before, if it was typed: it may be meant or not."""
    before = [each for each in state.trail if each != state.at and each in state.answers]
    step = flow.step(before[-1]) if before else None
    if step is None or not (step.takes_any_words or step.name in state.answers.get(MARKS, {})):
        return _NOT_KEPT
    return _ONE_BEFORE.format(step.label)


def outside(context: Context, text: str) -> Sequence[Message]:
    """Returns what was put aside by the words before, or that it is no matter; nothing for other
    words. A story that waits for its activity is let go."""
    if "ผิด" not in text or not ends_in_wrong_chat(text):
        return ()
    if only_tells_wrong_chat(text) and waiting_words.standing(context):
        waiting_words.note_taken(context)
    found = paused_answered.put_aside(context, text)
    if found is None:
        return [_NO_MATTER]
    flow, place = found
    _engine, state = drafts.standing(context, flow, place)
    return [Text(_of_the_last(flow, state)), *draft_buttons.resume(context, place.row.id)]
