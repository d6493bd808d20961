"""What goes of an election ten fiscal years after its closing: roll, envelopes, ballots, receipts.

Its result, winners and trail stay, and the record that was signed.
"""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, fiscal_year, fiscal_year_days, office_day
from models.elections.election import (
    Election,
    ElectionBallot,
    ElectionEnvelope,
    ElectionReceipt,
    ElectionVoter,
)

YEARS_KEPT = 10
_GOING = (ElectionVoter, ElectionEnvelope, ElectionBallot, ElectionReceipt)


def to_forget(session: Session, now: datetime) -> Election | None:
    """An election that was closed so long ago and of which something is left."""
    first_kept, _ = fiscal_year_days(fiscal_year(office_day(now)) - YEARS_KEPT)
    left = (select(each.election_id).where(each.election_id == Election.id) for each in _GOING)
    query = select(Election).where(
        Election.closed_at < datetime.combine(first_kept, time(), BANGKOK),
        or_(*(each.exists() for each in left)),
    )
    return session.scalars(query.order_by(Election.id).limit(1)).first()


def forget(session: Session, election: Election) -> None:
    """Delete it; the database has to let go of the rows again (`vacuumed_at`)."""
    for each in _GOING:
        session.execute(delete(each).where(each.election_id == election.id))
    election.kept_key = election.vacuumed_at = None
    session.flush()
