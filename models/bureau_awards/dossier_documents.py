"""The dossier of a bureau, or of all, as a document."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.bureau_awards import award_standard, awards
from models.bureau_awards.bureau_award import BureauAward, BureauVisit
from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.people.scope import bureaus_seen
from models.reports import activity_of_form, proofs_given

READERS = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))
"""Who reads dossiers, each of the bureaus that they see."""


def form_activity(session: Session, visit: BureauVisit) -> activity_of_form.FormActivity | None:
    """The activity of which the visit's bureau reports by the form of the choosing, or None."""
    year = session.get_one(BureauAward, visit.award_id).fiscal_year
    form = award_standard.of_year(year).form
    return activity_of_form.found(session, form, visit.bureau_id, year)


def _may_read(session: Session, person: Person, visit_id: int, day: date) -> bool:
    """Whoever sees the bureau's dossier, or may read a report that names it."""
    visit = awards.visit_by_id(session, visit_id)
    if visit is None:
        return False
    seen = bureaus_seen(session, person)
    if person.has(*READERS) and (seen is None or visit.bureau_id in seen):
        return True
    form = form_activity(session, visit)
    activity_id = form.activity_id if form is not None else None
    about = ("bureau_awards", visit.id, activity_id, day)
    return proofs_given.may_read_one(session, person, *about)


def _about(_session: Session, _visit_id: int) -> int | None:
    return None


AWARD_DOSSIER = DocumentKind(
    "award-dossier",
    READERS,
    digits="thai",
    of_bureau=True,
    of_all=True,
    record=OneRecord(_may_read, _about),
)
"""Its record is a bureau's visit, which stands for bureau and year, by its id."""
