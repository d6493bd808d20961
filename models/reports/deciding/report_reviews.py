"""Approved reports that wait for an administrator's review.

Only of this fiscal year and the last one. Older reports can be opened from their history.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    Subquery,
    cast,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Session, defaultload, lazyload

from models.calendar import fiscal_year
from models.people.person import Bureau, Person
from models.plans.plan import Activity, Plan
from models.reports.report import APPROVED, Report, ReportVersion, stands
from models.trail.audit_entry import AuditEntry


@dataclass(frozen=True)
class AwaitingReview:
    """A report that waits for the review. seen: the administrator has opened this version."""

    report: Report
    sent: ReportVersion
    bureau: str
    seen: bool


def count(session: Session, admin: Person, today: date, most: int | None = None) -> int:
    """How many wait for this administrator. Another one reviews what they sent themselves.

    most: count no further; None: count all
    """
    found = _waiting(select(ReportVersion.id), admin, today).limit(most).subquery()
    return session.scalar(select(func.count()).select_from(found)) or 0


def waiting(
    session: Session, admin: Person, today: date, limit: int, offset: int = 0
) -> tuple[list[AwaitingReview], int]:
    """A page of them, the first sent on top, and how many there are, in one statement."""
    page = _oldest(admin, today).limit(limit).offset(offset).subquery()
    # The list does not need the activities' dates and bureaus, which would be read separately.
    bare = defaultload(Report.activity).options(lazyload(Activity.dues), lazyload(Activity.bureaus))
    found = session.execute(_whole(admin, page).options(bare)).unique().all()
    return [AwaitingReview(*row[:4]) for row in map(tuple, found)], found[0][4] if found else 0


def looked_at(session: Session, admin: Person, today: date, limit: int) -> list[AwaitingReview]:
    """Those this administrator has opened, the first sent on top."""
    page = _oldest(admin, today).where(_seen(admin)).limit(limit).subquery()
    found = session.execute(_whole(admin, page)).unique().all()
    return [AwaitingReview(*row[:4]) for row in map(tuple, found)]


def _oldest(admin: Person, today: date) -> Select[*tuple[Any, ...]]:
    """Sorts ids only. The texts on the page are read after that."""
    chosen = select(ReportVersion.id, func.count().over().label("total"))
    return _waiting(chosen, admin, today).order_by(ReportVersion.submitted_at, Report.id)


def _whole(admin: Person, page: Subquery) -> Select[*tuple[Any, ...]]:
    return (
        select(Report, ReportVersion, Bureau.name, _seen(admin), page.c.total)
        .select_from(page)
        .join(ReportVersion, ReportVersion.id == page.c.id)
        .join(Report, Report.id == ReportVersion.report_id)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .order_by(ReportVersion.submitted_at, Report.id)
    )


def _waiting(
    query: Select[*tuple[Any, ...]], admin: Person, today: date
) -> Select[*tuple[Any, ...]]:
    others = ReportVersion.on_behalf_of
    # Find the years' activities first, so that their reports are found by ix_report_standing.
    lately = (
        select(Activity.id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year >= fiscal_year(today) - 1)
    )
    return (
        query.select_from(Report)
        .join(ReportVersion, stands())
        .where(Report.activity_id.in_(lately), Report.state == APPROVED)
        .where(ReportVersion.review.is_(None))
        # A report printed in a plan's source has no sender: NULL != id is not true either.
        .where(ReportVersion.submitted_by != admin.id)
        .where(or_(others.is_(None), others != admin.id))
    )


def _seen(admin: Person) -> ColumnElement[bool]:
    return (
        select(AuditEntry.id)
        .where(
            AuditEntry.subject == literal("report:") + cast(Report.id, String),
            AuditEntry.verb == "report.seen",
            AuditEntry.actor_id == admin.id,
            AuditEntry.details["version"].as_integer() == ReportVersion.version,
        )
        .exists()
    )
