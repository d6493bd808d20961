"""The evidence of reports over bureaus, as far as a person may read the reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.people.person import Bureau, Person
from models.plans.plan import Activity, Plan
from models.reports.deciding import report_history
from models.reports.figures.progress import ReportFilter, of_work
from models.reports.report import APPROVED, SUBMITTED, Report, ReportVersion, stands


@dataclass(frozen=True)
class GivenEvidence:
    """The evidence of one report that stands.

    files: number of files, and of documents that other subjects prove by
    links: addresses that the reporter gave, each once
    """

    report_id: int
    version: int
    number: str
    bureau_id: int
    bureau: str
    due: date | None
    files: int
    links: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether there is any."""
        return bool(self.files or self.links)


def evidence_given(
    session: Session, person: Person, fiscal_year: int, narrow: ReportFilter, day: date
) -> list[GivenEvidence]:
    """By activity and bureau, of each report that was sent, also without evidence. Leaves out those
    that the person may not read on that day."""
    query = (
        select(Report, ReportVersion, Bureau.name)
        .join(ReportVersion, stands())
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .where(Plan.fiscal_year == fiscal_year, *of_work(narrow))
        .where(Report.state.in_((SUBMITTED, APPROVED)))
        .order_by(Activity.plan_id, Activity.position, Bureau.name, Report.due)
        .options(report_history.BARE)
    )
    if narrow.bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(narrow.bureau_ids))
    if narrow.due is not None:
        query = query.where(Report.due == narrow.due)
    if narrow.span is not None:
        query = query.where(or_(Report.due.is_(None), Report.due.between(*narrow.span)))
    return [
        _given(report, sent, bureau)
        for report, sent, bureau in session.execute(query).unique()
        if report_history.may_read(session, person, report, sent, day)
    ]


def _given(report: Report, sent: ReportVersion, bureau: str) -> GivenEvidence:
    return GivenEvidence(
        report.id,
        sent.version,
        report.activity.number,
        report.bureau_id,
        bureau,
        report.due,
        len(sent.evidence) + len(sent.proofs),
        _links(sent),
    )


def _links(sent: ReportVersion) -> tuple[str, ...]:
    published = (each.get("link") for each in sent.published.values() if isinstance(each, dict))
    return tuple(dict.fromkeys(link for link in (*sent.links, *published) if link))
