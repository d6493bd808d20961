"""The figures of a comparable earlier round at the same distance from its day.

A round is comparable if the same work (by title: a copied plan keeps its titles) was due from the
same bureaus.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.calendar import end_of
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.reports.figures.progress import ReportFilter, due_rows, of_work
from models.reports.report import RETURNED, WITHDRAWN, ReportVersion

_YEARS_BACK = 1
_Work = frozenset[tuple[str, int | None]]
"""Titles with the id of the bureau that reports them; None means every bureau."""


@dataclass(frozen=True)
class EarlierRound:
    """The figures of an earlier round.

    due: its day
    total: reports due
    then: reports sent at the same distance from its day as today is from the present round's
    in_time: reports sent by the end of its day
    """

    due: date
    total: int
    then: int
    in_time: int


def earlier_round(
    session: Session, fiscal_year: int, due: date, today: date, narrow: ReportFilter
) -> EarlierRound | None:
    """The newest comparable round of this fiscal year (B.E.) or the last one that is over.

    None if there is none, or if nothing was ever sent for it (a plan from before the bot): then
    there is no basis for a forecast. `narrow`: bureaus, activity or measure of the round `due`.
    """
    found = _newest_alike(session, fiscal_year, due, today, narrow)
    if found is None:
        return None
    year, before = found
    same = ReportFilter(narrow.bureau_ids, due=before, number=narrow.number, measure=narrow.measure)
    due_reports = due_rows(year, same).subquery().c
    query = select(
        func.count(due_reports.activity_id),
        func.count(due_reports.report_id),
        *(
            func.count().filter(_stood_sent(due_reports.report_id, end_of(day)))
            for day in (before + (today - due), before)
        ),
    )
    total, sent, *counted = session.execute(query).one()
    return EarlierRound(before, total, *counted) if sent else None


def _stood_sent(report_id: Any, at: datetime) -> ColumnElement[bool]:
    """The condition that a version was sent by `at` and not returned by `at`."""
    given_back = and_(
        ReportVersion.decision.in_((RETURNED, WITHDRAWN)), ReportVersion.decided_at <= at
    )
    return (
        select(ReportVersion.id)
        .where(ReportVersion.report_id == report_id, ReportVersion.submitted_at <= at)
        .where(or_(ReportVersion.decision.is_(None), ~given_back))
        .exists()
    )


# -- finding the round -----------------------------------------------------------------------------


def _newest_alike(
    session: Session, fiscal_year: int, due: date, today: date, narrow: ReportFilter
) -> tuple[int, date] | None:
    """Leaves out a round that is not over: nobody knows yet what will be in time."""
    rounds = _rounds(session.execute(_works(fiscal_year, due, narrow)))
    works = rounds.pop((fiscal_year, due), frozenset())
    alike = [place for place, work in rounds.items() if work == works and place[1] < today]
    return max(alike, key=lambda place: place[1], default=None) if works else None


def _rounds(rows: Iterable[Any]) -> dict[tuple[int, date], _Work]:
    found: dict[tuple[int, date], set[tuple[str, int | None]]] = {}
    for year, day, title, bureau_id in rows:
        found.setdefault((year, day), set()).add((title, bureau_id))
    return {place: frozenset(work) for place, work in found.items()}


def _works(fiscal_year: int, due: date, narrow: ReportFilter) -> Any:
    """Year, day, title and bureau of everything due up to this round. Reads plans, not reports."""
    named = and_(ActivityBureau.activity_id == Activity.id, ActivityBureau.reports)
    query = (
        select(Plan.fiscal_year, ActivityDue.due, Activity.title, ActivityBureau.bureau_id)
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(ActivityDue, ActivityDue.activity_id == Activity.id)
        .outerjoin(ActivityBureau, and_(named, ~Activity.every_bureau))
        .where(Plan.fiscal_year.between(fiscal_year - _YEARS_BACK, fiscal_year))
        .where(ActivityDue.due <= due, Activity.reportable, *of_work(narrow))
    )
    if narrow.bureau_ids is not None:
        inside = ActivityBureau.bureau_id.in_(narrow.bureau_ids)
        query = query.where(or_(Activity.every_bureau, inside))
    return query
