"""Workbooks among files that no conversation asked for: they may be a filled form. Reads only."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.attachments.attachment_fetching import Sending
from models.attachments.kept_files import EARLY

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""What people edit as well, but no form is read of it."""


def workbook(session: Session, sending: Sending) -> tuple[int, str] | None:
    """The id and the file key of the only workbook of a sending, None where there is not one."""
    query = select(Attachment.id, Attachment.file_key).where(
        Attachment.lane == sending.lane,
        Attachment.album == sending.album,
        Attachment.conversation_id == EARLY,
        Attachment.state == KEPT,
        Attachment.media_type == MEDIA_TYPE,
    )
    found = session.execute(query.limit(2)).all()
    if len(found) != 1 or found[0].file_key is None:
        return None
    return found[0].id, found[0].file_key
