"""The tables of the choosing of outstanding bureaus: the days of a year, and the visits."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

BUREAU_AWARDS_SHEET = "bureau_awards"
"""The kind of its score sheet."""


class BureauAward(Numbered):
    """The choosing of one fiscal year (B.E.).

    data_by: the last day on which bureaus hand in what is to be looked at.
    notice_by: the last day on which bureaus are told when they are visited.
    visits_first, visits_last: between which days bureaus are visited.
    told_at: when the bureaus were told last.
    """

    __tablename__ = "bureau_award"

    fiscal_year: Mapped[int] = mapped_column(unique=True)
    data_by: Mapped[date]
    notice_by: Mapped[date]
    visits_first: Mapped[date]
    visits_last: Mapped[date]
    told_at: Mapped[datetime | None]


class BureauVisit(Numbered):
    """When a bureau is visited.

    event_id: its event in the office's calendar, once the bureau was told.
    told_day: the day that the bureau was told last.
    """

    __tablename__ = "bureau_visit"
    __table_args__ = (UniqueConstraint("award_id", "bureau_id"),)

    award_id: Mapped[int] = mapped_column(ForeignKey("bureau_award.id"))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    day: Mapped[date]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("calendar_event.id"))
    told_day: Mapped[date | None]
