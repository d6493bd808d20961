"""Records who opened which finished document, once for each document."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import trail_reading
from models.documents.document import DocumentRequest
from models.documents.document_kinds import BY_NAME, PICTURES
from models.documents.documents import names_in, spec_of
from models.trail import trail
from models.trail.audit_entry import AuditEntry

OPENED = "document.open"


def opened_before(session: Session, row: DocumentRequest) -> bool:
    """Whether no opening is to be recorded: one is recorded already, or it is a picture.

    A chat fetches pictures by itself, and they name nobody.
    """
    if row.kind in PICTURES:
        return True
    opened = select(AuditEntry.id).where(
        AuditEntry.subject == f"document:{row.id}", AuditEntry.verb == OPENED
    )
    return session.execute(opened.limit(1)).first() is not None


def note_opened(session: Session, request_id: int, now: datetime) -> None:
    """Record once that the requester opened it, and whose data it shows."""
    row = session.get(DocumentRequest, request_id, with_for_update=True)
    if row is None or opened_before(session, row):
        return
    spec, opener = spec_of(row), row.person_id
    trail.record(session, now, opener, OPENED, f"document:{row.id}", kind=row.kind)
    about = names_in(spec)
    record = BY_NAME[spec.kind].record
    if record is not None and spec.gift is not None:
        person_id = record.about(session, spec.gift)
        if person_id not in (None, opener):
            about = f"person:{person_id}"
    if about:
        trail.record(session, now, opener, trail_reading.NAMES_OPENED, about, kind=row.kind)
