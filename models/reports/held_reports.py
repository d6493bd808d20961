"""Reports that wait for somebody: for their decision, or sent back to them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.declaration import Holding, count_rows
from models.people.person import Person
from models.reports.deciding import report_decisions
from models.reports.report import RETURNED, Report, ReportVersion, stands


def _count_waiting(session: Session, person: Person, day: date) -> int:
    return len(report_decisions.awaiting(session, person, day))


def _count_returned(session: Session, person: Person, _day: date) -> int:
    theirs = select(Report.id).join(ReportVersion, stands())
    theirs = theirs.where(ReportVersion.submitted_by == person.id)
    return count_rows(session, Report, Report.state == RETURNED, Report.id.in_(theirs))


DECISIONS = Holding("decisions", _count_waiting)
"""The next superior decides."""
SENT_BACK = Holding("sent_back", _count_returned)
"""Any reporter of the bureau mends them."""
