"""What is printed of an event: the sheet and all certificates for its organisers, and for everybody
who was there their own certificate."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.attendance import certificates, events
from models.declaration import DocumentKind, OneRecord
from models.people.person import Person


def _may_read(session: Session, person: Person, event_id: int, _day: date) -> bool:
    event = events.named(session, event_id)
    return event is not None and events.may_run(event, person)


def _may_print_all(session: Session, person: Person, event_id: int, day: date) -> bool:
    event = events.named(session, event_id)
    closed = event is not None and event.closed_at is not None
    return closed and _may_read(session, person, event_id, day)


def _was_there(session: Session, person: Person, event_id: int, _day: date) -> bool:
    event = events.named(session, event_id)
    return event is not None and certificates.has_one(session, event, person)


def _about(_session: Session, _event_id: int) -> int | None:
    return None


SIGN_IN_SHEET = DocumentKind(
    "sign-in-sheet", names_people=True, record=OneRecord(_may_read, _about)
)

CERTIFICATE = DocumentKind(
    "certificate", endings=("pdf",), digits="thai", record=OneRecord(_was_there, _about)
)
"""That the reader was at the event; it names nobody else."""

CERTIFICATES = DocumentKind(
    "certificates",
    endings=("pdf",),
    digits="thai",
    names_people=True,
    record=OneRecord(_may_print_all, _about),
)
"""A page for everybody who was there."""
