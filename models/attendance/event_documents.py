"""What is printed of an event: the sheet and all certificates for its organisers, and for everybody
who was there their own certificate."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.attendance import certificates, events
from models.declaration import DocumentKind, OneRecord
from models.people.person import Person
from models.reports import proofs_given

PROOF = "attendance"
"""The name under which reports keep the sheet as a proof."""


def may_read_sheet(session: Session, person: Person, event_id: int, day: date) -> bool:
    """Whoever runs the event, or may read a report that names its sheet."""
    event = events.named(session, event_id)
    if event is None:
        return False
    about = event.activity_id
    return events.may_run(event, person) or proofs_given.may_read_one(
        session, person, PROOF, event.id, about, day
    )


def _may_print_all(session: Session, person: Person, event_id: int, _day: date) -> bool:
    event = events.named(session, event_id)
    if event is None or event.closed_at is None:
        return False
    return events.may_run(event, person)


def _was_there(session: Session, person: Person, event_id: int, _day: date) -> bool:
    event = events.named(session, event_id)
    return event is not None and certificates.has_one(session, event, person)


def _about(_session: Session, _event_id: int) -> int | None:
    return None


SIGN_IN_SHEET = DocumentKind(
    "sign-in-sheet", names_people=True, record=OneRecord(may_read_sheet, _about)
)

CERTIFICATE = DocumentKind(
    "certificate", endings=("pdf", "docx"), digits="thai", record=OneRecord(_was_there, _about)
)
"""That the reader was at the event; it names nobody else."""

CERTIFICATES = DocumentKind(
    "certificates",
    endings=("pdf", "docx"),
    digits="thai",
    names_people=True,
    record=OneRecord(_may_print_all, _about),
)
"""A page for everybody who was there."""
