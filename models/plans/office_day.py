"""The table of the office's own calendar days: closed, or worked on a public holiday."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

HOLIDAY, SUBSTITUTE, CLOSURE, WORKING = "holiday", "substitute", "closure", "working"
DAY_KINDS = (HOLIDAY, SUBSTITUTE, CLOSURE, WORKING)


class OfficeDay(Numbered):
    """A day the office is closed (HOLIDAY, SUBSTITUTE, CLOSURE), or works on a holiday or weekend
    (WORKING).

    key: day and bureau, so that there is one row for each pair
    bureau_id: only this bureau; None means the whole office
    noted_by: id of the administrator who noted it last; None: the command line
    """

    __tablename__ = "office_day"

    key: Mapped[str] = mapped_column(String(40), unique=True)
    day: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(200))
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    noted_by: Mapped[int | None]
    noted_at: Mapped[datetime | None]
