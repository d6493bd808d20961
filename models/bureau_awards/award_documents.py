"""The report to the committee on a year's choosing, as a document."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.bureau_awards import awards
from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, EXECUTIVE, Person
from models.score_sheets import score_sheets


def _may_read(session: Session, person: Person, award_id: int, _day: date) -> bool:
    award = awards.by_id(session, award_id)
    if award is None:
        return False
    if person.has(ADMIN, EXECUTIVE):
        return True
    return score_sheets.is_scorer(session, awards.sheet_of(session, award), person)


def _about(_session: Session, _award_id: int) -> int | None:
    return None


AWARD_REPORT = DocumentKind("award-report", digits="thai", record=OneRecord(_may_read, _about))
"""Its record is the year's choosing, by its id. Points stand in it once scoring is closed."""
