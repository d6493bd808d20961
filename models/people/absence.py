"""The table of who is away, and for how long."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Absence(Base):
    """Somebody is away from `first_day` to `last_day`, both included, unless it was ended."""

    __tablename__ = "absence"
    __table_args__ = (Index("ix_absence_last_day", "last_day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    told_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
