"""The part about reports of a person's own data file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people import people
from models.people.person import Person
from models.plans.plan import Activity
from models.reports.report import Report, ReportVersion
from models.reports.report_example import ReportExample

_TEXTS = (
    "status", "status_reason", "percent", "narrative", "output", "outcome", "budget_allocated",
    "budget_disbursed", "risk", "further_activity", "publicity", "links", "correction_reason",
)  # fmt: skip


def count(session: Session, person: Person) -> int:
    """Returns how many versions of reports the person sent."""
    mine = ReportVersion.submitted_by == person.id
    return session.scalar(select(func.count()).select_from(ReportVersion).where(mine)) or 0


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Returns the reports that the person sent, what they decided about others', and the reports
    that they let others read as examples."""
    return {
        "reports": _reports(session, person),
        "decisions": _decisions(session, person),
        "examples": _examples(session, person),
    }


def _versions(
    session: Session, mine: ColumnElement[bool]
) -> list[tuple[ReportVersion, Report, str]]:
    """The versions of this condition with their report and the activity's number."""
    query = (
        select(ReportVersion, Report, Activity.number)
        .join(Report, Report.id == ReportVersion.report_id)
        .join(Activity, Activity.id == Report.activity_id)
        .where(mine)
        .order_by(ReportVersion.id)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(query)]


def _reports(session: Session, person: Person) -> list[dict[str, Any]]:
    found = _versions(session, ReportVersion.submitted_by == person.id)
    names = people.names(session, [sent.decided_by for sent, _, _ in found])
    return [
        {
            "activity": number,
            "due": report.due,
            "version": sent.version,
            "sent_at": sent.submitted_at,
            **{name: getattr(sent, name) for name in _TEXTS},
            "files": len(sent.evidence),
            "decision": sent.decision,
            "decided_by": names.get(sent.decided_by or 0),
            "decided_at": sent.decided_at,
            "decision_reason": sent.decision_reason,
        }
        for sent, report, number in found
    ]


def _decisions(session: Session, person: Person) -> list[dict[str, Any]]:
    """The person's decisions with their reasons, without the contents of the reports."""
    decided = _versions(session, ReportVersion.decided_by == person.id)
    reviewed = _versions(session, ReportVersion.reviewed_by == person.id)
    rows = [(s.decided_at, n, s.version, s.decision, s.decision_reason) for s, _, n in decided]
    rows += [(s.reviewed_at, n, s.version, s.review, s.review_reason) for s, _, n in reviewed]
    names = ("decided_at", "activity", "version", "decision", "decision_reason")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _examples(session: Session, person: Person) -> list[dict[str, Any]]:
    query = (
        select(Activity.number, ReportExample.version, ReportExample.allowed_at)
        .join(Report, Report.id == ReportExample.report_id)
        .join(Activity, Activity.id == Report.activity_id)
        .where(ReportExample.allowed_by == person.id)
        .order_by(ReportExample.id)
    )
    names = ("activity", "version", "allowed_at")
    return [dict(zip(names, row, strict=True)) for row in session.execute(query)]
