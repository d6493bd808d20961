"""A score sheet as a document: to fill in, with what the reader has given."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, Person
from models.score_sheets import score_sheets


def _may_read(session: Session, person: Person, sheet_id: int, _day: date) -> bool:
    sheet = score_sheets.by_id(session, sheet_id)
    if sheet is None:
        return False
    return person.has(ADMIN) or score_sheets.is_scorer(session, sheet, person)


def _about(_session: Session, _sheet_id: int) -> int | None:
    return None


SCORE_SHEET = DocumentKind(
    "score-sheet",
    endings=("xlsx", "pdf", "docx"),
    both_digits=False,
    record=OneRecord(_may_read, _about),
)
"""Its record is the sheet, by its id."""
