"""Sending an activity report, and which of its versions there are: the office's rules.

A bureau owes one report an activity and due date (002, 003:40–52); what was returned, withdrawn or
is corrected is sent as the next version. Never commits; decides nothing (`report_decisions`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, REPORTER, Person
from models.plans.plan import Activity
from models.reports.report import (
    APPROVED,
    RETURNED,
    SUBMITTED,
    WITHDRAWN,
    Report,
    ReportVersion,
    due_key,
)
from models.trail import trail


@dataclass(frozen=True)
class ReportDraft:
    """What a reporter sends. Money in baht; percent 0..100 or None where the form leaves it."""

    status: str
    narrative: str
    output: str
    outcome: str
    percent: Decimal | None = None
    status_reason: str = ""
    budget_allocated: Decimal | None = None
    budget_disbursed: Decimal | None = None
    risk: str | None = None
    further_activity: str = ""
    publicity: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    evidence: list[int] = field(default_factory=list)
    remarks: list[dict[str, Any]] = field(default_factory=list)
    published: dict[str, Any] = field(default_factory=dict)
    """A channel's `link` and `on` (an ISO day)."""


def owes(activity: Activity, bureau_id: int) -> bool:
    """Whether the activity's report is this bureau's to send."""
    if not activity.reportable:
        return False
    return activity.every_bureau or any(
        b.bureau_id == bureau_id and b.reports for b in activity.bureaus
    )


def asked_for(activity: Activity, due: date | None) -> bool:
    """Whether the plan (still) asks for a report on that date, or names none and none is meant."""
    dates = [each.due for each in activity.dues]
    return due in dates if dates else due is None


def find(
    session: Session, activity_id: int, bureau_id: int, due: date | None, lock: bool = False
) -> Report | None:
    """The bureau's report of that activity and date, if one was sent."""
    query = select(Report).where(
        Report.activity_id == activity_id,
        Report.bureau_id == bureau_id,
        Report.due_key == due_key(due),
    )
    return session.scalars(_locked(query) if lock else query).first()


def by_id(session: Session, report_id: int, lock: bool = False) -> Report | None:
    """The report; `lock` holds it until the commit, so that one of two decides."""
    query = select(Report).where(Report.id == report_id)
    return session.scalars(_locked(query) if lock else query).first()


def _locked(query: Select[Report]) -> Select[Report]:
    # What another process has committed meanwhile is read anew, not taken from memory.
    return query.with_for_update(of=Report).execution_options(populate_existing=True)


def version_of(session: Session, report: Report, version: int | None = None) -> ReportVersion:
    """A version of the report, the newest if none is named."""
    query = select(ReportVersion).where(
        ReportVersion.report_id == report.id,
        ReportVersion.version == (version or report.version),
    )
    return session.scalars(query).one()


def versions(session: Session, report: Report) -> list[ReportVersion]:
    """All versions, the first one first."""
    query = (
        select(ReportVersion)
        .where(ReportVersion.report_id == report.id)
        .order_by(ReportVersion.version)
    )
    return list(session.scalars(query))


def may_send(
    session: Session,
    person: Person,
    activity: Activity,
    due: date | None,
    correcting: bool = False,
    on_behalf_of: int | None = None,
) -> None:
    """Raises Refusal: `not_reporter`, `not_your_activity`, `under_review`, `approved`, or
    `not_due` (the plan asks for no report on that date).

    correcting: an approved report may be sent anew. on_behalf_of: the person it is entered for,
    by an administrator or a reporter of the same bureau; further Refusals: `not_on_roster`,
    `not_for_others`, `sends_themselves` (LINE reaches them, or they are a superior of who enters).
    """
    whose = _sends_for(session, person, on_behalf_of)
    if not owes(activity, whose.bureau_id):
        raise Refusal("not_your_activity", number=activity.number)
    report = find(session, activity.id, whose.bureau_id, due)
    if report is not None and report.state == SUBMITTED:
        raise Refusal("under_review", number=activity.number, report=report.id)
    if report is not None and report.state == APPROVED:
        if correcting:  # also of a date the plan has left since
            return
        raise Refusal("approved", number=activity.number, report=report.id)
    if not asked_for(activity, due):
        raise Refusal("not_due", number=activity.number)


def _sends_for(session: Session, person: Person, on_behalf_of: int | None) -> Person:
    """Whose report it is: the person's own, or of who cannot send it (somebody without LINE)."""
    if on_behalf_of is None or on_behalf_of == person.id:
        if not person.has(REPORTER):
            raise Refusal("not_reporter")
        return person
    whose = session.get(Person, on_behalf_of)
    if whose is None or whose.retired_at is not None:
        raise Refusal("not_on_roster")
    if people.reachable(whose) or any(p.id == whose.id for p in people.line_above(session, person)):
        raise Refusal("sends_themselves")
    colleague = person.has(REPORTER) and person.bureau_id == whose.bureau_id
    if not colleague and not (person.has(ADMIN) and whose.has(REPORTER)):
        raise Refusal("not_for_others")
    return whose


def submit(
    session: Session,
    person: Person,
    activity: Activity,
    due: date | None,
    draft: ReportDraft,
    now: datetime,
    correction_reason: str = "",
    on_behalf_of: int | None = None,
) -> tuple[Report, ReportVersion]:
    """Send the report: its first version, or the next one after a return or a withdrawal.

    correction_reason: why an approved report is sent anew. on_behalf_of: the id of the person it
    is entered for. Raises Refusal as `may_send` does.
    """
    reason = correction_reason.strip()
    bureau_id = _sends_for(session, person, on_behalf_of).bureau_id
    report = find(session, activity.id, bureau_id, due, lock=True)
    may_send(session, person, activity, due, bool(reason), on_behalf_of)
    if report is not None and report.state == RETURNED:
        before = version_of(session, report)
        if before.decision == RETURNED:
            # A correction the superior returned is still one: the approved version stands behind.
            reason = reason or before.correction_reason
    corrects = report is not None and report.state in (APPROVED, RETURNED)
    if report is None:
        report = _begun(session, activity, bureau_id, due)
    report.version = _last_number(session, report) + 1
    report.state = SUBMITTED
    version = ReportVersion(
        report_id=report.id,
        version=report.version,
        submitted_by=person.id,
        submitted_at=now,
        decision_fields=[],
        correction_reason=reason if corrects else "",
        on_behalf_of=on_behalf_of,
        **vars(draft),
    )
    session.add(version)
    session.flush()
    trail.record(
        session, now, person.id, "report.submit", f"report:{report.id}", version=report.version
    )
    return report, version


def _begun(session: Session, activity: Activity, bureau_id: int, due: date | None) -> Report:
    """A new report, of which no version is there yet."""
    report = Report(
        activity_id=activity.id,
        bureau_id=bureau_id,
        due=due,
        due_key=due_key(due),
        state=SUBMITTED,
        version=0,
    )
    session.add(report)
    session.flush()
    return report


def _last_number(session: Session, report: Report) -> int:
    """The highest number given; a withdrawn correction keeps its own, though it does not stand."""
    query = select(func.max(ReportVersion.version)).where(ReportVersion.report_id == report.id)
    return session.scalar(query) or 0


def returned_why(session: Session, report: Report) -> tuple[str, list[str]]:
    """Why a returned report came back, and the answers to be mended (none named: any).

    The administrator's review, where that returned it, else the superior's decision; of a report
    that is not returned nothing.
    """
    if report.state != RETURNED:
        return "", []
    version = version_of(session, report)
    if version.review == RETURNED:
        return version.review_reason, list(version.review_fields)
    return version.decision_reason, list(version.decision_fields)


def last_own(
    session: Session, activity: Activity, bureau_id: int, due: date | None
) -> ReportVersion | None:
    """The newest version of that very report, also one that was withdrawn; None before any."""
    report = find(session, activity.id, bureau_id, due)
    if report is None:
        return None
    return version_of(session, report, _last_number(session, report))


def earlier(
    session: Session, activity: Activity, bureau_id: int, due: date | None
) -> list[tuple[Report, ReportVersion]]:
    """The bureau's newest versions of the same activity for earlier dates, the oldest first."""
    if due is None:
        return []
    query = (
        select(Report)
        .where(
            Report.activity_id == activity.id,
            Report.bureau_id == bureau_id,
            Report.due < due,
            Report.state != WITHDRAWN,
        )
        .order_by(Report.due)
    )
    return [(r, version_of(session, r)) for r in session.scalars(query).unique()]
