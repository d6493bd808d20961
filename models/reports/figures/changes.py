"""What changed among a year's reports since a moment: sent, decided, reviewed, fallen overdue.

One statement gives a page of it and how many there are of each kind. Words nothing.
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
from models.reports.figures.progress import ALL, MISSING, Narrow, owed_rows
from models.reports.report import ACCEPTED, APPROVED, RETURNED, ReportVersion

OVERDUE, SENT, SENT_BACK = "overdue", "sent", "sent_back"
KINDS = (OVERDUE, RETURNED, SENT_BACK, SENT, APPROVED, ACCEPTED)
"""What to act on first. `sent_back`: an approved report that the review returned."""


@dataclass(frozen=True)
class Change:
    """One thing that happened to a report. `at` is None, and `report_id` may be, of what only
    fell overdue; again: it was not the first version."""

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
    narrow: Narrow = ALL,
    limit: int = 8,
    offset: int = 0,
) -> tuple[list[Change], Mapping[str, int]]:
    """A page of what happened from `since` to `now` (aware), and how many there are of each kind.

    What has to be acted on comes first, of a kind the newest.
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
    """No two happenings are alike in all of it: a page never shows what another one showed."""
    return of.rank, of.at.desc(), of.activity_id, of.bureau_id, of.due, of.version


def standing(
    session: Session, fiscal_year: int, since: datetime, until: datetime
) -> tuple[int, int]:
    """How many of the year's reports were sent from `since` to `until` (aware), each once however
    often it was, and how many that were approved then stand approved now.

    So a sum of them agrees with the status: what was approved and given back since is no success.
    """
    owed = owed_rows(fiscal_year).subquery().c
    of = ReportVersion
    stands = (owed.state == APPROVED) & (of.version == owed.version) & (of.decision == APPROVED)
    query = select(
        func.count(of.report_id.distinct()).filter(of.submitted_at.between(since, until)),
        func.count(of.report_id.distinct()).filter(stands, of.decided_at.between(since, until)),
    ).join(owed.report_id.table, owed.report_id == of.report_id)
    sent, approved = session.execute(query).one()
    return sent, approved


def _change(row: tuple[Any, ...]) -> Change:
    rank, at, activity_id, _, due, report_id, version, number, title, bureau = row
    return Change(
        KINDS[rank], at, number, title, activity_id, bureau, due, report_id, (version or 1) > 1
    )


def _happenings(fiscal_year: int, since: datetime, now: datetime, narrow: Narrow) -> CTE:
    owed = owed_rows(fiscal_year, narrow).cte("owed")
    sent = (
        select(
            owed.c.activity_id,
            owed.c.bureau_id,
            owed.c.due,
            owed.c.report_id,
            ReportVersion.version,
            ReportVersion.submitted_at,
            ReportVersion.decision,
            ReportVersion.decided_at,
            ReportVersion.review,
            ReportVersion.reviewed_at,
        )
        .select_from(owed)
        .join(ReportVersion, ReportVersion.report_id == owed.c.report_id)
        .cte("sent")
    )
    of = sent.c
    return union_all(
        _of(SENT, of, of.submitted_at).where(of.submitted_at.between(since, now)),
        *(
            _of(kind, of, of.decided_at)
            .where(of.decision == kind)
            .where(of.decided_at.between(since, now))
            for kind in (APPROVED, RETURNED)
        ),
        *(
            _of(kind, of, of.reviewed_at)
            .where(of.review == said)
            .where(of.reviewed_at.between(since, now))
            for kind, said in ((ACCEPTED, ACCEPTED), (SENT_BACK, RETURNED))
        ),
        _of(OVERDUE, owed.c, None).where(
            owed.c.state.in_(MISSING),
            owed.c.due >= office_day(since),
            owed.c.due < office_day(now),
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
