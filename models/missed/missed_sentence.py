"""The table of sentences that the bot did not understand, without who typed them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class MissedSentence(Base):
    """A sentence of which names, numbers, addresses and codes were taken out (decisions/0027).

    key: the keyed hash of the words. Rows lie in its order, not in the order they came.
    words: sealed.
    times: how often it was typed, by anybody.
    said_on: the newest day of these; no time of day.
    """

    __tablename__ = "missed_sentence"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    words: Mapped[bytes]
    times: Mapped[int]
    said_on: Mapped[date] = mapped_column(index=True)
