"""Takes the buttons of a draft's card: go on, begin anew, drop it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning, drafts, keeping
from handlers.conversation.controls import DISCARD
from handlers.conversation.heard.of_the_open import standing_facts, told_of_open
from handlers.messages import Message, Text
from models.conversations.conversation import CANCELLED, PAUSED
from models.conversations.conversation_rows import Draft

_SURE = Text("หากจะทิ้งร่างนี้ กด “ทิ้งร่างนี้” ข้อมูลที่กรอกไว้จะถูกลบ")

CHANGED = Text("ร่างนี้มีคำตอบใหม่กว่าการ์ดนั้น จึงยังไม่ได้ลบ กรุณาเลือกจากการ์ดล่าสุด")


def resume(context: Context, conversation_id: str) -> Sequence[Message]:
    found = drafts.mine(context, conversation_id)
    if isinstance(found, list):
        return found
    return drafts.over(context, *found) or beginning.go_on(context, *found)


def held_so_far(context: Context, place: Draft, facts: str) -> Sequence[Message]:
    """Returns what is told so far above the present question.

    facts: days and figures of which it is told whether they stand in it; "" for none
    """
    engine, state = drafts.standing(context, context.flows[place.row.flow], place)
    above = standing_facts.told(engine, state, facts)
    return keeping.keep(context, place.row, told_of_open.so_far(engine, state, above))


def anew(context: Context, conversation_id: str, stamp: str) -> Sequence[Message]:
    """Drops the draft and begins the same conversation anew."""
    found = drafts.mine(context, conversation_id)
    if isinstance(found, list):
        return found
    flow, place = found
    if stamp != drafts.stamp(place.row):
        return [CHANGED, drafts.offer(context, flow, place)]
    messages = beginning.begin_anew(context, flow, place)
    if place.row.status == PAUSED:  # begun anew as another draft: a return, a correction
        drafts.end(context, place.row, CANCELLED)
    return messages


def asked_to_drop(context: Context, place: Draft) -> Sequence[Message]:
    """Returns the card of a draft that is to be thrown away: its button does it, or a yes."""
    flow = context.flows[place.row.flow]
    _engine, state = drafts.standing(context, flow, place)
    keeping.rewrite(context, place.row, state.asking(DISCARD))
    return [_SURE, drafts.offer(context, flow, place)]


def asks_to_drop(context: Context, place: Draft) -> bool:
    """Tells whether the draft's card has just asked whether to throw it away."""
    flow = context.flows.get(place.row.flow)
    return flow is not None and drafts.standing(context, flow, place)[1].agreed == DISCARD


def drop(context: Context, conversation_id: str, stamp: str) -> Sequence[Message]:
    place = drafts.living(context, conversation_id)
    if isinstance(place, list):
        return place
    flow = context.flows.get(place.row.flow)
    if flow is not None and stamp != drafts.stamp(place.row):
        return [CHANGED, drafts.offer(context, flow, place)]
    drafts.end(context, place.row, CANCELLED)
    title = flow.title if flow is not None else ""
    words = Text(f"ทิ้งร่าง{title}แล้ว ข้อมูลที่กรอกไว้ไม่ถูกส่ง")
    return drafts.with_buttons([words], (*drafts.back_to(context), drafts.MENU))
