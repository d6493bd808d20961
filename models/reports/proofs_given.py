"""Which reports name a proof of another subject: whoever may read one may have its document."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Person
from models.reports.deciding import report_history
from models.reports.report import Report, ReportVersion


def may_read_one(
    session: Session, person: Person, by: str, about: int, activity_id: int | None, day: date
) -> bool:
    """Whether the person may read, on that day, a version of the activity's reports that names this
    proof. by: the subject's name. about: its id there."""
    query = (
        select(Report, ReportVersion)
        .join(ReportVersion, ReportVersion.report_id == Report.id)
        .where(Report.activity_id == activity_id)
        .options(report_history.BARE)
    )
    return any(
        report_history.may_read(session, person, report, sent, day)
        for report, sent in session.execute(query).unique()
        if any((each["by"], each["about"]) == (by, about) for each in sent.proofs)
    )
