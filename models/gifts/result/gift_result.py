"""What people answered about a No Gift round, and what each bureau confirmed of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

NONE, RECEIVED = "none", "received"
ANSWERS = (NONE, RECEIVED)
"""What somebody answered: received nothing, or received something (and reports it)."""

NONE_RECEIVED, NONE_REPORTED = "none_received", "none_reported"
"""The two nils of domain.md: everybody answered that they received nothing; nothing reported."""


class GiftAnswer(Base):
    """A person's answer for the round that ends on `round_day`; counted of `bureau_id` for good.

    person_id: None once the person has left: the answer stays counted, without them.
    """

    __tablename__ = "gift_answer"
    __table_args__ = (
        UniqueConstraint("person_id", "round_day"),
        Index("ix_gift_answer_round_day_bureau_id", "round_day", "bureau_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    round_day: Mapped[date]
    answer: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]


class GiftResult(Base):
    """A bureau's result of a round as its reporter confirmed it; never altered.

    figures: as frozen then, without names. What was confirmed again is the next `version`; the
    one before is kept, with the moment since which it counts no more.
    """

    __tablename__ = "gift_result"
    __table_args__ = (UniqueConstraint("bureau_id", "round_day", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    round_day: Mapped[date]
    version: Mapped[int]
    figures: Mapped[dict[str, Any]]
    nil: Mapped[str] = mapped_column(String(14))
    confirmed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime]
    superseded_at: Mapped[datetime | None]
