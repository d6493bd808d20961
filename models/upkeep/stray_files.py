"""Bytes in the store that no row names: left by a kill between storing and writing down, of a file
that was taken back or cancelled meanwhile. Never commits."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import Attachment, StoredFile
from models.complaints.complaint import CaseFile
from models.documents.document import DocumentRequest

BATCH = 50


def has_strays(session: Session, before: datetime) -> bool:
    """Whether `drop_strays` would find any; reads only."""
    return session.scalar(_strays(before).limit(1)) is not None


def drop_strays(session: Session, before: datetime) -> int:
    """Drop a batch of what was stored before the aware moment and is named by no file, complaint
    or document; how many."""
    found = list(session.scalars(_strays(before).limit(BATCH)))
    for key in found:
        kept_files.drop_bytes(session, key)  # unless somebody has sent the same bytes meanwhile
    return len(found)


def _strays(before: datetime) -> Select[str]:
    query = select(StoredFile.key).where(StoredFile.created_at < before)
    for named in (Attachment.file_key, CaseFile.file_key, DocumentRequest.file_key):
        query = query.where(StoredFile.key.not_in(select(named).where(named.is_not(None))))
    return query
