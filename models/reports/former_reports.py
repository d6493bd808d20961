"""Finds the report a bureau may continue from: of an earlier round, or of last year."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from models.plans.plan import Activity, Plan
from models.reports import reports
from models.reports.report import WITHDRAWN, Report, ReportVersion, due_key, stands


def former(
    session: Session, activity: Activity, bureau_id: int, due: date | None
) -> tuple[Report, ReportVersion] | None:
    """Returns the bureau's newest report of the same work with its present version, or None.

    If this report itself was withdrawn, it is returned. Else the report of an earlier date, or of
    the activity with the same title in an earlier year's plan (a copied plan keeps its titles, but
    002's form numbers activities again, so the number does not help).
    """
    own = reports.find(session, activity.id, bureau_id, due)
    if own is not None and own.state == WITHDRAWN:
        withdrawn = reports.last_own(session, activity, bureau_id, due)
        return (own, withdrawn) if withdrawn is not None else None
    same, plan = aliased(Activity), aliased(Plan)
    before = and_(Report.activity_id == activity.id, Report.due_key < due_key(due))
    titles = [activity.title, activity.first_title or activity.title]
    last_year = and_(same.title.in_(titles), plan.fiscal_year < activity.plan.fiscal_year)
    # Find the activities first, so that only their reports are read, not the bureau's of all years.
    alike = select(same.id).join(plan).where(or_(same.id == activity.id, last_year))
    newest = (
        select(Report.id)
        .join(same, same.id == Report.activity_id)
        .join(plan, plan.id == same.plan_id)
        .where(Report.activity_id.in_(alike), Report.bureau_id == bureau_id)
        .where(Report.state != WITHDRAWN, or_(before, last_year))
        .order_by(plan.fiscal_year.desc(), Report.due_key.desc())
        .limit(1)
    )
    query = (
        select(Report, ReportVersion)
        .join(ReportVersion, stands())
        .where(Report.id == newest.scalar_subquery())
    )
    found = session.execute(query).first()
    return (found[0], found[1]) if found is not None else None
