"""Who opened which finished document, on the trail: once a document, whose link is one person's.

Never commits.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import trail_reading
from models.documents.document import DocumentRequest
from models.documents.document_rights import PICTURES
from models.documents.documents import asked_in, names_in
from models.gifts import gifts
from models.trail import trail
from models.trail.audit_entry import AuditEntry

OPENED = "document.open"


def opened_before(session: Session, row: DocumentRequest) -> bool:
    """Whether the trail has that it was opened: once is enough, and pictures, which a chat fetches
    by itself and which name nobody, are not kept."""
    if row.kind in PICTURES:
        return True
    told = select(AuditEntry.id).where(
        AuditEntry.subject == f"document:{row.id}", AuditEntry.verb == OPENED
    )
    return session.execute(told.limit(1)).first() is not None


def note_opened(session: Session, request_id: int, now: datetime) -> None:
    """Keep that who had asked for it has opened it, and whose data that was; once."""
    row = session.get(DocumentRequest, request_id, with_for_update=True)
    if row is None or opened_before(session, row):
        return
    asked, opener = asked_in(row), row.person_id
    trail.record(session, now, opener, OPENED, f"document:{row.id}", kind=row.kind)
    about = names_in(asked)
    gift = gifts.by_id(session, asked.gift) if asked.gift is not None else None
    if gift is not None and gift.person_id != opener:
        about = f"person:{gift.person_id}"
    if about:
        trail.record(session, now, opener, trail_reading.NAMES_OPENED, about, kind=row.kind)
