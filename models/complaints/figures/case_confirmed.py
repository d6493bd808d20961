"""Storing and reading the complaint numbers that bureaus confirmed at a round's end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from models.complaints.complaint import ComplaintResult
from models.complaints.figures.case_numbers import BY_CHANNEL, BY_KIND, BureauNumbers
from models.plans.result_rounds import Confirmed
from models.trail import trail


def figures(row: BureauNumbers) -> dict[str, Any]:
    """The counts that a bureau confirms: received, by kind, by channel.

    States of cases are not part of it: they change every day.
    """
    return {"received": row.received, BY_KIND: row.row(BY_KIND), BY_CHANNEL: row.row(BY_CHANNEL)}


def of_round(session: Session, until: date) -> dict[int, Confirmed]:
    """The confirmed numbers of the round by bureau id."""
    query = select(ComplaintResult).where(ComplaintResult.round_day == until)
    return {
        row.bureau_id: Confirmed(row.version, row.figures, row.confirmed_at)
        for row in session.scalars(query)
    }


def done(session: Session, rounds: Sequence[date]) -> set[tuple[int, date]]:
    """The bureaus and rounds that are confirmed, among these rounds."""
    found = session.execute(_DONE, {"rounds": [*rounds]}) if rounds else ()
    return {(bureau_id, day) for bureau_id, day in found}


# Built once: every look at what is due asks it.
_DONE = select(ComplaintResult.bureau_id, ComplaintResult.round_day).where(
    ComplaintResult.round_day.in_(bindparam("rounds", expanding=True))
)


def keep(
    session: Session, person_id: int, until: date, row: BureauNumbers, now: datetime
) -> ComplaintResult:
    """Store what the bureau confirms now, and record it on the trail without any number."""
    query = select(ComplaintResult).where(
        ComplaintResult.bureau_id == row.bureau_id, ComplaintResult.round_day == until
    )
    result = session.scalars(query).first()
    if result is None:
        result = ComplaintResult(bureau_id=row.bureau_id, round_day=until, version=0)
        session.add(result)
    result.version += 1
    result.figures, result.confirmed_by, result.confirmed_at = figures(row), person_id, now
    session.flush()
    subject = f"complaint_result:{row.bureau_id}:{until.isoformat()}"
    trail.record(
        session, now, person_id, "complaint_result.confirm", subject, version=result.version
    )
    return result
