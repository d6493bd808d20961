"""The part about score sheets of a person's own data file: the points they gave."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.score_sheets.giving_points import PURPOSE
from models.score_sheets.score_sheet import GivenPoints, ScoreCandidate, ScoreSheet


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Each candidate to whom the person gave points, with these and the moment. What others gave to
    the person is the committee's and stands in the result."""
    query = (
        select(GivenPoints, ScoreCandidate.place, ScoreSheet.title)
        .join(ScoreCandidate, ScoreCandidate.id == GivenPoints.candidate_id)
        .join(ScoreSheet, ScoreSheet.id == ScoreCandidate.sheet_id)
        .where(GivenPoints.person_id == person.id)
        .order_by(GivenPoints.id)
    )
    return {
        "points_given": [
            {
                "score_sheet": title,
                "place": place,
                "points": sealer.open_json(row.points, PURPOSE),
                "scored_at": row.given_at,
            }
            for row, place, title in session.execute(query)
        ]
    }
