"""Sending an activity report and deciding on it: the office's rules. Never commits.

A bureau owes one report an activity and due date (002, 003:40–52); the reporter's superior
approves or returns it, and only what was returned needs mending.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.person import ADMIN, EXECUTIVE, REPORTER, Person
from models.plan import Activity
from models.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion
from models.services import people, trail


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


def due_key(due: date | None) -> str:
    """How a due date stands in the report's unique key."""
    return due.isoformat() if due is not None else ""


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


def may_send(session: Session, person: Person, activity: Activity, due: date | None) -> None:
    """Raises Refusal: `not_reporter`, `not_your_activity`, `under_review`, `approved`, or
    `not_due` (the plan asks for no report on that date)."""
    if not person.has(REPORTER):
        raise Refusal("not_reporter")
    if not owes(activity, person.bureau_id):
        raise Refusal("not_your_activity", number=activity.number)
    report = find(session, activity.id, person.bureau_id, due)
    if report is not None and report.state == SUBMITTED:
        raise Refusal("under_review", number=activity.number, report=report.id)
    if report is not None and report.state == APPROVED:
        raise Refusal("approved", number=activity.number, report=report.id)
    if not asked_for(activity, due):
        raise Refusal("not_due", number=activity.number)


def submit(
    session: Session,
    person: Person,
    activity: Activity,
    due: date | None,
    draft: ReportDraft,
    now: datetime,
) -> tuple[Report, ReportVersion]:
    """Send the report: its first version, or the next one after it was returned.

    Raises Refusal as `may_send` does.
    """
    report = find(session, activity.id, person.bureau_id, due, lock=True)
    may_send(session, person, activity, due)
    if report is None:
        report = Report(
            activity_id=activity.id,
            bureau_id=person.bureau_id,
            due=due,
            due_key=due_key(due),
            state=SUBMITTED,
            version=0,
        )
        session.add(report)
    report.version += 1
    report.state = SUBMITTED
    session.flush()
    version = ReportVersion(
        report_id=report.id,
        version=report.version,
        submitted_by=person.id,
        submitted_at=now,
        decision_fields=[],
        **vars(draft),
    )
    session.add(version)
    session.flush()
    trail.record(
        session, now, person.id, "report.submit", f"report:{report.id}", version=report.version
    )
    return report, version


def deciders(session: Session, submitter: Person) -> list[Person]:
    """Who may decide on the person's reports, the nearest first.

    The line above whom LINE reaches, never the submitter; administrators where that is nobody.
    """
    above = [p for p in people.line_above(session, submitter) if people.reachable(p)]
    if above:
        return above
    return [p for p in people.administrators(session) if p.id != submitter.id]


def decide(
    session: Session,
    decider: Person,
    report_id: int,
    version: int,
    decision: str,
    now: datetime,
    reason: str = "",
    fields: tuple[str, ...] = (),
) -> tuple[Report, ReportVersion]:
    """Approve or return a version, once.

    fields: the answers to be mended; none named means any. Raises Refusal: `no_report`,
    `newer_version` (facts: version), `already_decided` (facts: decision, by), `not_yours`,
    `reason_missing`.
    """
    assert decision in (APPROVED, RETURNED)
    report, sent = for_decision(session, decider, report_id, version, lock=True)
    if decision == RETURNED and not reason.strip():
        raise Refusal("reason_missing")
    sent.decision, sent.decided_by, sent.decided_at = decision, decider.id, now
    sent.decision_reason, sent.decision_fields = reason, list(fields)
    report.state = decision
    session.flush()
    trail.record(
        session, now, decider.id, f"report.{decision}", f"report:{report.id}", version=version
    )
    return report, sent


def for_decision(
    session: Session, decider: Person, report_id: int, version: int, lock: bool = False
) -> tuple[Report, ReportVersion]:
    """The report and the version this person may decide on now; raises Refusal as `decide`."""
    query = select(Report).where(Report.id == report_id)
    report = session.scalars(_locked(query) if lock else query).first()
    if report is None:
        raise Refusal("no_report")
    sent = version_of(session, report, min(version, report.version))
    if sent.submitted_by is None:  # printed in a source: nobody here sent or decides it
        raise Refusal("already_decided", decision=sent.decision, by="")
    _may_decide(session, decider, sender(session, sent))
    if report.version != version:
        raise Refusal("newer_version", version=report.version)
    if sent.decision is not None:
        by = session.get(Person, sent.decided_by) if sent.decided_by else None
        raise Refusal("already_decided", decision=sent.decision, by=by.name if by else "")
    return report, sent


def sender(session: Session, sent: ReportVersion) -> Person:
    """Who sent a version; asked only of versions that people sent."""
    assert sent.submitted_by is not None
    return session.get_one(Person, sent.submitted_by)


def _may_decide(session: Session, decider: Person, submitter: Person) -> None:
    if decider.id == submitter.id:
        raise Refusal("own_report")
    above = people.line_above(session, submitter)
    if any(p.id == decider.id for p in above):
        return
    nobody_above = not any(people.reachable(p) for p in above)
    if not (nobody_above and decider.has(ADMIN)):
        raise Refusal("not_yours")


def awaiting(session: Session, decider: Person) -> list[tuple[Report, ReportVersion, Person]]:
    """Reports that wait for this person's decision as the nearest one reached, oldest first."""
    newest = (ReportVersion.report_id == Report.id) & (ReportVersion.version == Report.version)
    query = (
        select(Report, ReportVersion, Person)
        .join(ReportVersion, newest)
        .join(Person, Person.id == ReportVersion.submitted_by)
        .where(Report.state == SUBMITTED)
        .order_by(ReportVersion.submitted_at, Report.id)
    )
    found = [(row[0], row[1], row[2]) for row in session.execute(query)]
    senders = {sender.id: sender for _, _, sender in found}
    # Held while the lines are walked, so that the walk asks the database nothing more.
    _lines = people.load_lines(session, list(senders.values()))
    mine = {
        sender.id
        for sender in senders.values()
        if decider.id in [person.id for person in deciders(session, sender)[:1]]
    }
    return [each for each in found if each[2].id in mine]


def readable(
    session: Session, person: Person, report_id: int, version: int
) -> tuple[Report, ReportVersion] | None:
    """The report and version, if this person may read it: the bureau's reporters, the line
    above who sent it, administrators and executives."""
    report = session.get(Report, report_id)
    if report is None or not 1 <= version <= report.version:
        return None
    sent = version_of(session, report, version)
    own = person.has(REPORTER) and person.bureau_id == report.bureau_id
    if own or person.has(ADMIN, EXECUTIVE) or person.id == sent.submitted_by:
        return report, sent
    sender = session.get(Person, sent.submitted_by) if sent.submitted_by is not None else None
    above = people.line_above(session, sender) if sender is not None else []
    return (report, sent) if any(p.id == person.id for p in above) else None


def earlier(
    session: Session, activity: Activity, bureau_id: int, due: date | None
) -> list[tuple[Report, ReportVersion]]:
    """The bureau's newest versions of the same activity for earlier dates, the oldest first."""
    if due is None:
        return []
    query = (
        select(Report)
        .where(
            Report.activity_id == activity.id, Report.bureau_id == bureau_id, Report.due < due
        )
        .order_by(Report.due)
    )
    return [(r, version_of(session, r)) for r in session.scalars(query).unique()]


def of_file(session: Session, attachment_id: int) -> tuple[int, int] | None:
    """(report id, version) of the newest report that carries this file as evidence."""
    query = (
        select(ReportVersion.report_id, ReportVersion.version, ReportVersion.evidence)
        .join(Report, Report.id == ReportVersion.report_id)
        .order_by(ReportVersion.id.desc())
    )
    for report_id, version, evidence in session.execute(query):
        if attachment_id in evidence:
            return report_id, version
    return None
