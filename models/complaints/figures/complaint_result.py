"""What a bureau confirmed of its complaints at a round's end; numbers only, no case is named."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class ComplaintResult(Base):
    """A bureau's numbers of the round that ends on `round_day`, as its receiver confirmed them.

    figures: what was counted of what was received, as it stood then, nil too. What was confirmed
    again is the next `version`, in the same row: the trail has who confirmed when before.
    """

    __tablename__ = "complaint_result"
    __table_args__ = (UniqueConstraint("bureau_id", "round_day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    round_day: Mapped[date]
    version: Mapped[int]
    figures: Mapped[dict[str, Any]]
    confirmed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime]
