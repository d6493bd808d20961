"""A year's days off and the office's own days as a workbook, for administrators."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.calendar import BUDDHIST_YEARS
from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, Person

THIS_YEAR = 0
"""The record of the year that it is."""
_FAR = 20


def year_of(number: int, today: date) -> int:
    """The calendar year (C.E.) of a record: its year B.E., or THIS_YEAR."""
    return today.year if number == THIS_YEAR else number - BUDDHIST_YEARS


def _may_read(_session: Session, person: Person, number: int, today: date) -> bool:
    return person.has(ADMIN) and abs(year_of(number, today) - today.year) < _FAR


def _about(_session: Session, _number: int) -> int | None:
    return None


DAYS_SHEET = DocumentKind(
    "days-sheet",
    endings=("xlsx",),
    both_digits=False,
    record=OneRecord(_may_read, _about),
)
"""A row a day, with the heads that an import reads. Its record is the calendar year, B.E."""
