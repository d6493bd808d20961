"""The table of approved reports that their bureaus let others read as examples."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered


class ReportExample(Numbered):
    """That a bureau lets everybody on the roster read one version of its report.

    report_id: a report has one row at most, also after it was taken back and allowed again.
    version: only this version may be read; after a correction the bureau is asked anew.
    ended_at: when it was taken back, or None.
    """

    __tablename__ = "report_example"

    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), unique=True)
    version: Mapped[int]
    allowed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    allowed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
