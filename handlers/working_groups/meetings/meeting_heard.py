"""Hears what is put right beside the questions about a meeting: rows of its lists, and its group:
`ลบวาระที่ 2 ออก`, `เอานาย… ออก`, `ไม่ใช่คณะนี้ เอาคณะ…`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.corrections import row_orders
from handlers.understand.corrections.row_orders import RowOrder
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.working_groups.meetings import meeting_questions, meeting_text

_WHICH_PEOPLE = "ผู้ไม่มาหรือผู้เข้าร่วม พิมพ์ “แก้ผู้ไม่มา” หรือ “แก้ผู้เข้าร่วม” แล้วพิมพ์ชื่อใหม่ทั้งหมด"
_PEOPLE = ("absent", "guests")
_OTHER_GROUP = pattern_of(
    rf"(?:อ้าว|เดี๋ยว|เอ๊ะ|{POLITE}|[\s,])*(?:ไม่ใช่|ผิด)(?:คณะ|ชุด)(?:ทำงาน)?(?:นี้|ที่ว่า)?(?:แล้ว|{POLITE}|[\s,])*"
    r"(?:(?:ขอ|จะ|ต้อง)?(?:เอา|เป็น|ของ|เปลี่ยนเป็น|หมายถึง)\s?(?P<which>\S.*))?"
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the lists as an order at the review card wants them, and that another group is
    meant."""
    if at == REVIEW and (order := row_orders.read_order(text)) is not None:
        try:
            return _put_right(order, answers)
        except Unclear as unclear:
            return Heeded(told=unclear.hint)
    return _hours_beside(text, at, context, answers)


def _hours_beside(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes when it began and ended, and where it was, told where people are asked for: `เลิกเที่ยงครึ่ง
    ประชุมซูม`."""
    if at not in _PEOPLE or not meeting_text.tells_clock(text):
        return None
    try:
        also = meeting_questions.told_beside(text, context, answers)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)
    return Heeded(also, at_once=True) if also else None


def _put_right(order: RowOrder, answers: Answers) -> Heeded:
    """Raises Unclear if a row is not there."""
    if order.of != row_orders.PEOPLE:
        return Heeded({"agenda": meeting_questions.agenda_put_right(answers, order)}, at_once=True)
    lists: list[tuple[str, Sequence[Mapping[str, Any]]]] = [
        (name, answers[name]) for name in _PEOPLE if answers.get(name)
    ]
    left = row_orders.rearranged(lists[0][1], order) if len(lists) == 1 else None
    if left is None:
        return Heeded(told=_WHICH_PEOPLE)
    return Heeded({lists[0][0]: left}, at_once=True)


def other_group(text: str) -> str | None:
    """Returns which other group is meant, "" where that is not told; None for other words."""
    if "คณะ" not in text and "ชุด" not in text:
        return None
    found = _OTHER_GROUP.fullmatch(without_polite_ending(text))
    return (found["which"] or "").strip() if found is not None else None
