"""`วันอังคารหน้ามีใครติดอะไรไหม`: who of the people below is away on a day, and what is on then."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.calendar_events import show_calendar
from handlers.context import Context
from handlers.leading import lead_days, lead_scope, led_people
from handlers.leading.lead_scope import LEADERS
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query

_KNOWN = "บอตเห็นเฉพาะวันลาที่แจ้งไว้และงานที่ลงในกำหนดการ ผู้ที่ไม่อยู่ด้านล่างอาจติดเรื่องอื่น โปรดถามอีกครั้ง"


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """facts: of whom, and the days; without any today."""
    first, last = (day.isoformat() for day in lead_days.day_or_week(context, facts))
    away = led_people.LEAVE.answer(context, "", facts)
    asked = context.asked.replace(led_people.LEAVE.name, QUERY.name, 1)
    on = show_calendar.answer(context, "", {"f": first, "l": last})
    context.asked = asked
    return [Text(_KNOWN), *away, *on]


QUERY = Query(
    "led_busy",
    ("ใครติดอะไรบ้าง",),
    answer,
    roles=LEADERS,
    following=led_people.LEAVE.following,
    instead=led_people.LEAVE.instead,
    hears_rest=True,
    heard=lead_scope.in_scope(answer),
    outside=True,
)
