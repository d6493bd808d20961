"""Bytes in the file store that no row names.

A kill between storing the bytes and the row leaves them, or a file that was taken back meanwhile.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import StoredFile
from models.tables import STORAGES

BATCH = 50


def has_strays(session: Session, before: datetime) -> bool:
    """Whether `drop_strays` would find any."""
    return session.scalar(_strays(before).limit(1)) is not None


def drop_strays(session: Session, before: datetime) -> int:
    """Deletes a batch of bytes that were stored before the aware moment and that no row names.

    Returns how many.
    """
    found = list(session.scalars(_strays(before).limit(BATCH)))
    for key in found:
        kept_files.drop_bytes(session, key)  # unless somebody has sent the same bytes meanwhile
    return len(found)


def _strays(before: datetime) -> Select[str]:
    query = select(StoredFile.key).where(StoredFile.created_at < before)
    for named in (column for storage in STORAGES for column in storage.stored_files):
        query = query.where(StoredFile.key.not_in(select(named).where(named.is_not(None))))
    return query
