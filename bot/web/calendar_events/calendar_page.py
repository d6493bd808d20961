"""`/f/…` to a calendar file: the events that its reader may see at this moment."""

from __future__ import annotations

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from bot.files import FileLinks
from bot.web import file_answer
from handlers.calendar_events import calendar_file, calendar_words
from models.calendar import office_day
from models.calendar_events import coming
from models.people import people
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the file; None if the person has left or may no longer see the event."""
    named = links.read_calendar(signed, now)
    if named is None:
        return None
    event_id, person_id = named

    def rendered(session: Session) -> bytes | None:
        person = people.joined(session, person_id)
        if person is None:
            return None
        found = coming.in_file(session, person, event_id, office_day(now))
        if event_id and not found:
            return None
        return calendar_file.rendered(found, calendar_words.FILE_TITLE)

    data = outside.database.read(rendered)
    if data is None:
        return None
    return file_answer.sent(data, calendar_file.MEDIA_TYPE, "calendar")
