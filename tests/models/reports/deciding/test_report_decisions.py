"""What is decided on a sent report: by the superior, by who takes it back, by the review."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, STAFF, SUPERVISOR, Person
from models.reports import reports
from models.reports.deciding import report_decisions
from models.reports.report import (
    ACCEPTED,
    APPROVED,
    RETURNED,
    SUBMITTED,
    WITHDRAWN,
    Report,
    ReportVersion,
)
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.reports.reporting import JULY, MARCH, NOW, TODAY, Office, refusal
from tests.patience import PATIENCE


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


# -- deciding ------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["head", "director"])
def test_anybody_of_the_line_above_decides(office: Office, who: str) -> None:
    report = office.send()
    decider: Person = getattr(office, who)
    sent = office.decide(decider, report, APPROVED)
    assert (report.state, sent.decision, sent.decided_by, sent.decided_at) == (
        APPROVED, APPROVED, decider.id, NOW
    )  # fmt: skip
    verbs = list(office.session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)))
    assert verbs == ["report.submit", "report.approved"]


def test_a_report_is_decided_once(office: Office) -> None:
    report = office.send()
    office.decide(office.head, report, APPROVED)
    refused = refusal(lambda: office.decide(office.director, report, RETURNED, reason="ขาด"))
    assert (refused.code, refused.facts) == (
        "already_decided", {"decision": APPROVED, "by": office.head.name}
    )  # fmt: skip
    assert report.state == APPROVED


def test_an_older_version_is_not_decided_on(office: Office) -> None:
    report = office.send()
    office.decide(office.head, report, RETURNED, reason="ขาดภาพ")
    office.send()
    refused = refusal(lambda: office.decide(office.head, report, APPROVED, version=1))
    assert (refused.code, refused.facts) == ("newer_version", {"version": 2})


@pytest.mark.parametrize("version", [0, 2, 99])
def test_a_version_that_was_never_sent_is_not_decided_on(office: Office, version: int) -> None:
    report = office.send()
    refused = refusal(lambda: office.decide(office.head, report, APPROVED, version=version))
    assert refused.code == "newer_version" and report.state == SUBMITTED


def test_a_return_needs_its_reason(office: Office) -> None:
    report = office.send()
    assert (
        refusal(lambda: office.decide(office.head, report, RETURNED, reason=" ")).code
        == "reason_missing"
    )
    assert report.state == SUBMITTED


def test_nobody_decides_on_their_own_report(office: Office) -> None:
    office.head.roles = [STAFF, SUPERVISOR, REPORTER]
    report = office.send(office.head)
    assert refusal(lambda: office.decide(office.head, report, APPROVED)).code == "own_report"
    office.decide(office.director, report, APPROVED)


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_who_is_not_above_does_not_decide(office: Office, who: str) -> None:
    report = office.send()
    assert (
        refusal(lambda: office.decide(getattr(office, who), report, APPROVED)).code == "not_yours"
    )


def test_a_report_that_is_not_there_is_not_decided_on(office: Office) -> None:
    assert (
        refusal(
            lambda: report_decisions.for_decision(office.session, office.head, 999, 1, NOW)
        ).code
        == "no_report"
    )


def test_what_waits_is_with_the_nearest_only_oldest_first(office: Office) -> None:
    first, second = office.send(due=JULY), office.send(due=MARCH)
    found = report_decisions.awaiting(office.session, office.head, TODAY)
    assert [(r.id, v.version, p.id) for r, v, p in found] == [
        (first.id, 1, office.reporter.id), (second.id, 1, office.reporter.id)
    ]  # fmt: skip
    assert report_decisions.awaiting(office.session, office.director, TODAY) == []
    office.head.blocked_at = NOW
    office.session.flush()
    assert len(report_decisions.awaiting(office.session, office.director, TODAY)) == 2
    office.decide(office.director, first, APPROVED)
    assert [
        r.id for r, _, _ in report_decisions.awaiting(office.session, office.director, TODAY)
    ] == [second.id]


# -- taking it back ------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["reporter", "colleague"])
def test_the_bureaus_reporters_take_back_what_is_undecided(office: Office, who: str) -> None:
    report = office.send()
    person: Person = getattr(office, who)
    _, sent = report_decisions.withdraw(office.session, person, report.id, 1, NOW)
    assert (report.state, sent.decision, sent.decided_by) == (WITHDRAWN, WITHDRAWN, person.id)
    assert report_decisions.awaiting(office.session, office.head, TODAY) == []
    verbs = list(office.session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)))
    assert verbs == ["report.submit", "report.withdraw"]


@pytest.mark.parametrize("who", ["head", "stranger"])
def test_others_take_nothing_back(office: Office, who: str) -> None:
    report = office.send()
    person: Person = getattr(office, who)
    refused = refusal(lambda: report_decisions.withdraw(office.session, person, report.id, 1, NOW))
    assert refused.code == "not_yours" and report.state == SUBMITTED


def test_what_is_decided_withdrawn_newer_or_unknown_is_not_taken_back(office: Office) -> None:
    def code(report_id: int, version: int) -> str:
        session, by = office.session, office.reporter
        return refusal(lambda: report_decisions.withdraw(session, by, report_id, version, NOW)).code

    report, other = office.send(), office.send(due=JULY)
    office.decide(office.head, report, RETURNED, reason="ขาดภาพ")
    assert code(report.id, 1) == "already_decided"
    office.send()
    assert code(report.id, 1) == "newer_version"
    report_decisions.withdraw(office.session, office.reporter, other.id, 1, NOW)
    assert code(other.id, 1) == "withdrawn" and code(999, 1) == "no_report"


def test_nobody_decides_on_what_was_withdrawn(office: Office) -> None:
    report = office.send()
    report_decisions.withdraw(office.session, office.reporter, report.id, 1, NOW)
    refused = refusal(lambda: office.decide(office.head, report, APPROVED, version=1))
    assert refused.code == "withdrawn" and report.state == WITHDRAWN
    office.send()
    refused = refusal(lambda: office.decide(office.head, report, APPROVED, version=1))
    assert refused.code == "withdrawn" and report.state == SUBMITTED


def test_a_withdrawn_correction_leaves_what_was_approved(office: Office) -> None:
    report = office.send(narrative="ที่อนุมัติ")
    office.decide(office.head, report, APPROVED)
    office.send(because="ผิด", narrative="ที่ถอน")
    report_decisions.withdraw(office.session, office.reporter, report.id, 2, NOW)
    assert (report.state, report.version) == (APPROVED, 1)
    assert reports.version_of(office.session, report).narrative == "ที่อนุมัติ"
    refused = refusal(lambda: office.decide(office.head, report, APPROVED, version=2))
    assert refused.code == "withdrawn"
    office.send(because="ผิดจริง")
    assert (report.state, report.version) == (SUBMITTED, 3)


# -- the review ----------------------------------------------------------------------------------


def _approved(office: Office) -> tuple[Report, Person]:
    report = office.send()
    office.decide(office.head, report, APPROVED)
    return report, factories.person(office.session, office.other_bureau, [ADMIN])


def test_an_administrator_returns_what_was_approved(office: Office) -> None:
    report, admin = _approved(office)
    _, sent = report_decisions.review(
        office.session, admin, report.id, 1, RETURNED, NOW, "ขาดภาพ", ("evidence",)
    )
    assert (report.state, sent.decision, sent.review) == (RETURNED, APPROVED, RETURNED)
    assert (sent.reviewed_by, sent.reviewed_at) == (admin.id, NOW)
    assert (sent.review_reason, sent.review_fields) == ("ขาดภาพ", ["evidence"])


def test_what_was_accepted_stays_approved_and_is_reviewed_once(office: Office) -> None:
    report, admin = _approved(office)
    session = office.session
    report_decisions.review(session, admin, report.id, 1, ACCEPTED, NOW)
    assert report.state == APPROVED
    refused = refusal(
        lambda: report_decisions.review(session, admin, report.id, 1, RETURNED, NOW, "ขาดภาพ")
    )
    assert refused.code == "already_reviewed"
    assert refused.facts == {"review": ACCEPTED, "by": admin.name}


def test_a_review_needs_an_administrator_an_approved_report_and_a_reason(office: Office) -> None:
    session, waiting = office.session, office.send(due=JULY)
    report, admin = _approved(office)

    def code(by: Person, report_id: int, version: int = 1, reason: str = "ขาดภาพ") -> str:
        return refusal(
            lambda: report_decisions.review(session, by, report_id, version, RETURNED, NOW, reason)
        ).code

    assert code(office.director, report.id) == "not_admin"
    assert code(admin, waiting.id) == "not_approved"
    assert code(admin, report.id, 2) == "newer_version"
    assert code(admin, 999) == "no_report"
    assert code(admin, report.id, reason=" ") == "reason_missing"
    office.reporter.roles = [STAFF, REPORTER, ADMIN]
    assert code(office.reporter, report.id) == "own_report"


def test_what_a_source_printed_is_not_reviewed(office: Office) -> None:
    report, admin = _approved(office)
    reports.version_of(office.session, report).submitted_by = None
    refused = refusal(
        lambda: report_decisions.review(office.session, admin, report.id, 1, ACCEPTED, NOW)
    )
    assert refused.code == "printed"


# -- at the same time ----------------------------------------------------------------------------


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_of_a_decision_and_a_withdrawal_at_the_same_moment_one_is_made(
    database: Database,
) -> None:
    """The second waits for the first one's commit, and is refused."""

    def sent(session: Session) -> tuple[int, int, int]:
        office = Office(session)
        return office.send().id, office.head.id, office.reporter.id

    report_id, head, reporter = database.write(sent)
    both_looked = threading.Barrier(2, timeout=PATIENCE)
    outcomes: list[str] = []

    def decides(session: Session) -> None:
        person = session.get_one(Person, head)
        report_decisions.for_decision(session, person, report_id, 1, NOW)
        both_looked.wait()
        report_decisions.decide(session, person, report_id, 1, APPROVED, NOW)

    def withdraws(session: Session) -> None:
        person = session.get_one(Person, reporter)
        report_decisions.for_withdrawal(session, person, report_id, 1)
        both_looked.wait()
        report_decisions.withdraw(session, person, report_id, 1, NOW)

    def run(work: Callable[[Session], None]) -> None:
        try:
            database.write(work)
            outcomes.append("made")
        except Refusal as refused:
            outcomes.append(refused.code)

    threads = [threading.Thread(target=run, args=(work,)) for work in (decides, withdraws)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert outcomes.count("made") == 1
    assert set(outcomes) - {"made"} <= {"withdrawn", "already_decided"} and len(outcomes) == 2
    query = select(Report.state, ReportVersion.decision).join(
        ReportVersion, ReportVersion.report_id == Report.id
    )
    [(state, decision)] = database.read(lambda session: list(session.execute(query)))
    assert state == decision
