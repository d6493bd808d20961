"""Deciding on a sent report: the superior's decision, the sender's withdrawal, the review.

Each happens once: the report's row is locked, and the second person is refused.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import bindparam, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.calendar import office_day
from models.errors import Refusal, permitted
from models.people import deputies, people
from models.people.person import ADMIN, REPORTER, Person
from models.reports import reports
from models.reports.deciding import report_deciders, report_history
from models.reports.report import (
    ACCEPTED,
    APPROVED,
    RETURNED,
    SUBMITTED,
    WITHDRAWN,
    Report,
    ReportVersion,
    stands,
)
from models.trail import trail


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
    """Approves or returns a version. The trail records the superior of a deputy.

    fields: names of the answers to change; empty means any. Raises Refusal: `no_report`,
    `newer_version` (facts: version), `already_decided` (facts: decision, by), `withdrawn`,
    `own_report`, `not_yours`, `reason_missing`.
    """
    assert decision in (APPROVED, RETURNED)
    report, sent = for_decision(session, decider, report_id, version, now, lock=True)
    if decision == RETURNED and not reason.strip():
        raise Refusal("reason_missing")
    instead_of = report_deciders.may_decide(session, decider, sent, office_day(now))
    _settle(sent, decision, decider, now)
    sent.decision_reason, sent.decision_fields = reason, list(fields)
    report.state = decision
    session.flush()
    acted = {"instead_of": instead_of.id} if instead_of is not None else {}
    _record(session, now, decider, f"report.{decision}", sent, acted)
    return report, sent


def for_decision(
    session: Session,
    decider: Person,
    report_id: int,
    version: int,
    now: datetime,
    lock: bool = False,
) -> tuple[Report, ReportVersion]:
    """Returns report and version if this person may decide now. Raises Refusal as `decide`."""
    report, sent = _version(session, report_id, version, lock)
    if sent.submitted_by is None:  # printed in a plan's source: nobody decides on it
        raise Refusal("already_decided", decision=sent.decision, by="")
    report_deciders.may_decide(session, decider, sent, office_day(now))
    _check_undecided(session, report, sent, version)
    return report, sent


def note_if_deciding(session: Session, person: Person, sent: ReportVersion, now: datetime) -> None:
    """Records that the person has opened the version, if they may decide on it."""
    if permitted(for_decision, session, person, sent.report_id, sent.version, now):
        report_history.note_seen(session, person, sent, now)


def withdraw(
    session: Session, person: Person, report_id: int, version: int, now: datetime
) -> tuple[Report, ReportVersion]:
    """Withdraws a report before the decision; it is due again.

    After a withdrawn correction the approved version counts again. Raises Refusal as
    `for_withdrawal` does.
    """
    report, sent = for_withdrawal(session, person, report_id, version, lock=True)
    _settle(sent, WITHDRAWN, person, now)
    approved = _approved_before(session, sent)
    if approved is not None:
        report.state, report.version = APPROVED, approved
    else:
        report.state = WITHDRAWN
    session.flush()
    _record(session, now, person, "report.withdraw", sent, {})
    return report, sent


def for_withdrawal(
    session: Session, person: Person, report_id: int, version: int, lock: bool = False
) -> tuple[Report, ReportVersion]:
    """Returns report and version if this person may withdraw it now.

    The sender, the person it was entered for and the bureau's reporters may. Raises Refusal:
    `no_report`, `not_yours`, `newer_version`, `already_decided`, `withdrawn`.
    """
    report, sent = _version(session, report_id, version, lock)
    colleague = person.has(REPORTER) and person.bureau_id == report.bureau_id
    if not colleague and person.id not in (sent.submitted_by, sent.on_behalf_of):
        raise Refusal("not_yours")
    _check_undecided(session, report, sent, version)
    return report, sent


def review(
    session: Session,
    admin: Person,
    report_id: int,
    version: int,
    outcome: str,
    now: datetime,
    reason: str = "",
    fields: tuple[str, ...] = (),
) -> tuple[Report, ReportVersion]:
    """An administrator accepts an approved version or returns it to the bureau.

    Raises Refusal as `for_review` does, and `reason_missing`.
    """
    assert outcome in (ACCEPTED, RETURNED)
    report, sent = for_review(session, admin, report_id, version, lock=True)
    if outcome == RETURNED and not reason.strip():
        raise Refusal("reason_missing")
    sent.review, sent.reviewed_by, sent.reviewed_at = outcome, admin.id, now
    sent.review_reason, sent.review_fields = reason, list(fields)
    if outcome == RETURNED:
        report.state = RETURNED
    session.flush()
    _record(session, now, admin, f"report.review_{outcome}", sent, {})
    return report, sent


def for_review(
    session: Session, admin: Person, report_id: int, version: int, lock: bool = False
) -> tuple[Report, ReportVersion]:
    """Returns report and version if this administrator may review it now.

    Nobody reviews their own report. Raises Refusal: `no_report`, `not_admin`,
    `printed`, `own_report`, `newer_version`, `already_reviewed` (facts: review, by),
    `not_approved`.
    """
    if not admin.has(ADMIN):
        raise Refusal("not_admin")
    report, sent = _version(session, report_id, version, lock)
    if sent.submitted_by is None:
        raise Refusal("printed")
    if admin.id in (sent.submitted_by, sent.on_behalf_of):
        raise Refusal("own_report")
    if report.version != version:
        raise Refusal("newer_version", version=report.version)
    if sent.review is not None:
        by = _name(session, sent.reviewed_by)
        raise Refusal("already_reviewed", review=sent.review, by=by)
    if report.state != APPROVED:
        raise Refusal("not_approved")
    return report, sent


_WHOSE = func.coalesce(ReportVersion.on_behalf_of, ReportVersion.submitted_by)
_SENDERS = (
    select(ReportVersion.submitted_by, ReportVersion.on_behalf_of)
    .where(ReportVersion.decision.is_(None), ReportVersion.submitted_by.is_not(None))
    .distinct()
    .subquery("senders")
)
"""Who sent what nobody has decided on, and for whom: each pair once, however many reports."""
_SENT_FOR = func.coalesce(_SENDERS.c.on_behalf_of, _SENDERS.c.submitted_by)
_author, _superior = aliased(Person), aliased(Person)
_SUPERIOR_DECIDES = exists().where(
    _author.id == _SENT_FOR,
    _superior.id == _author.supervisor_id,
    _superior.id != _author.id,
    _superior.id != _SENDERS.c.submitted_by,
    _superior.retired_at.is_(None),
    _superior.line_user_id.is_not(None),
    _superior.blocked_at.is_(None),
)
"""The superior just above its author may decide, or somebody in their place: no administrator is
asked (`report_deciders`)."""
_BELOW = _SENT_FOR.in_(people.ids_below(bindparam("leading", expanding=True)))
_SENDERS_BELOW = select(_SENDERS).where(_BELOW)
_SENDERS_FOR_ADMINS = select(_SENDERS).where(or_(_BELOW, ~_SUPERIOR_DECIDES))
"""For administrators wait those of everybody whom no superior decides for, too."""
_AUTHORS = select(Person).where(Person.id.in_(bindparam("ids", expanding=True)))
_WAITING = (
    select(Report, ReportVersion, Person)
    .join(ReportVersion, stands())
    .join(Person, Person.id == _WHOSE)
    .where(ReportVersion.decision.is_(None), Report.state == SUBMITTED)
    # A range, and plus zero: without statistics SQLite would read all that each has ever sent,
    # by the index of that, instead of the small index of what is undecided.
    .where(ReportVersion.submitted_by.between(bindparam("first"), bindparam("last")))
    .where((ReportVersion.submitted_by + 0).in_(bindparam("senders", expanding=True)))
    .order_by(ReportVersion.submitted_at, Report.id)
)


def awaiting(
    session: Session, decider: Person, day: date
) -> list[tuple[Report, ReportVersion, Person]]:
    """Reports that wait for this person on that day, each with its author, the oldest first.

    A report waits for the nearest superior LINE reaches, and for the deputy who stands in.
    """
    return _undecided_of(session, _senders(session, decider, day))


def waiting_nearer(
    session: Session, decider: Person, day: date
) -> list[tuple[Report, ReportVersion, Person]]:
    """Reports that wait for somebody nearer and on which this person may decide as well, each with
    its author, the oldest first."""
    return _undecided_of(session, _senders(session, decider, day, nearer=True))


def _undecided_of(
    session: Session, senders: set[tuple[int, int | None]]
) -> list[tuple[Report, ReportVersion, Person]]:
    """What waits of these pairs (sender, entered for), the oldest first."""
    if not senders:
        return []
    ids = sorted({sender for sender, _ in senders})
    bounds = {"senders": ids, "first": ids[0], "last": ids[-1]}
    return [
        (row[0], row[1], row[2])
        for row in session.execute(_WAITING, bounds)
        if (row[1].submitted_by, row[1].on_behalf_of) in senders
    ]


def _senders(
    session: Session, decider: Person, day: date, nearer: bool = False
) -> set[tuple[int, int | None]]:
    """Pairs (sender, entered for) whose reports wait for this person. Looks at people, not reports,
    to find them with few queries.

    nearer: those whose reports wait for somebody nearer instead
    """
    acting = deputies.running(session, day)
    leading = {decider.id, *(id_ for id_, deputy in acting.items() if deputy.id == decider.id)}
    query = _SENDERS_FOR_ADMINS if decider.has(ADMIN) else _SENDERS_BELOW
    rows = session.execute(query, {"leading": sorted(leading)})
    pairs = [(row[0], row[1]) for row in rows if row[0] is not None]
    ids = sorted({entered_for or sender for sender, entered_for in pairs})
    authors = {p.id: p for p in session.scalars(_AUTHORS, {"ids": ids})}
    # Keeps the people in the session, so that walking the lines needs no more queries.
    _lines = people.load_lines(session, list(authors.values()))

    def waits_here(sender: int, entered_for: int | None) -> bool:
        barred = report_deciders.barred(sender, entered_for)
        whose = authors[entered_for or sender]
        first = decider.id in report_deciders.waits_with(session, barred, whose, acting)
        if first or not nearer:
            return first and not nearer
        asked = (session, decider, whose, barred, day)
        return decider.id not in barred and permitted(report_deciders.decides_for, *asked)

    return {pair for pair in pairs if waits_here(*pair)}


def _version(
    session: Session, report_id: int, version: int, lock: bool
) -> tuple[Report, ReportVersion]:
    """The report and its version of that number, or its present version if there is none."""
    report = reports.by_id(session, report_id, lock)
    if report is None:
        raise Refusal("no_report")
    query = select(ReportVersion).where(
        ReportVersion.report_id == report.id, ReportVersion.version == version
    )
    if lock:
        query = query.execution_options(populate_existing=True)
    return report, session.scalars(query).first() or reports.version_of(session, report)


def _check_undecided(session: Session, report: Report, sent: ReportVersion, version: int) -> None:
    if report.version != version and sent.decision != WITHDRAWN:
        raise Refusal("newer_version", version=report.version)
    if sent.decision == WITHDRAWN:
        raise Refusal("withdrawn")
    if sent.decision is not None:
        by = _name(session, sent.decided_by)
        raise Refusal("already_decided", decision=sent.decision, by=by)


def _approved_before(session: Session, sent: ReportVersion) -> int | None:
    """The approved version that a correction replaces; None if it is not a correction."""
    if not sent.correction_reason:
        return None
    query = select(func.max(ReportVersion.version)).where(
        ReportVersion.report_id == sent.report_id,
        ReportVersion.version < sent.version,
        ReportVersion.decision == APPROVED,
    )
    return session.scalar(query)


def _settle(sent: ReportVersion, decision: str, person: Person, now: datetime) -> None:
    sent.decision, sent.decided_by, sent.decided_at = decision, person.id, now


def _record(
    session: Session,
    now: datetime,
    person: Person,
    verb: str,
    sent: ReportVersion,
    details: dict[str, int],
) -> None:
    trail.record(
        session, now, person.id, verb, f"report:{sent.report_id}", version=sent.version, **details
    )


def _name(session: Session, person_id: int | None) -> str:
    person = session.get(Person, person_id) if person_id is not None else None
    return person.name if person is not None else ""
