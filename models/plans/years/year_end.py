"""The table of what became of the open ends of a fiscal year."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

CARRIED, CLOSED = "carried", "closed"
"""An open end goes on in the new year, or it is closed with a reason."""

LONGEST_REASON = 300


class YearEnd(Numbered):
    """What was decided of something that the year left open.

    fiscal_year: the year that left it open. kind: of open ends. key: which one.
    outcome: CARRIED or CLOSED. reason: why it is closed.
    """

    __tablename__ = "year_end"
    __table_args__ = (UniqueConstraint("fiscal_year", "kind", "key"),)

    fiscal_year: Mapped[int]
    kind: Mapped[str] = mapped_column(String(30))
    key: Mapped[str] = mapped_column(String(80))
    outcome: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(String(LONGEST_REASON))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime]
