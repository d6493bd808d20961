"""Deleting the file of a circular, once its text was deleted after a year."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import Attachment
from models.circulars.circular import Circular


def has_due(session: Session) -> bool:
    """Whether a circular without a text still has a file."""
    return session.execute(_due(Circular.id)).first() is not None


def forget_one(session: Session) -> bool:
    """Delete the file of one of them. False if there is none."""
    found = session.scalars(_due(Circular).with_for_update(skip_locked=True)).first()
    if found is None:
        return False
    file = session.get(Attachment, found.attachment_id)
    found.attachment_id = None
    session.flush()
    if file is not None:
        kept_files.remove(session, file)
    return True


def _due(what: Any) -> Select[Any]:
    return select(what).where(Circular.body.is_(None), Circular.attachment_id.is_not(None)).limit(1)
