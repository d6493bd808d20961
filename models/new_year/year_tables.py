"""The tables of preparing a fiscal year: who looked at an item, and whose roster is checked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

RIGHT, MEND = "right", "mend"
"""What a bureau's reporter says of its names."""


class YearMark(Numbered):
    """That an administrator has looked at an item of the year's list.

    item: its name. seen: a stamp of how it stood then.
    """

    __tablename__ = "year_mark"
    __table_args__ = (UniqueConstraint("fiscal_year", "item"),)

    fiscal_year: Mapped[int]
    item: Mapped[str] = mapped_column(String(40))
    seen: Mapped[str] = mapped_column(String(16))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime]


class RosterCheck(Numbered):
    """A bureau's names, asked of it before a year.

    outcome: RIGHT, MEND, or None before somebody answers. words: what is to be mended, sealed.
    person_id: who answered. settled_by, settled_at: the administrator who has mended it.
    """

    __tablename__ = "roster_check"
    __table_args__ = (UniqueConstraint("fiscal_year", "bureau_id"),)

    fiscal_year: Mapped[int]
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    asked_at: Mapped[datetime]
    outcome: Mapped[str | None] = mapped_column(String(10))
    words: Mapped[bytes | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    at: Mapped[datetime | None]
    settled_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    settled_at: Mapped[datetime | None]
