"""Which fiscal years are prepared, so that nobody is told of them before they are opened.

A plan of a prepared year is stored without its activities (`plan_intake.store`): rounds, duties,
figures and questions are made of activities, so none of them knows the year. What else is of a
fiscal year asks `told` here.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from models.base import insert_once
from models.calendar import fiscal_year, office_day
from models.people.person import Person
from models.plans.plan import Plan
from models.plans.years.prepared_year import PreparedYear
from models.trail import trail

FROM_MONTH = 9
"""From September on, the last month of a fiscal year, the next one is prepared."""


def coming(today: date) -> int:
    """Returns the year (B.E.) that is prepared on that day: the next one in September, else the
    present one."""
    return fiscal_year(today) + (today.month == FROM_MONTH)


def of_year(session: Session, year: int) -> PreparedYear | None:
    """The row of the year, opened or not."""
    return session.scalars(select(PreparedYear).where(PreparedYear.fiscal_year == year)).first()


def held(session: Session, year: int) -> PreparedYear | None:
    """The row of the year as it is now, locked until the commit."""
    query = select(PreparedYear).where(PreparedYear.fiscal_year == year).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).first()


def is_prepared(session: Session, year: int) -> bool:
    """Whether the year is prepared and not opened."""
    return bool(session.scalar(select(_unopened(year))))


def unopened(session: Session) -> list[int]:
    """The years (B.E.) that are prepared and not opened, the earliest first."""
    query = select(PreparedYear.fiscal_year).where(PreparedYear.opened_at.is_(None))
    return list(session.scalars(query.order_by(PreparedYear.fiscal_year)))


def told(year: Any) -> ColumnElement[bool]:
    """The condition that people may be told of the year in this column."""
    return ~_unopened(year)


def _unopened(year: Any) -> ColumnElement[bool]:
    return (
        exists()
        .where(PreparedYear.fiscal_year == year, PreparedYear.opened_at.is_(None))
        .correlate_except(PreparedYear)
    )


def begin(session: Session, year: int, now: datetime, by: Person | None) -> PreparedYear | None:
    """Begins to prepare the year, unless it began already or has plans that people know.

    Returns its row, or None if people know the year. by: None: the command line or the worker.
    """
    known = select(Plan.id).where(Plan.fiscal_year == year).limit(1)
    found = of_year(session, year)
    if found is not None or session.scalar(known) is not None:
        return found
    values = {
        "fiscal_year": year,
        "begun_at": now,
        "begun_by": by.id if by is not None else None,
    }
    insert = insert_once(PreparedYear, session.get_bind().dialect.name).values(**values)
    if session.scalars(insert.returning(PreparedYear.id)).first() is not None:
        trail.record(session, now, by.id if by is not None else None, "year.begun", subject(year))
    return of_year(session, year)


def unseen(session: Session, year: int, now: datetime) -> bool:
    """Whether a plan of the year that is stored now would be seen by nobody until it is opened."""
    if of_year(session, year) is not None:
        return is_prepared(session, year)
    known = select(Plan.id).where(Plan.fiscal_year == year).limit(1)
    return year > fiscal_year(office_day(now)) and session.scalar(known) is None


def begin_coming(session: Session, year: int, now: datetime, by: Person | None = None) -> None:
    """Begins to prepare the year if it is one to come: something of it is about to be stored."""
    if year > fiscal_year(office_day(now)):
        begin(session, year, now, by)


def subject(year: int) -> str:
    """What the trail calls the year."""
    return f"year:{year}"
