"""The table of borrowed umbrellas."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class UmbrellaLoan(Base):
    """An umbrella that somebody has to bring back.

    due: the last day.
    colour: sealed.
    """

    __tablename__ = "umbrella_loan"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    due: Mapped[date]
    colour: Mapped[bytes | None]
