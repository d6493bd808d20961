"""The office's form on a round of ideas as a document."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.codes import given_codes
from models.codes.short_code import code_of
from models.declaration import DocumentKind, OneRecord
from models.ideas import idea_rounds
from models.ideas.idea_round import COLLECTION, IdeaRound
from models.people.person import Person


def closed_by_code(session: Session, number: int) -> IdeaRound | None:
    """The round whose collecting is over and has the code of this number, or None."""
    found = given_codes.found(session, code_of(number))
    if found is None or found.opens != COLLECTION:
        return None
    known = idea_rounds.by_campaign(session, found.about_id)
    return known if known is not None and known.closed_at is not None else None


def _may_read(session: Session, person: Person, number: int, _day: date) -> bool:
    found = closed_by_code(session, number)
    return found is not None and idea_rounds.may_run(session, person, found)


def _about(_session: Session, _number: int) -> int | None:
    return None


IDEA_REPORT = DocumentKind(
    "ideas", endings=("pdf", "docx"), digits="thai", record=OneRecord(_may_read, _about)
)
"""Its record is the number of the collecting's code, as on signs."""
