"""The reports that a fiscal year leaves open: not sent, or waiting for a decision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, String, Subquery, and_, cast, func, select
from sqlalchemy.orm import Session

from models.plans.years.year_end import YearEnd
from models.reports import closed_reports
from models.reports.figures import progress
from models.reports.figures.progress import MISSING, DueReport
from models.reports.figures.progress_table import whole_office
from models.reports.report import SUBMITTED

WAITING = "approvals"
"""The kind of open ends that wait for a decision, as it is stored."""


def unsent(session: Session, year: int, today: date) -> list[DueReport]:
    """The reports of the year (B.E.) that are late on that day."""
    return [each for each in progress.every_duty(session, year) if each.late(today)]


def count_unsent(session: Session, year: int, today: date) -> int:
    """How many `unsent` returns; none of them is read."""
    return whole_office(session, year, today).late


def unsent_decided(session: Session, year: int, today: date) -> Mapping[str, int]:
    """Of how many of these each outcome was decided."""
    due = progress.due_rows(year).subquery()
    late = and_(due.c.state.in_(MISSING), due.c.due < today)
    return _decided(session, year, closed_reports.KIND, due, late)


def waiting(session: Session, year: int) -> list[DueReport]:
    """The reports of the year that wait for a decision."""
    return [each for each in progress.every_duty(session, year) if each.state == SUBMITTED]


def count_waiting(session: Session, year: int, today: date) -> int:
    """How many `waiting` returns; none of them is read."""
    return whole_office(session, year, today).submitted


def waiting_decided(session: Session, year: int) -> Mapping[str, int]:
    """Of how many of these each outcome was decided."""
    due = progress.due_rows(year).subquery()
    return _decided(session, year, WAITING, due, due.c.state == SUBMITTED)


def _decided(
    session: Session, year: int, kind: str, due: Subquery, these: ColumnElement[bool]
) -> Mapping[str, int]:
    activity, bureau = (cast(each, String) for each in (due.c.activity_id, due.c.bureau_id))
    key = activity + ":" + bureau + ":" + func.coalesce(cast(due.c.due, String), "")
    its_end = and_(YearEnd.fiscal_year == year, YearEnd.kind == kind, YearEnd.key == key)
    query = select(YearEnd.outcome, func.count()).select_from(due).join(YearEnd, its_end)
    return {
        outcome: n for outcome, n in session.execute(query.where(these).group_by(YearEnd.outcome))
    }
