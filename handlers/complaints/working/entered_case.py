"""`ขอดูเรื่องที่เพิ่งบันทึก`: the case that a receiver entered last, if they may read it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import case_cards
from handlers.complaints.working import show_cases
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from models.complaints import case_routing, cases

_NOT_HERS = (
    "{} ที่ท่านบันทึกไว้ล่าสุด บันทึกแล้ว แต่เปิดอ่านได้เฉพาะผู้รับเรื่องนั้น ท่านไม่ได้เป็นผู้รับเรื่องนี้จึงเปิดไม่ได้\n"
    "หากผู้แจ้งต้องการติดตาม ให้ใช้รหัสติดตามที่แสดงตอนบันทึก"
)


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the case, or says that it is kept and for others to read; without one the list."""
    context.secret = context.keeps_buttons = True
    case = cases.entered_last(context.session, context.me)
    if case is None:
        return show_cases.answer(context, rest, facts)
    if case_routing.may_open(context.session, case, context.me):
        return show_cases.show(context, "", {"c": case.id})
    return [Text(_NOT_HERS.format(case_cards.name_of(case)), (case_cards.LIST, case_cards.ENTER))]


QUERY = Query("case_entered_last", (), answer)
