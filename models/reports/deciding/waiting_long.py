"""Which sent reports wait for a decision, with whom, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.people import deputies, people
from models.people.person import Person
from models.reports.deciding import report_deciders
from models.reports.report import SUBMITTED, Report, ReportVersion, stands

LONG_DAYS = 7
"""Days after which a report waits long."""


@dataclass(frozen=True)
class WaitingReport:
    """One sent report. decider: None if nobody decides. days: since it was sent."""

    report: Report
    sent: ReportVersion
    author: Person
    decider: Person | None
    days: int

    @property
    def long(self) -> bool:
        return self.days > LONG_DAYS


def waiting(session: Session, bureau_ids: frozenset[int] | None, day: date) -> list[WaitingReport]:
    """The reports of these bureaus (None: all) that wait on that day, the oldest first."""
    whose = func.coalesce(ReportVersion.on_behalf_of, ReportVersion.submitted_by)
    query = (
        select(Report, ReportVersion, Person)
        .join(ReportVersion, stands())
        .join(Person, Person.id == whose)
        .where(ReportVersion.decision.is_(None), Report.state == SUBMITTED)
        .order_by(ReportVersion.submitted_at, Report.id)
    )
    if bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(bureau_ids))
    found = [(row[0], row[1], row[2]) for row in session.execute(query)]
    acting = deputies.running(session, day) if found else {}
    # Keeps the people in the session, so that walking the lines needs no more queries.
    _lines = people.load_lines(session, [author for _, _, author in found])
    listed = []
    for report, sent, author in found:
        barred = report_deciders.barred(sent.submitted_by, sent.on_behalf_of)
        decider = report_deciders.first_with(session, barred, author, acting)
        days = (day - office_day(sent.submitted_at)).days
        listed.append(WaitingReport(report, sent, author, decider, days))
    return listed
