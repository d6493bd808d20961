"""What the database stores about the calendar of events."""

from __future__ import annotations

from models.calendar_events import coming
from models.calendar_events.calendar_event import CalendarEvent, CalendarSignIn
from models.declaration import Storage

CALENDAR_EVENTS = Storage(
    name="calendar_events", tables=(CalendarEvent, CalendarSignIn), on_days=coming.on_days
)
