"""The card of one event of the calendar."""

from __future__ import annotations

from handlers.calendar_events import calendar_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question.query import opens
from models.attendance import events
from models.attendance.attendance_event import AttendanceEvent
from models.calendar_events import calendar_changes
from models.calendar_events.calendar_event import CalendarEvent
from models.people.person import ADMIN


def event_card(context: Context, event: CalendarEvent, first: str = "") -> Message:
    """Returns the event with what the person may do with it. first: what has just been done."""
    place = event.place
    online = calendar_words.is_link(place)
    rows: list[Part] = [
        *([Para(first, tone="good")] if first else []),
        *([Para("ยกเลิกแล้ว", tone="bad", bold=True)] if event.cancelled_at is not None else []),
        Row(
            "วันและเวลา",
            calendar_words.when(event.first_day, event.last_day, event.begins_at, event.ends_at),
        ),
        *([Row("สถานที่", "ออนไลน์" if online else place)] if place else []),
        Row("ผู้เกี่ยวข้อง", calendar_words.EXPECTS[event.expects]),
    ]
    day = calendar_changes.sign_in_day(event, context.now)
    signing = calendar_changes.sign_in_of(context.session, event, day)
    return Card(
        "กำหนดการ",
        subtitle=event.title,
        rows=tuple(rows),
        buttons=(*_ways_on(context, event, signing), calendar_words.SHOW),
        note="งานนี้เปิดให้ลงชื่อ ลงชื่อด้วยรหัสที่เห็นในห้อง" if signing is not None else "",
    )


def keep(context: Context, event_id: int = 0) -> Button:
    """Returns the button that takes the event, or all that is to come (0), into one's calendar."""
    address = context.calendar_link(event_id, context.me.id, context.now)
    return Button("เก็บลงปฏิทิน (.ics)", uri=address)


def may_change(context: Context, event: CalendarEvent) -> bool:
    """Tells whether the person may change the event now."""
    over = calendar_changes.ends(event.last_day, event.ends_at) <= context.now
    return context.me.has(ADMIN) and not event.subject and event.cancelled_at is None and not over


def _ways_on(
    context: Context, event: CalendarEvent, signing: AttendanceEvent | None
) -> list[Button]:
    found = [keep(context, event.id)]
    if calendar_words.is_link(event.place) and event.cancelled_at is None:
        found.append(Button("เปิดลิงก์ประชุม", uri=event.place, style="primary"))
    if signing is not None and events.may_run(signing, context.me):
        shows = opens("sign_in_events", e=signing.id)
        found.append(Button("การลงชื่อของงานนี้", shows, "การลงชื่อของงานนี้"))
    if not may_change(context, event):
        return found
    if signing is None:
        open_it = opens(calendar_words.SIGN_IN, e=event.id)
        found.append(Button("เปิดลงชื่อ", open_it, "เปิดลงชื่อของงานนี้"))
    change = opens(calendar_words.CHANGE, e=event.id)
    cancel = opens(calendar_words.CANCEL, e=event.id)
    return [
        *found,
        Button("เปลี่ยน", change, "เปลี่ยนกำหนดการ"),
        Button("ยกเลิกงาน", cancel, "ยกเลิกกำหนดการ"),
    ]
