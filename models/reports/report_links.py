"""The links of reports: where a result was published, and what was given as evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.declaration import PlacedLink
from models.plans.plan import Activity, Plan
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion, stands

_STILL_READ = timedelta(days=92)
"""Reports of a fiscal year are read on for so long after its end."""


def placed_links(session: Session, today: date) -> Iterator[PlacedLink]:
    """Yields the links of the reports that stand, of the fiscal years that are still read."""
    years = {fiscal_year(today), fiscal_year(today - _STILL_READ)}
    query = (
        select(Report.id, Report.bureau_id, ReportVersion.links, ReportVersion.published)
        .join(ReportVersion, stands())
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year.in_(years), Report.state.in_((SUBMITTED, APPROVED)))
        .order_by(Report.id)
    )
    for report_id, bureau_id, links, published in session.execute(query):
        places = (each.get("link") for each in published.values() if isinstance(each, dict))
        for text in filter(None, (*links, *places)):
            yield PlacedLink(text, report_id, bureau_id)
