"""Answers what people send one to one that is neither words nor a file."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.events import Event
from handlers.messages import Message, Text


def sticker(context: Context, _event: Event) -> Sequence[Message]:
    context.may_remind = True
    back = drafts.back_to(context)
    if back:
        return [Text("ได้รับสติกเกอร์แล้ว เรื่องที่ค้างไว้ยังอยู่ กดปุ่มเพื่อทำต่อ", (*back, MENU))]
    return [Text("ขอบคุณ หากต้องการใช้งาน กด “เมนู”", (MENU,))]


def location(context: Context, _event: Event) -> Sequence[Message]:
    """Answers a location; no conversation takes one."""
    words = "ยังไม่มีเรื่องใดที่ใช้ตำแหน่งที่ตั้ง กรุณาพิมพ์เป็นข้อความแทน หรือกด “เมนู”"
    return [Text(words, (*drafts.back_to(context), MENU))]


def other(context: Context, event: Event) -> Sequence[Message]:
    """Answers a kind of message that LINE has added since; unknown events get no answer."""
    if not event.message_id:
        return []
    words = "ยังไม่รองรับข้อความชนิดนี้ กรุณาพิมพ์เป็นข้อความ หรือส่งเป็นรูปภาพหรือเอกสาร"
    return [Text(words, (*drafts.back_to(context), MENU))]
