"""The report on the clinic as a document."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, ADVISER, EXECUTIVE, REPORTER, SUPERVISOR, Person

MAY_SEE = frozenset((ADVISER, ADMIN, EXECUTIVE, REPORTER, SUPERVISOR))
"""Who reports and decides reports, and who answers: the figures name nobody and no bureau."""


def day_of(number: int) -> date | None:
    """The last day of the figures, by the number of its record; None if there is no such day."""
    try:
        return date.fromordinal(number)
    except (ValueError, OverflowError):
        return None


def _may_read(_session: Session, person: Person, number: int, day: date) -> bool:
    last = day_of(number)
    return person.has(*MAY_SEE) and last is not None and last <= day


def _about(_session: Session, _number: int) -> int | None:
    return None


CLINIC_REPORT = DocumentKind(
    "clinic-report", endings=("pdf", "docx", "xlsx"), digits="thai",
    record=OneRecord(_may_read, _about),
)  # fmt: skip
"""Its record is the last day of its figures, by its number in the calendar (`date.toordinal`)."""
