"""Tells who has begun to join that a step of it is left, instead of how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Message, Text
from handlers.people.joining import join_roster
from handlers.question.query import opens

_HALF = "เรื่องนี้ทำได้เมื่อลงทะเบียนเสร็จ ท่านลงทะเบียนค้างอยู่ กด “ลงทะเบียนต่อ” แล้วตอบข้อที่เหลือ"


def told(context: Context) -> Sequence[Message]:
    """Returns it with the button that goes on; nothing for who has not begun."""
    waiting = (e for e in drafts.resumable(context) if e.row.flow == join_roster.FLOW.name)
    return [_told(each.row.id) for each in waiting][:1]


def _told(conversation_id: str) -> Message:
    goes_on = Button("ลงทะเบียนต่อ", opens("resume", c=conversation_id), "ลงทะเบียนต่อ")
    return Text(_HALF, (goes_on,))
