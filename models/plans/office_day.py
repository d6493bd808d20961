"""The table of the office's own days: off, or worked in spite of the calendar."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

HOLIDAY, CLOSURE, WORKING = "holiday", "closure", "working"
DAY_KINDS = (HOLIDAY, CLOSURE, WORKING)


class OfficeDay(Base):
    """A day of the office's own table: off (holiday, closure), or worked in spite of the calendar
    (a substitution). `bureau_id`: of that bureau only; `key` makes it one row a day and bureau.
    """

    __tablename__ = "office_day"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    day: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(200))
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
