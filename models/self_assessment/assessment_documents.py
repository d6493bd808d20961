"""The self-assessment of a bureau, or of all, as a document."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.people.scope import bureaus_seen
from models.reports import proofs_given
from models.self_assessment import assessing, moral_standard, proving_reports


def _may_read(session: Session, person: Person, assessment_id: int, day: date) -> bool:
    """Whoever sees the bureau's level, or may read a report that names this version."""
    sent = assessing.by_id(session, assessment_id)
    if sent is None:
        return False
    seen = bureaus_seen(session, person)
    if person.has(*_ROLES) and (seen is None or sent.bureau_id in seen):
        return True
    standard = moral_standard.named(sent.standard)
    form = proving_reports.form_of(session, standard, sent.bureau_id, sent.fiscal_year)
    activity_id = form.activity_id if form is not None else None
    return proofs_given.may_read_one(session, person, "self_assessment", sent.id, activity_id, day)


def _about(_session: Session, _assessment_id: int) -> int | None:
    return None


_ROLES = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))

SELF_ASSESSMENT = DocumentKind(
    "self-assessment",
    _ROLES,
    digits="thai",
    of_bureau=True,
    of_all=True,
    record=OneRecord(_may_read, _about),
)
"""Its record is one version, by its id."""
