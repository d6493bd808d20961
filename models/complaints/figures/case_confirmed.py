"""What bureaus confirmed of their complaints at a round's end: kept, looked up. Never commits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.complaints.figures.case_numbers import BY_CHANNEL, BY_KIND, BureauNumbers
from models.complaints.figures.complaint_result import ComplaintResult
from models.trail import trail


@dataclass(frozen=True)
class Confirmed:
    """What stands confirmed: how often it was, the counts, when (aware), by whom (an id)."""

    version: int
    figures: Mapping[str, Any]
    at: datetime
    by: int


def figures(row: BureauNumbers) -> dict[str, Any]:
    """What is confirmed: how many were received, by kind and channel. How far they have come
    changes every day and is no part of it."""
    return {
        "received": row.received,
        BY_KIND: row.row(BY_KIND),
        BY_CHANNEL: row.row(BY_CHANNEL),
    }


def of_round(session: Session, until: date) -> dict[int, Confirmed]:
    """By bureau, what stands confirmed of the round; one statement."""
    query = select(ComplaintResult).where(ComplaintResult.round_day == until)
    return {
        row.bureau_id: Confirmed(row.version, row.figures, row.confirmed_at, row.confirmed_by)
        for row in session.scalars(query)
    }


def done(session: Session, rounds: Sequence[date]) -> set[tuple[int, date]]:
    """The bureaus and rounds that are confirmed, of these rounds; one statement."""
    query = select(ComplaintResult.bureau_id, ComplaintResult.round_day).where(
        ComplaintResult.round_day.in_(rounds)
    )
    return {(bureau_id, day) for bureau_id, day in session.execute(query)}


def carry(session: Session, old: date, new: date) -> None:
    """The round was moved: what was confirmed of it stays confirmed, under its new day."""
    of_new = select(ComplaintResult.id).where(ComplaintResult.round_day == new).limit(1)
    if session.scalars(of_new).first() is None:
        rows = update(ComplaintResult).where(ComplaintResult.round_day == old)
        session.execute(rows.values(round_day=new))


def keep(
    session: Session, person_id: int, until: date, row: BureauNumbers, now: datetime
) -> ComplaintResult:
    """Write down what the bureau confirms now; that it did goes on the trail, without a number."""
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
