"""Reading reports: who may read them, and their history (sent, seen, decided, reviewed)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, defaultload, lazyload

from models.calendar import end_of
from models.people import deputies, people, scope
from models.people.person import ADMIN, EXECUTIVE, REPORTER, Person
from models.plans.plan import Activity, Plan
from models.reports import reports
from models.reports.deciding import report_deciders
from models.reports.report import (
    APPROVED,
    RETURNED,
    SUBMITTED,
    WITHDRAWN,
    Report,
    ReportVersion,
    stands,
)
from models.trail import trail
from models.trail.audit_entry import AuditEntry

SENT, SEEN, PRINTED = "sent", "seen", "printed"
DECIDED, REVIEWED = "decided", "reviewed"
MOST_LISTED = 60
_ORDER = (PRINTED, SENT, SEEN, DECIDED, REVIEWED)


@dataclass(frozen=True)
class HistoryEntry:
    """One line of a report's history.

    at: aware
    what: SENT, PRINTED (in a plan's source), SEEN, DECIDED or REVIEWED
    outcome: of a decision (approved, returned, withdrawn) or a review (accepted, returned)
    other: the person it was entered for, or the superior a deputy decided for
    reason: of the correction or the return
    """

    at: datetime
    version: int
    what: str
    who: Person | None
    outcome: str = ""
    other: Person | None = None
    reason: str = ""


def readable(
    session: Session, person: Person, report_id: int, version: int, day: date
) -> tuple[Report, ReportVersion] | None:
    """Returns report and version if this person may read it on that day, else None: the bureau's
    reporters, the author's superiors and their deputies, administrators and executives."""
    report = session.get(Report, report_id)
    sent = _version(session, report_id, version)
    if report is None or sent is None:
        return None
    return (report, sent) if may_read(session, person, report, sent, day) else None


def may_read(
    session: Session, person: Person, report: Report, sent: ReportVersion, day: date
) -> bool:
    """Whether the person may read this version of the report on that day."""
    own = person.has(REPORTER) and person.bureau_id == report.bureau_id
    sent_it = person.id in (sent.submitted_by, sent.on_behalf_of)
    return own or sent_it or person.has(ADMIN, EXECUTIVE) or _above(session, person, sent, day)


def _above(session: Session, person: Person, sent: ReportVersion, day: date) -> bool:
    if sent.submitted_by is None:
        return False
    above = {p.id for p in people.line_above(session, report_deciders.author(session, sent))}
    standing_in = (superior.id for superior in deputies.acting_for(session, person, day))
    return person.id in above or any(each in above for each in standing_in)


def _version(session: Session, report_id: int, version: int) -> ReportVersion | None:
    query = select(ReportVersion).where(
        ReportVersion.report_id == report_id, ReportVersion.version == version
    )
    return session.scalars(query).first()


def first_sent(session: Session, report_ids: Sequence[int]) -> Mapping[int, datetime]:
    """When each of these reports was sent for the first time, by the report's id."""
    query = (
        select(ReportVersion.report_id, func.min(ReportVersion.submitted_at))
        .where(ReportVersion.report_id.in_(report_ids))
        .group_by(ReportVersion.report_id)
    )
    return {report_id: at for report_id, at in session.execute(query)}


def newest(session: Session, person: Person, number: str | None, day: date) -> list[Report]:
    """Of the newest 60 reports those the person may read, the last sent first.

    number: only this activity and its parts.
    """
    return [report for report, _ in newest_versions(session, person, number, day)]


def newest_versions(
    session: Session,
    person: Person,
    number: str | None,
    day: date,
    *narrower: ColumnElement[bool],
) -> list[tuple[Report, ReportVersion]]:
    """The same, each with its present version.

    narrower: what the reports and versions must be besides (`of_year`, `approved`).
    """
    bureau_ids = scope.bureaus_seen(session, person)
    query = (
        select(Report, ReportVersion)
        .join(ReportVersion, stands())
        .join(Activity, Activity.id == Report.activity_id)
        .order_by(ReportVersion.submitted_at.desc(), Report.id.desc())
        .limit(MOST_LISTED)
        .options(BARE)
    )
    if bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(bureau_ids))
    if number is not None:
        query = query.where(or_(Activity.number == number, Activity.parent == number))
    found = session.execute(query.where(*narrower)).unique().all()
    return [(each, sent) for each, sent in found if may_read(session, person, each, sent, day)]


def senders(session: Session, person: Person, title: str, year: int, day: date) -> list[str]:
    """The names of who sent the bureau's own reports of the activity of this title in a fiscal year
    (B.E.), as far as the person may read them: for whom it was sent, where somebody sent it so."""
    found = newest_versions(session, person, None, day, of_year(year), Activity.title == title)
    own = [sent for report, sent in found if report.bureau_id == person.bureau_id]
    ids = dict.fromkeys(each.on_behalf_of or each.submitted_by for each in own)
    names = people.names(session, ids)
    return [names[each] for each in ids if each in names]


def of_year(year: int) -> ColumnElement[bool]:
    """Of the plans of a fiscal year (B.E.)."""
    return Activity.plan_id.in_(select(Plan.id).where(Plan.fiscal_year == year))


def first_sent_between(first: date, last: date) -> ColumnElement[bool]:
    """Sent for the first time on one of these days (of Bangkok)."""
    sent = func.min(ReportVersion.submitted_at)
    query = (
        select(ReportVersion.report_id)
        .group_by(ReportVersion.report_id)
        .having(sent > end_of(first - timedelta(days=1)), sent <= end_of(last))
    )
    return Report.id.in_(query)


def sent_between(first: date, last: date) -> ColumnElement[bool]:
    """Sent on one of these days (of Bangkok), for the first time or again."""
    at = ReportVersion.submitted_at
    again = (at > end_of(first - timedelta(days=1))) & (at <= end_of(last))
    return or_(first_sent_between(first, last), again)


def sent_by_somebody() -> ColumnElement[bool]:
    """Sent by a person, and not printed in a plan's source."""
    return ReportVersion.submitted_by.is_not(None)


def not_withdrawn() -> ColumnElement[bool]:
    """Sent, and not taken back by who sent it."""
    return Report.state != WITHDRAWN


def approved(by: Person | None = None) -> ColumnElement[bool]:
    """Approved. by: only by this person."""
    state = Report.state == APPROVED
    return state if by is None else state & (ReportVersion.decided_by == by.id)


def waiting() -> ColumnElement[bool]:
    """Sent, and not decided on."""
    return Report.state == SUBMITTED


def on_its_way() -> ColumnElement[bool]:
    """Sent and not decided on, or returned and not sent again."""
    return Report.state.in_((SUBMITTED, RETURNED))


def came_back() -> ColumnElement[bool]:
    """Returned and not sent again, or sent again and not decided on."""
    again = (Report.state == SUBMITTED) & (ReportVersion.version > 1)
    return or_(Report.state == RETURNED, again)


def of_bureaus(ids: Iterable[int]) -> ColumnElement[bool]:
    """Of these bureaus."""
    return Report.bureau_id.in_(list(ids))


def due_on(due: date) -> ColumnElement[bool]:
    """Of one round."""
    return Report.due == due


def due_between(first: date, last: date) -> ColumnElement[bool]:
    """Of the rounds from the first day to the last."""
    return Report.due.between(first, last)


def sent_by(person_id: int) -> ColumnElement[bool]:
    """Sent by this person, or by another one for them, and not taken back."""
    theirs = or_(ReportVersion.submitted_by == person_id, ReportVersion.on_behalf_of == person_id)
    return theirs & (Report.state != WITHDRAWN)


def decided_by(person: Person, *decisions: str) -> ColumnElement[bool]:
    """Decided on by this person. decisions: only these (`APPROVED`, `RETURNED`)."""
    theirs = ReportVersion.decided_by == person.id
    return theirs & ReportVersion.decision.in_(decisions) if decisions else theirs


BARE = defaultload(Report.activity).options(lazyload(Activity.dues), lazyload(Activity.bureaus))
"""Lists of reports do not need the activities' dates and bureaus."""


# -- seen ----------------------------------------------------------------------------------------


def note_seen(session: Session, person: Person, sent: ReportVersion, now: datetime) -> None:
    """Records once that the person has opened the version to decide on it."""
    pair = (sent.report_id, sent.version)
    if pair not in seen_by(session, person, (pair,)):
        subject = f"report:{sent.report_id}"
        trail.record(session, now, person.id, "report.seen", subject, version=sent.version)
        session.flush()


def seen_by(
    session: Session, person: Person, versions: Iterable[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """Those of the versions (report id, version) that the person has opened."""
    candidates = frozenset(versions)
    query = select(AuditEntry.subject, AuditEntry.details).where(
        AuditEntry.subject.in_([f"report:{report_id}" for report_id, _ in candidates]),
        AuditEntry.verb == "report.seen",
        AuditEntry.actor_id == person.id,
    )
    seen = {
        (int(subject.partition(":")[2]), int(details["version"]))
        for subject, details in session.execute(query)
    }
    return candidates & seen


def seen_last(session: Session, person: Person, since: datetime) -> tuple[int, int] | None:
    """The report and version that the person has opened last, if that was after `since`."""
    query = (
        select(AuditEntry.subject, AuditEntry.details)
        .where(
            AuditEntry.actor_id == person.id,
            AuditEntry.verb == "report.seen",
            AuditEntry.at > since,
        )
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    found = session.execute(query).first()
    return (int(found[0].partition(":")[2]), int(found[1]["version"])) if found else None


# -- history -------------------------------------------------------------------------------------


def history(session: Session, report: Report) -> list[HistoryEntry]:
    """The report's history, the oldest entry first."""
    entries = list(
        session.scalars(
            select(AuditEntry)
            .where(AuditEntry.subject == f"report:{report.id}")
            .order_by(AuditEntry.id)
        )
    )
    found = [
        happening
        for version in reports.versions(session, report)
        for happening in _of_version(session, version, entries)
    ]
    return sorted(found, key=lambda each: (each.at, each.version, _ORDER.index(each.what)))


def _of_version(
    session: Session, version: ReportVersion, entries: list[AuditEntry]
) -> Iterator[HistoryEntry]:
    of_it = [e for e in entries if e.details.get("version") == version.version]
    yield _sent(session, version)
    for entry in of_it:
        if entry.verb == "report.seen":
            who = _person(session, entry.actor_id)
            yield HistoryEntry(entry.at, version.version, SEEN, who)
    if version.decision is not None and version.decided_at is not None:
        yield HistoryEntry(
            version.decided_at,
            version.version,
            DECIDED,
            _person(session, version.decided_by),
            version.decision,
            _instead_of(session, of_it, version.decision),
            version.decision_reason,
        )
    if version.review is not None and version.reviewed_at is not None:
        yield HistoryEntry(
            version.reviewed_at,
            version.version,
            REVIEWED,
            _person(session, version.reviewed_by),
            version.review,
            reason=version.review_reason,
        )


def _sent(session: Session, version: ReportVersion) -> HistoryEntry:
    what = PRINTED if version.submitted_by is None else SENT
    return HistoryEntry(
        version.submitted_at,
        version.version,
        what,
        _person(session, version.submitted_by),
        other=_person(session, version.on_behalf_of),
        reason=version.correction_reason,
    )


def _instead_of(session: Session, entries: list[AuditEntry], decision: str) -> Person | None:
    for entry in entries:
        if entry.verb == f"report.{decision}":
            return _person(session, entry.details.get("instead_of"))
    return None


def _person(session: Session, person_id: int | None) -> Person | None:
    return session.get(Person, person_id) if person_id is not None else None
