"""Finds the report a bureau may continue from: of an earlier round, or of last year."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Text, and_, bindparam, or_, select
from sqlalchemy.orm import Session, aliased, lazyload

from models.plans.plan import Activity, Plan
from models.reports import reports
from models.reports.report import WITHDRAWN, Report, ReportVersion, due_key, stands

# Built once: each report that is begun asks it.
_same, _plan = aliased(Activity), aliased(Plan)
_BEFORE = and_(Report.activity_id == bindparam("activity"), Report.due_key < bindparam("due"))
_TITLES = (bindparam("title", type_=Text), bindparam("first_title", type_=Text))
_LAST_YEAR = and_(_same.title.in_(_TITLES), _plan.fiscal_year < bindparam("year"))
# Find the activities first, so that only their reports are read, not the bureau's of all years.
_ALIKE = select(_same.id).join(_plan).where(or_(_same.id == bindparam("activity"), _LAST_YEAR))
_NEWEST = (
    select(Report.id)
    .join(_same, _same.id == Report.activity_id)
    .join(_plan, _plan.id == _same.plan_id)
    .where(Report.activity_id.in_(_ALIKE), Report.bureau_id == bindparam("bureau"))
    .where(Report.state != WITHDRAWN, or_(_BEFORE, _LAST_YEAR))
    .order_by(_plan.fiscal_year.desc(), Report.due_key.desc())
    .limit(1)
)
_FORMER = (
    select(Report, ReportVersion)
    .join(ReportVersion, stands())
    .where(Report.id == _NEWEST.scalar_subquery())
    .options(lazyload(Report.activity))  # nearly always the one that is held already
)


def former(
    session: Session, activity: Activity, bureau_id: int, due: date | None, own: Report | None
) -> tuple[Report, ReportVersion] | None:
    """Returns the bureau's newest report of the same work with its present version, or None.

    own: the report of that date, if there is one. If it was withdrawn, it is returned. Else the
    report of an earlier date, or of the activity with the same title in an earlier year's plan (a
    copied plan keeps its titles, but 002's form numbers activities again, so the number does not
    help).
    """
    if own is not None and own.state == WITHDRAWN:
        withdrawn = reports.last_own(session, activity, bureau_id, due)
        return (own, withdrawn) if withdrawn is not None else None
    known = {
        "activity": activity.id,
        "title": activity.title,
        "first_title": activity.first_title or activity.title,
        "year": activity.plan.fiscal_year,
        "bureau": bureau_id,
        "due": due_key(due),
    }
    found = session.execute(_FORMER, known).first()
    return (found[0], found[1]) if found is not None else None
