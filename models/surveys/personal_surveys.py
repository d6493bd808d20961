"""The part about surveys of a person's own data file: what they answered where names are kept."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.surveys.questionnaire import loaded
from models.surveys.survey import NamedAnswer, Survey, SurveyCampaign
from models.surveys.surveys import NAMED_ANSWER


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Each survey with names that the person answered, and the answers by question."""
    query = (
        select(SurveyCampaign.title, Survey.questions, NamedAnswer.sealed)
        .join(NamedAnswer, NamedAnswer.campaign_id == SurveyCampaign.id)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .where(NamedAnswer.person_id == person.id)
        .order_by(NamedAnswer.id)
    )
    return {
        "survey_answers": [
            {"survey": title, "asked": each.text, "given": given}
            for title, questions, sealed in session.execute(query)
            for each, given in _given(questions, sealer.open_json(sealed, NAMED_ANSWER))
        ]
    }


def _given(questions: Any, answer: Any) -> list[tuple[Any, str]]:
    found = []
    for each in loaded(questions):
        value = answer.get(each.key)
        places = value if isinstance(value, list) else [value]
        words = [each.options[at] for at in places] if each.options and value is not None else []
        told = ", ".join(words) if words else "" if value is None else str(value)
        found.append((each, told))
    return found
