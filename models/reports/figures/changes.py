"""What changed in a year's reports since a moment: sent, decided, reviewed, became overdue.

One statement returns a page of changes and their number by kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import CTE, Select, cast, func, literal, null, select, true, union_all
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.people.person import Bureau
from models.plans.plan import Activity
from models.reports.figures.progress import ALL, MISSING, ReportFilter, due_rows
from models.reports.report import ACCEPTED, APPROVED, RETURNED, ReportVersion

OVERDUE, SENT, SENT_BACK = "overdue", "sent", "sent_back"
KINDS = (OVERDUE, RETURNED, SENT_BACK, SENT, APPROVED, ACCEPTED)
"""Kinds of change, the most urgent first. SENT_BACK: the review returned an approved report."""


@dataclass(frozen=True)
class ReportChange:
    """One change of a report.

    at: aware; None if the report became overdue
    report_id: None if nothing was ever sent
    again: True if it is not the first version
    """

    kind: str
    at: datetime | None
    number: str
    title: str
    activity_id: int
    bureau: str
    due: date | None
    report_id: int | None
    again: bool


def changes(
    session: Session,
    fiscal_year: int,
    since: datetime,
    now: datetime,
    narrow: ReportFilter = ALL,
    limit: int = 8,
    offset: int = 0,
) -> tuple[list[ReportChange], Mapping[str, int]]:
    """A page of the changes from `since` to `now` (aware), and their number by kind.

    Sorted by kind (the most urgent first), then the newest first.
    """
    found = _happenings(fiscal_year, since, now, narrow)
    kinds = tuple(enumerate(KINDS))
    totals = (
        select(*(func.count().filter(found.c.rank == at).label(kind) for at, kind in kinds))
        .select_from(found)
        .subquery()
    )
    order = _order(found.c)
    page = select(found).order_by(*order).limit(limit).offset(offset).subquery()
    query = (
        select(*totals.c, *page.c, Activity.number, Activity.title, Bureau.name)
        .select_from(totals.outerjoin(page, true()))
        .outerjoin(Activity, Activity.id == page.c.activity_id)
        .outerjoin(Bureau, Bureau.id == page.c.bureau_id)
        .order_by(*_order(page.c))
    )
    rows = [tuple(row) for row in session.execute(query)]
    numbers = dict(zip(KINDS, rows[0][: len(KINDS)], strict=True))
    return [_change(row[len(KINDS) :]) for row in rows if row[-1] is not None], numbers


def _order(of: Any) -> tuple[Any, ...]:
    """No two changes are equal in all of these, so no change is on two pages."""
    return of.rank, of.at.desc(), of.activity_id, of.bureau_id, of.due, of.version


def standing(
    session: Session, fiscal_year: int, since: datetime, until: datetime
) -> tuple[int, int]:
    """How many of the year's reports were sent from `since` to `until` (aware; each counts once),
    and how many were approved then and still are.

    So the numbers agree with the status: a report returned since then is no success.
    """
    due_reports = due_rows(fiscal_year).subquery().c
    of = ReportVersion
    stands = (
        (due_reports.state == APPROVED)
        & (of.version == due_reports.version)
        & (of.decision == APPROVED)
    )
    query = select(
        func.count(of.report_id.distinct()).filter(of.submitted_at.between(since, until)),
        func.count(of.report_id.distinct()).filter(stands, of.decided_at.between(since, until)),
    ).join(due_reports.report_id.table, due_reports.report_id == of.report_id)
    sent, approved = session.execute(query).one()
    return sent, approved


def _change(row: tuple[Any, ...]) -> ReportChange:
    rank, at, activity_id, _, due, report_id, version, number, title, bureau = row
    return ReportChange(
        KINDS[rank], at, number, title, activity_id, bureau, due, report_id, (version or 1) > 1
    )


def _happenings(fiscal_year: int, since: datetime, now: datetime, narrow: ReportFilter) -> CTE:
    due_reports = due_rows(fiscal_year, narrow).cte("due_reports")
    sent = (
        select(
            due_reports.c.activity_id,
            due_reports.c.bureau_id,
            due_reports.c.due,
            due_reports.c.report_id,
            ReportVersion.version,
            ReportVersion.submitted_at,
            ReportVersion.decision,
            ReportVersion.decided_at,
            ReportVersion.review,
            ReportVersion.reviewed_at,
        )
        .select_from(due_reports)
        .join(ReportVersion, ReportVersion.report_id == due_reports.c.report_id)
        .cte("sent")
    )
    of = sent.c
    settled = (
        (APPROVED, of.decision == APPROVED, of.decided_at),
        (RETURNED, of.decision == RETURNED, of.decided_at),
        (ACCEPTED, of.review == ACCEPTED, of.reviewed_at),
        (SENT_BACK, of.review == RETURNED, of.reviewed_at),
    )
    return union_all(
        _of(SENT, of, of.submitted_at).where(of.submitted_at.between(since, now)),
        *(_of(kind, of, at).where(so, at.between(since, now)) for kind, so, at in settled),
        _of(OVERDUE, due_reports.c, None).where(
            due_reports.c.state.in_(MISSING),
            due_reports.c.due >= office_day(since),
            due_reports.c.due < office_day(now),
        ),
    ).cte("happened")


def _of(kind: str, of: Any, at: Any) -> Select[*tuple[Any, ...]]:
    moment = at if at is not None else cast(null(), ReportVersion.submitted_at.type)
    return select(
        literal(KINDS.index(kind)).label("rank"),
        moment.label("at"),
        of.activity_id,
        of.bureau_id,
        of.due,
        of.report_id,
        of.version,
    )
