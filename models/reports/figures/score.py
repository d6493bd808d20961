"""The table of scores that reviewers give to measures."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered


class MeasureScore(Numbered):
    """A bureau's score of one measure in the round of `due` (002: 247, 256, 274).

    version: a new score adds a row; the highest version counts
    score: 0 to 100
    """

    __tablename__ = "measure_score"
    __table_args__ = (UniqueConstraint("plan_id", "bureau_id", "due", "measure", "version"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    measure: Mapped[int]
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    due: Mapped[date]
    version: Mapped[int]
    score: Mapped[Decimal] = mapped_column(Numeric(5, 2))
    given_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
