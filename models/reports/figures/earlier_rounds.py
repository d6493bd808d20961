"""What a comparable earlier round had at the same distance from its day; forecasts nothing itself.

A round is comparable where the same work (an activity's title: a plan rolled on keeps its titles)
was due from the same bureaus. Never commits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.reports.figures.progress import Narrow, owed_rows
from models.reports.report import RETURNED, WITHDRAWN, ReportVersion

_YEARS_BACK = 1
_DAY = timedelta(days=1)
_Work = frozenset[tuple[str, int | None]]
"""Titles with the bureau that owes them; None: every bureau."""


@dataclass(frozen=True)
class Earlier:
    """The round of `due` owed `total` reports: `then` were sent as many days from its day as today
    is from the present round's, `in_time` by the end of its day."""

    due: date
    total: int
    then: int
    in_time: int


def earlier_round(
    session: Session, fiscal_year: int, due: date, today: date, narrow: Narrow
) -> Earlier | None:
    """The newest comparable round that is over, of this fiscal year (B.E.) or the last one.

    None where there is none, or nothing was ever sent of it (a plan kept from before the bot): then
    nothing may be foretold.

    narrow: of which bureaus, activity or measure; its round is `due`. today: the office's day.
    """
    found = _newest_alike(session, fiscal_year, due, today, narrow)
    if found is None:
        return None
    year, before = found
    same = Narrow(narrow.bureau_ids, due=before, number=narrow.number, measure=narrow.measure)
    owed = owed_rows(year, same).subquery().c
    query = select(
        func.count(owed.activity_id),
        func.count(owed.report_id),
        *(
            func.count().filter(_stood_sent(owed.report_id, _end_of(day)))
            for day in (before + (today - due), before)
        ),
    )
    total, sent, *counted = session.execute(query).one()
    return Earlier(before, total, *counted) if sent else None


def _end_of(day: date) -> datetime:
    following = day + _DAY
    return datetime(following.year, following.month, following.day, tzinfo=BANGKOK)


def _stood_sent(report_id: Any, at: datetime) -> ColumnElement[bool]:
    """Whether a version had been sent by then that nobody had given back by then."""
    given_back = and_(
        ReportVersion.decision.in_((RETURNED, WITHDRAWN)), ReportVersion.decided_at < at
    )
    return (
        select(ReportVersion.id)
        .where(ReportVersion.report_id == report_id, ReportVersion.submitted_at < at)
        .where(or_(ReportVersion.decision.is_(None), ~given_back))
        .exists()
    )


# -- which round -----------------------------------------------------------------------------------


def _newest_alike(
    session: Session, fiscal_year: int, due: date, today: date, narrow: Narrow
) -> tuple[int, date] | None:
    """Not one that still runs: what came in time of it nobody knows yet."""
    rounds = _rounds(session.execute(_works(fiscal_year, due, narrow)))
    wanted = rounds.pop((fiscal_year, due), frozenset())
    alike = [place for place, work in rounds.items() if work == wanted and place[1] < today]
    return max(alike, key=lambda place: place[1], default=None) if wanted else None


def _rounds(rows: Iterable[Any]) -> dict[tuple[int, date], _Work]:
    found: dict[tuple[int, date], set[tuple[str, int | None]]] = {}
    for year, day, title, bureau_id in rows:
        found.setdefault((year, day), set()).add((title, bureau_id))
    return {place: frozenset(work) for place, work in found.items()}


def _works(fiscal_year: int, due: date, narrow: Narrow) -> Any:
    """What was due when, and from whom, up to this round; of plans only, however many reports."""
    named = and_(ActivityBureau.activity_id == Activity.id, ActivityBureau.reports)
    query = (
        select(Plan.fiscal_year, ActivityDue.due, Activity.title, ActivityBureau.bureau_id)
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(ActivityDue, ActivityDue.activity_id == Activity.id)
        .outerjoin(ActivityBureau, and_(named, ~Activity.every_bureau))
        .where(Plan.fiscal_year.between(fiscal_year - _YEARS_BACK, fiscal_year))
        .where(ActivityDue.due <= due, Activity.reportable)
    )
    if narrow.bureau_ids is not None:
        inside = ActivityBureau.bureau_id.in_(narrow.bureau_ids)
        query = query.where(or_(Activity.every_bureau, inside))
    if narrow.number is not None:
        query = query.where(or_(Activity.number == narrow.number, Activity.parent == narrow.number))
    if narrow.measure is not None:
        query = query.where(Activity.measure == narrow.measure)
    return query
