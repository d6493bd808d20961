"""Finds a workbook among files that no conversation asked for: a filled form, or a plan."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.attachments.attachment_fetching import FileBatch
from models.attachments.kept_files import EARLY

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""A plan may come in Word. People also fill in Word forms, but the bot does not read these."""


def workbook(session: Session, sending: FileBatch) -> tuple[int, str] | None:
    """Returns id and file key of the batch's workbook or Word file, or None unless there is exactly
    one."""
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
