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
from models.reports import proofs_given

SUBJECT = "ideas"
"""The name of the subject in reports that name a round."""


def closed_by_code(session: Session, number: int) -> IdeaRound | None:
    """The round whose collecting is over and has the code of this number, or None."""
    found = given_codes.found(session, code_of(number))
    if found is None or found.opens != COLLECTION:
        return None
    known = idea_rounds.by_campaign(session, found.about_id)
    return known if known is not None and known.closed_at is not None else None


def _may_read(session: Session, person: Person, number: int, day: date) -> bool:
    """The working group, and whoever may read a report that names it."""
    found = closed_by_code(session, number)
    if found is None:
        return False
    if idea_rounds.may_run(session, person, found):
        return True
    return proofs_given.may_read_one(session, person, SUBJECT, found.id, found.activity_id, day)


def _about(_session: Session, _number: int) -> int | None:
    return None


IDEA_REPORT = DocumentKind(
    "ideas", endings=("pdf", "docx"), digits="thai", record=OneRecord(_may_read, _about)
)
"""Its record is the number of the collecting's code, as on signs."""
