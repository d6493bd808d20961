"""`/f/…` to a document on its road."""

from __future__ import annotations

from datetime import datetime

from flask import Response, request
from sqlalchemy.orm import Session

from bot.files import FileLinks
from bot.web import file_answer
from models.calendar import office_day
from models.people import people
from models.sign_offs import road_readers, roads
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the document if its reader may have it now; the opening is on the trail before the
    first byte leaves."""
    named = links.read_signed(signed, now)
    if named is None:
        return None
    road_id, person_id = named

    def looked(session: Session) -> str | None:
        person, found = people.joined(session, person_id), roads.named(session, road_id)
        if person is None or found is None:
            return None
        readable = road_readers.may_read(session, person, found, office_day(now))
        return found.file_key if readable else None

    def noted(session: Session) -> None:
        person, found = people.joined(session, person_id), roads.named(session, road_id)
        if person is not None and found is not None:
            roads.note_opened(session, person, found, now)

    key = outside.database.read(looked)
    data = outside.files.fetch(key) if key else None
    if data is None:
        return None
    if request.method != "HEAD":
        outside.database.write(noted)
    return file_answer.sent(data, "application/pdf", f"signed-{road_id}")
