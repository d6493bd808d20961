"""The table of answers that administrators added or changed in chat."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered


class ClinicAnswer(Numbered):
    """What an administrator answers to a question, for everybody on the roster.

    topic: the name of the packaged answer it replaces, or the key of a question of the office's
        own.
    version: a change adds a row; the highest version counts.
    title: the question.
    words: the lines of the answer; empty: it was taken back.
    source: where it comes from.
    """

    __tablename__ = "clinic_answer"
    __table_args__ = (UniqueConstraint("topic", "version"),)

    topic: Mapped[str] = mapped_column(String(40))
    version: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    words: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(String(400))
    given_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
