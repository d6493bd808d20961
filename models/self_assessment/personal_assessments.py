"""The part about self-assessments of a person's own data file: those they sent for a bureau."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.self_assessment.self_assessment import SelfAssessment


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Each self-assessment that the person sent: its year, version and moment."""
    query = (
        select(SelfAssessment)
        .where(SelfAssessment.sent_by == person.id)
        .order_by(SelfAssessment.id)
    )
    return {
        "self_assessments": [
            {"fiscal_year": each.fiscal_year, "version": each.version, "sent_at": each.sent_at}
            for each in session.scalars(query)
        ]
    }
