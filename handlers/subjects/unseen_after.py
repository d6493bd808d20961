"""Where what was sent is put right or added to, of matters of which nothing stands in sight: they
are confidential (docs/decisions/0178). It is the same for everybody and tells nothing."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Message, Text

_NOT_KNOWN = "ข้อความนี้ยังไม่มีผลและยังไม่ได้เก็บ เพราะไม่ทราบว่าหมายถึงเรื่องใดที่ส่งไปแล้ว"
_OTHERS = "เรื่องอื่น: เปิดรายการของเรื่องนั้น แล้วแก้ไขหรือถอนจากการ์ด"


def told(context: Context) -> Message:
    """Returns the lines of all subjects that have such matters."""
    known = (each for each in context.subjects if context.person is not None or each.strangers)
    lines = filter(None, (each.unseen_after for each in known))
    others = [_OTHERS] if context.person is not None else []
    return Text("\n".join((_NOT_KNOWN, *lines, *others)), (MENU,))
