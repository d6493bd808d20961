"""Sending activity reports, and finding their versions.

A bureau sends one report for each activity and due date (002, 003:40–52). After a return, a
withdrawal or a correction it sends the next version. Decisions are in `report_decisions`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session, defaultload, lazyload

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
    """What a reporter sends.

    percent: 0 to 100, or None
    budget_allocated, budget_disbursed: baht
    evidence: ids of files
    proofs: what other subjects prove (`ReportVersion.proofs`)
    remarks: what the checks found (`report_checks`)
    published: by channel, its `link` and the day `on` (ISO)
    """

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
    proofs: list[dict[str, Any]] = field(default_factory=list)
    remarks: list[dict[str, Any]] = field(default_factory=list)
    published: dict[str, Any] = field(default_factory=dict)


def has_due(activity: Activity, due: date | None) -> bool:
    """Whether the plan has this due date now. `due` None: whether it has no dates at all."""
    dates = [each.due for each in activity.dues]
    return due in dates if dates else due is None


def find(
    session: Session, activity_id: int, bureau_id: int, due: date | None, lock: bool = False
) -> Report | None:
    """The bureau's report of that activity and date, or None."""
    of = {"activity": activity_id, "bureau": bureau_id, "due": due_key(due)}
    return session.scalars(_locked(_OF_DATE) if lock else _OF_DATE, of).first()


def by_date(session: Session, activity_id: int, bureau_id: int) -> dict[date | None, Report]:
    """The bureau's reports of that activity, by their dates."""
    of = {"activity": activity_id, "bureau": bureau_id}
    return {each.due: each for each in session.scalars(_OF_ACTIVITY, of)}


_OF_ACTIVITY = (  # built once
    select(Report)
    .where(Report.activity_id == bindparam("activity"), Report.bureau_id == bindparam("bureau"))
    .options(lazyload(Report.activity))  # who asks has it already
)
_OF_DATE = (  # built once
    select(Report)
    .where(
        Report.activity_id == bindparam("activity"),
        Report.bureau_id == bindparam("bureau"),
        Report.due_key == bindparam("due"),
    )
    .options(lazyload(Report.activity))  # who asks has it already
)


def by_id(session: Session, report_id: int, lock: bool = False) -> Report | None:
    """The report or None. `lock` locks its row until the commit, so that only one can decide."""
    return session.scalars(_locked(_BY_ID) if lock else _BY_ID, {"report": report_id}).first()


_BY_ID = (  # built once; the activity's days and bureaus are read when they are looked at
    select(Report)
    .where(Report.id == bindparam("report"))
    .options(
        defaultload(Report.activity).lazyload(Activity.dues),
        defaultload(Report.activity).lazyload(Activity.bureaus),
    )
)


def _locked(query: Select[Report]) -> Select[Report]:
    # Read again what another process has committed meanwhile.
    return query.with_for_update(of=Report).execution_options(populate_existing=True)


def version_of(session: Session, report: Report, version: int | None = None) -> ReportVersion:
    """A version of the report; the present one if `version` is None."""
    number = version or report.version
    of_it = (ReportVersion.report_id == report.id, ReportVersion.version == number)
    return session.scalars(select(ReportVersion).where(*of_it)).one()


def versions(session: Session, report: Report) -> list[ReportVersion]:
    """All versions, the oldest first."""
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
    """Raises Refusal: `not_reporter`, `ended`, `not_your_activity`, `under_review`, `approved`, or
    `not_due` (the plan asks for no report on that date).

    correcting: an approved report may be sent again
    on_behalf_of: id of the person it is entered for, by an administrator or a reporter of the same
        bureau. Further refusals: `not_on_roster`, `not_for_others`, `sends_themselves` (LINE
        reaches that person, or they are the sender's superior)
    """
    whose = _sends_for(session, person, on_behalf_of)
    report = find(session, activity.id, whose.bureau_id, due)
    _may_follow(report, whose, activity, due, correcting)


def may_follow(
    session: Session,
    report: Report | None,
    person: Person,
    activity: Activity,
    due: date | None,
    correcting: bool = False,
    on_behalf_of: int | None = None,
) -> None:
    """The same as `may_send` for who has read the report of that date, or that there is none."""
    whose = _sends_for(session, person, on_behalf_of)
    _may_follow(report, whose, activity, due, correcting)


def _may_follow(
    report: Report | None, whose: Person, activity: Activity, due: date | None, correcting: bool
) -> None:
    if activity.is_over_on(due) and not correcting:
        raise Refusal("ended", number=activity.number, reason=activity.ended_reason)
    if not (activity.reportable and activity.is_of(whose.bureau_id)):
        raise Refusal("not_your_activity", number=activity.number)
    if report is not None and report.state == SUBMITTED:
        raise Refusal("under_review", number=activity.number, report=report.id)
    if report is not None and report.state == APPROVED:
        if correcting:  # even if the plan has dropped the date since
            return
        raise Refusal("approved", number=activity.number, report=report.id)
    if not has_due(activity, due):
        raise Refusal("not_due", number=activity.number)


def _sends_for(session: Session, person: Person, on_behalf_of: int | None) -> Person:
    """The person the report belongs to: the sender, or somebody who cannot send it (no LINE)."""
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
    """Stores the first version, or the next one after a return or a withdrawal.

    correction_reason: why an approved report is sent again. on_behalf_of: id of the person it is
    entered for. Raises Refusal as `may_send` does.
    """
    reason = correction_reason.strip()
    whose = _sends_for(session, person, on_behalf_of)
    report = find(session, activity.id, whose.bureau_id, due, lock=True)
    _may_follow(report, whose, activity, due, bool(reason))
    if report is not None and report.state == RETURNED:
        before = version_of(session, report)
        if before.decision == RETURNED:
            # A returned correction is still a correction: there is an approved version behind it.
            reason = reason or before.correction_reason
    corrects = report is not None and report.state in (APPROVED, RETURNED)
    if report is None:
        report = begun(session, activity, whose.bureau_id, due, SUBMITTED)
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


def begun(
    session: Session, activity: Activity, bureau_id: int, due: date | None, state: str
) -> Report:
    """A new report in that state; its first version is still to be stored."""
    report = Report(
        activity_id=activity.id,
        bureau_id=bureau_id,
        due=due,
        due_key=due_key(due),
        state=state,
        version=1,
    )
    session.add(report)
    session.flush()
    return report


def _last_number(session: Session, report: Report) -> int:
    """The highest version number. A withdrawn correction keeps its number."""
    query = select(func.max(ReportVersion.version)).where(ReportVersion.report_id == report.id)
    return session.scalar(query) or 0


def returned_why(session: Session, report: Report) -> tuple[str, list[str]]:
    """Returns why a report was returned and which answers to change (empty: any).

    From the administrator's review if that returned it, else from the superior's decision. Returns
    empty values if the report is not returned.
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
    """The newest version of this report, even if it was withdrawn, or None."""
    report = find(session, activity.id, bureau_id, due)
    if report is None:
        return None
    return version_of(session, report, _last_number(session, report))


def earlier(
    session: Session, activity: Activity, bureau_id: int, due: date | None
) -> list[tuple[Report, ReportVersion]]:
    """The bureau's reports of the same activity for earlier dates, the oldest first."""
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
