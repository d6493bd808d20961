"""The whole roster as a workbook, for administrators."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, Person

WHOLE = 0
"""The number of the one roster there is."""


def _may_read(_session: Session, person: Person, number: int, _day: date) -> bool:
    return person.has(ADMIN) and number == WHOLE


def _about(_session: Session, _number: int) -> int | None:
    return None


ROSTER_SHEET = DocumentKind(
    "roster-sheet",
    endings=("xlsx",),
    both_digits=False,
    names_people=True,
    record=OneRecord(_may_read, _about),
)
"""A row a person, with the heads that an import reads."""
