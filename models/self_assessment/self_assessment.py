"""The table of self-assessments of bureaus as moral organisations."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered


class SelfAssessment(Numbered):
    """How a bureau assessed itself in a fiscal year. It never changes; the newest version counts.

    fiscal_year: B.E.
    standard: the name of the packaged standard that it follows
    points: by number of the criterion; None: not assessed
    evidence: by number of the criterion the ids of the reports that prove it
    """

    __tablename__ = "self_assessment"
    __table_args__ = (UniqueConstraint("fiscal_year", "bureau_id", "version"),)

    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    fiscal_year: Mapped[int]
    version: Mapped[int]
    standard: Mapped[str] = mapped_column(String(80))
    points: Mapped[dict[str, Any]]
    evidence: Mapped[dict[str, Any]]
    sent_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    sent_at: Mapped[datetime]
