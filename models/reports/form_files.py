"""Finds a workbook or a Word file among files that no conversation asked for: it may be read."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.attachments.attachment_fetching import FileBatch
from models.attachments.kept_files import EARLY

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""A form may be filled in Word too."""


def workbook(session: Session, sending: FileBatch) -> tuple[int, str] | None:
    """Returns id and file key of the batch's one such file, or None unless there is exactly one."""
    query = select(Attachment.id, Attachment.file_key).where(
        Attachment.lane == sending.lane,
        Attachment.album == sending.album,
        Attachment.conversation_id == EARLY,
        Attachment.state == KEPT,
        Attachment.media_type.in_((MEDIA_TYPE, WORD)),
    )
    found = session.execute(query.limit(2)).all()
    if len(found) != 1 or found[0].file_key is None:
        return None
    return found[0].id, found[0].file_key
