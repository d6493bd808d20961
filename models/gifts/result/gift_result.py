"""The tables of No Gift rounds: people's answers and the bureaus' confirmed results."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

NONE, RECEIVED = "none", "received"
ANSWERS = (NONE, RECEIVED)
"""An answer: received nothing, or received something (and reports it)."""

NONE_RECEIVED, NONE_REPORTED = "none_received", "none_reported"
"""The two kinds of zero (domain.md): everybody answered "nothing received"; nothing reported."""


class GiftAnswer(Numbered):
    """A person's answer for one round.

    round_day: the last day of the round
    person_id: None after the person has left; the answer still counts
    bureau_id: the bureau at the time of the answer; never changes
    """

    __tablename__ = "gift_answer"
    __table_args__ = (
        UniqueConstraint("person_id", "round_day"),
        Index("ix_gift_answer_round_day_bureau_id", "round_day", "bureau_id"),
    )

    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    round_day: Mapped[date]
    answer: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]


class GiftResult(Numbered):
    """A bureau's result of a round as its reporter confirmed it. A row's figures never change.

    version: confirming again adds a row with the next version
    figures: numbers at that moment, without names
    nil: NONE_RECEIVED, NONE_REPORTED, or empty if something was reported
    superseded_at: when a newer version replaced this one
    """

    __tablename__ = "gift_result"
    __table_args__ = (UniqueConstraint("bureau_id", "round_day", "version"),)

    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    round_day: Mapped[date]
    version: Mapped[int]
    figures: Mapped[dict[str, Any]]
    nil: Mapped[str] = mapped_column(String(14))
    confirmed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime]
    superseded_at: Mapped[datetime | None]
