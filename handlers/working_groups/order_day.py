"""Reads the day of the order that appoints a working group."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.no_day_yet import tells_no_day
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.unclear import Unclear
from handlers.working_groups import group_text

ORDERED = "ordered"
"""The step that asks for it."""
DAY_HINT = "พิมพ์วันที่ออกคำสั่ง เช่น 9 ม.ค. 70 หรือกด “ยังไม่กำหนด”"


def read_ordered(text: str, context: Context, _answers: Answers) -> str | None:
    """Reads the day of the order, None where it is not fixed yet; the day of a meeting is none."""
    if tells_no_day(text):
        return None
    if "ประชุม" in text and "คำสั่ง" not in text:
        raise Unclear(DAY_HINT)
    try:
        first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    except Unclear as unclear:
        raise Unclear(DAY_HINT) from unclear
    if first != last:
        raise Unclear(DAY_HINT)
    return first.isoformat()


def told(text: str, context: Context) -> Answers:
    """Returns the day of the order as an answer, if the words only tell that, None in it where it
    is not fixed yet; nothing for other words."""
    if tells_no_day(text) and any(each in text for each in ("วัน", "กำหนด", "เวลา")):
        return {ORDERED: None}
    if not group_text.dates_the_order(text):
        return {}
    try:
        return {ORDERED: read_ordered(text, context, {})}
    except Unclear:
        return {}
