"""The committee's scores of an election, as its ranking takes them."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.elections.election import Election


def by_number(
    _session: Session, _sealer: Sealer, _election: Election, _now: datetime
) -> dict[int, Fraction]:
    """By number on the ballot the mean of the committee's points, as a share of the most. No sheet
    is kept yet, so an election whose scores weigh has no ranking."""
    return {}
