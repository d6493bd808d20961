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

_JPEG = b"\xff\xd8"
"""How a JPEG begins; a preview is one whatever the picture is."""


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the picture if its reader may see it now: the group's link opens a published one."""
    named = links.read_thursday(signed, now)
    if named is None:
        return None
    picture_id, person_id, small = named

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
    if found is None or found.file_key is None:
        return None
    data = (outside.files.preview if small else outside.files.fetch)(found.file_key)
    if data is None:
        return None
    kind = "image/jpeg" if data.startswith(_JPEG) else found.media_type
    return file_answer.sent(data, kind, f"picture-{picture_id}")
