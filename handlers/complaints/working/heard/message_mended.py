"""Hears an order about a message to a complainant before it is sent, with more told behind it:
`ตัดคำว่าเดือนออก ถามแค่ตั้งแต่เมื่อไหร่พอ`. What asks something in it asks nothing of the bot."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.heard.retold import slip_in_a_text
from handlers.messages import cut_graphemes
from handlers.understand.corrections import text_orders
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST, _SHOWN = 200, 120
_GAP = pattern_of(r"[\s,]+")
_REST = "ยังไม่ได้ทำส่วนที่ว่า “{}” หากจะเปลี่ยนข้อความทั้งหมด กด “แก้ข้อความ” แล้วพิมพ์ใหม่"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the message as the order wants it, and what of the words is left undone, or with a
    value that slipped; None for other words, and for an order alone, which every conversation
    reads."""
    if slipped := slip_in_a_text.heeds(text, at, context, answers):
        return slipped
    told, plain = answers.get("text"), normalise(text)
    if at != "sure" or not told or len(plain) > _LONGEST:
        return None
    for gap in _GAP.finditer(plain):
        order = text_orders.read_text_order(plain[: gap.start()])
        new = text_orders.without(told, order) if order is not None and order.whats else None
        if new is not None and new != told:
            rest = cut_graphemes(plain[gap.end() :], _SHOWN)
            return Heeded({"text": new}, told=_REST.format(rest), never_added=True)
    return None
