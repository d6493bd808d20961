"""The reports that a fiscal year leaves open: not sent, or waiting for a decision."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import SUBMITTED

WAITING = "approvals"
"""The kind of open ends that wait for a decision, as it is stored."""


def unsent(session: Session, year: int, today: date) -> list[DueReport]:
    """The reports of the year (B.E.) that are late on that day."""
    return [each for each in progress.every_duty(session, year) if each.late(today)]


def waiting(session: Session, year: int) -> list[DueReport]:
    """The reports of the year that wait for a decision."""
    return [each for each in progress.every_duty(session, year) if each.state == SUBMITTED]
