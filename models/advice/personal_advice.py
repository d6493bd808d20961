"""The part about advice of a person's own data file: how often they answered as an adviser.

What somebody asked is not in it: no row leads from a person to a question.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.advice.advice_question import AdviceMessage
from models.crypto import Sealer
from models.people.person import Person


def count_answers(session: Session, person: Person) -> int:
    """How many answers of this person are kept."""
    query = select(func.count()).where(AdviceMessage.author_id == person.id)
    return session.scalar(query) or 0


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, Any]:
    """How many answers the person gave to questions to the clinic."""
    given = count_answers(session, person)
    return {"clinic_answers_given": given} if given else {}
