"""The sheet of an event: who was there, for its organisers."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.attendance import events
from models.declaration import DocumentKind, OneRecord
from models.people.person import Person


def _may_read(session: Session, person: Person, event_id: int, _day: date) -> bool:
    event = events.named(session, event_id)
    return event is not None and events.may_run(event, person)


def _about(_session: Session, _event_id: int) -> int | None:
    return None


SIGN_IN_SHEET = DocumentKind(
    "sign-in-sheet", names_people=True, record=OneRecord(_may_read, _about)
)
