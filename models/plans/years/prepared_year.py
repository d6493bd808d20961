"""The table of fiscal years that are prepared before people are told of them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

LONGEST_WELCOME = 500


class PreparedYear(Numbered):
    """A fiscal year (B.E.) that is or was prepared. A year without a row counts as opened.

    begun_by, set_by: the administrator; None: the command line or the worker.
    welcome: what people are told when it is opened; empty: the usual words.
    opens_on: the day on which it is set to open by itself; None: it is not set.
    opened_at: when it was opened; None: people are told nothing of it.
    told_up_to: the id of the last person who was told that it is opened.
    told_at: when everybody had been told.
    """

    __tablename__ = "prepared_year"

    fiscal_year: Mapped[int] = mapped_column(unique=True)
    begun_at: Mapped[datetime]
    begun_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    welcome: Mapped[str] = mapped_column(String(LONGEST_WELCOME), default="", server_default="")
    opens_on: Mapped[date | None]
    set_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    set_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    told_up_to: Mapped[int] = mapped_column(default=0, server_default="0")
    told_at: Mapped[datetime | None]
