"""Storing and reading the complaint numbers that bureaus confirmed at a round's end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.complaints.complaint import ComplaintResult
from models.complaints.figures.case_numbers import BY_CHANNEL, BY_KIND, BureauNumbers
from models.trail import trail


@dataclass(frozen=True)
class ConfirmedNumbers:
    """The numbers that a bureau confirmed. version: how often it confirmed."""

    version: int
    figures: Mapping[str, Any]
    at: datetime


def figures(row: BureauNumbers) -> dict[str, Any]:
    """The counts that a bureau confirms: received, by kind, by channel.

    States of cases are not part of it: they change every day.
    """
    return {"received": row.received, BY_KIND: row.row(BY_KIND), BY_CHANNEL: row.row(BY_CHANNEL)}


def of_round(session: Session, until: date) -> dict[int, ConfirmedNumbers]:
    """The confirmed numbers of the round by bureau id."""
    query = select(ComplaintResult).where(ComplaintResult.round_day == until)
    return {
        row.bureau_id: ConfirmedNumbers(row.version, row.figures, row.confirmed_at)
        for row in session.scalars(query)
    }


def done(session: Session, rounds: Sequence[date]) -> set[tuple[int, date]]:
    """The bureaus and rounds that are confirmed, among these rounds."""
    query = select(ComplaintResult.bureau_id, ComplaintResult.round_day).where(
        ComplaintResult.round_day.in_(rounds)
    )
    return {(bureau_id, day) for bureau_id, day in session.execute(query)}


def carry(session: Session, old: date, new: date) -> None:
    """The round was moved: move its confirmed numbers to the new day."""
    of_new = select(ComplaintResult.id).where(ComplaintResult.round_day == new).limit(1)
    if session.scalars(of_new).first() is None:
        rows = update(ComplaintResult).where(ComplaintResult.round_day == old)
        session.execute(rows.values(round_day=new))


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
