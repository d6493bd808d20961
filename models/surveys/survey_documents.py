"""The result of a survey as a document."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.codes import given_codes
from models.codes.short_code import code_of
from models.declaration import DocumentKind, OneRecord
from models.people.person import Person
from models.reports import proofs_given
from models.surveys import surveys
from models.surveys.survey import SURVEY, SurveyCampaign


def closed_by_code(session: Session, number: int) -> SurveyCampaign | None:
    """The closed survey with the code of this number, or None."""
    found = given_codes.found(session, code_of(number))
    if found is None or found.opens != SURVEY:
        return None
    campaign = surveys.campaign_of(session, found.about_id)
    return campaign if campaign is not None and campaign.closed_at is not None else None


def _may_read(session: Session, person: Person, number: int, day: date) -> bool:
    """Whoever may see the result, or may read a report that names it."""
    campaign = closed_by_code(session, number)
    if campaign is None:
        return False
    survey = surveys.survey_of(session, campaign.id)
    if surveys.may_see(person, survey, campaign):
        return True
    activity_id = survey.activity_id
    return proofs_given.may_read_one(session, person, "surveys", campaign.id, activity_id, day)


def _about(_session: Session, _number: int) -> int | None:
    return None


SURVEY_RESULT = DocumentKind("survey", record=OneRecord(_may_read, _about))
"""Its record is the number of its code, as on signs."""
