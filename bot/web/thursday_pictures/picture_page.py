"""`/f/…` to a Thursday picture inside a message."""

from __future__ import annotations

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from bot.files import FileLinks
from bot.web import file_answer
from models.attachments.attachment import Attachment
from models.calendar import office_day
from models.people import people
from models.thursday_pictures import picture_sending
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the picture if its reader may see it now: the group's link opens a published one."""
    named = links.read_thursday(signed, now)
    if named is None:
        return None
    picture_id, person_id = named

    def looked(session: Session) -> Attachment | None:
        picture = picture_sending.by_id(session, picture_id)
        if picture is None:
            return None
        if person_id:
            person = people.joined(session, person_id)
            seen = person is not None and picture_sending.may_see(
                session, person, picture, office_day(now)
            )
        else:
            seen = picture_sending.is_published(session, picture)
        return session.get(Attachment, picture.file_id) if seen else None

    found = outside.database.read(looked)
    data = outside.files.fetch(found.file_key) if found and found.file_key else None
    if found is None or data is None:
        return None
    return file_answer.sent(data, found.media_type, f"picture-{picture_id}")
