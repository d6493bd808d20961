"""The guides and the notice on personal data, to print: a page each."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import Person

NUMBERS = range(1, 10)
"""The numbers of the pages: they are the same in every database."""


def _may_have(_session: Session, _person: Person, number: int, _day: date) -> bool:
    """Everybody may: the pages hold nothing of anybody."""
    return number in NUMBERS


def _about(_session: Session, _number: int) -> int | None:
    return None


GUIDE_PAPER = DocumentKind(
    "guide", endings=("pdf", "docx"), both_digits=False, record=OneRecord(_may_have, _about)
)
"""Its record is the number of the page."""
