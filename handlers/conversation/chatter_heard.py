"""Asks whether chatter is the answer, where a text is asked: `แอร์เสียอีกละ ร้อนมาก`."""

from __future__ import annotations

from collections.abc import Collection

from handlers.conversation.flow import Heeded
from handlers.understand.said_around.chatter import is_chatter

_NOT_ASKED = "ข้อความนี้ดูไม่เกี่ยวกับข้อที่ถาม จึงยังไม่ได้บันทึก"


def heeds(text: str, at: str, texts: Collection[str]) -> Heeded | None:
    """Returns that the words are asked about at a question of a text; None for other words.

    texts: the steps that tell what was done, not why: there `ฝนตกหนัก` is a reason.
    """
    return Heeded(told=_NOT_ASKED, doubted=True) if at in texts and is_chatter(text) else None
