"""Sending a report and deciding on it: what the office's rules allow, and to whom."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.audit import AuditEntry
from models.database import Database
from models.errors import Refusal
from models.person import ADMIN, EXECUTIVE, REPORTER, STAFF, SUPERVISOR, Person
from models.plan import Activity
from models.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion
from models.services import reports
from models.services.reports import ReportDraft
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
MARCH, JULY = date(2027, 3, 20), date(2027, 7, 30)


def draft(**more: Any) -> ReportDraft:
    values: dict[str, Any] = {
        "status": "done",
        "narrative": "จัดแล้ว",
        "output": "คู่มือ",
        "outcome": "เข้าใจ",
    }
    return ReportDraft(**(values | more))


class Office:
    """A bureau with a reporter, a head and a director; two activities, one without a date."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.bureau = factories.bureau(session)
        self.other_bureau = factories.bureau(session, "สำนักอื่น")
        self.director = factories.person(session, self.bureau, [SUPERVISOR, EXECUTIVE])
        self.head = factories.person(session, self.bureau, [SUPERVISOR], self.director)
        self.reporter = factories.person(session, self.bureau, [REPORTER], self.head)
        self.colleague = factories.person(session, self.bureau, [REPORTER], self.head)
        self.stranger = factories.person(session, self.other_bureau, [REPORTER])
        plan = factories.plan(session)
        self.dated = factories.activity(session, plan, "1.1", [self.bureau], [MARCH, JULY],
                                        helpers=[self.other_bureau])  # fmt: skip
        self.undated = factories.activity(session, plan, "1.2", [self.bureau])

    def send(self, by: Person | None = None, due: date | None = MARCH, **more: Any) -> Report:
        activity = self.undated if due is None else self.dated
        report, _ = reports.submit(
            self.session, by or self.reporter, activity, due, draft(**more), NOW
        )
        return report

    def decide(self, by: Person, report: Report, decision: str, **more: Any) -> ReportVersion:
        version = more.pop("version", report.version)
        _, sent = reports.decide(self.session, by, report.id, version, decision, NOW, **more)
        return sent


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


def refusal(of: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        of()
    return caught.value


# -- sending -------------------------------------------------------------------------------------


def test_a_report_is_kept_as_it_was_sent(office: Office) -> None:
    report = office.send(
        percent=Decimal("33.33"), budget_allocated=Decimal("999999999999.99"),
        budget_disbursed=Decimal("0.01"), risk="red", further_activity="อบรม",
        publicity=["เว็บไซต์"], links=["https://a.go.th/ก"], evidence=[3, 1],
    )  # fmt: skip
    office.session.expire_all()
    sent = reports.version_of(office.session, report)
    assert (report.state, report.version, report.due, report.due_key) == (
        SUBMITTED,
        1,
        MARCH,
        "2027-03-20",
    )
    assert (sent.percent, sent.budget_allocated) == (Decimal("33.33"), Decimal("999999999999.99"))
    assert (sent.budget_disbursed, sent.evidence, sent.links) == (
        Decimal("0.01"),
        [3, 1],
        ["https://a.go.th/ก"],
    )
    assert (sent.submitted_by, sent.submitted_at, sent.decision) == (office.reporter.id, NOW, None)
    assert sent.decision_fields == [] and sent.publicity == ["เว็บไซต์"]


def test_sending_is_put_on_record_without_its_words(office: Office) -> None:
    report = office.send()
    entry = office.session.scalars(select(AuditEntry)).one()
    assert (entry.verb, entry.subject, entry.actor_id) == (
        "report.submit", f"report:{report.id}", office.reporter.id
    )  # fmt: skip
    assert entry.details == {"version": 1}


def test_each_date_of_an_activity_has_its_own_report(office: Office) -> None:
    first, second = office.send(due=MARCH), office.send(due=JULY)
    assert first.id != second.id
    assert reports.find(office.session, office.dated.id, office.bureau.id, JULY) is second


def test_an_activity_without_a_date_is_reported_once(office: Office) -> None:
    office.send(due=None)
    assert refusal(lambda: office.send(due=None)).code == "under_review"


@pytest.mark.parametrize(
    ("who", "number", "due", "code"),
    [
        ("head", "1.1", MARCH, "not_reporter"),
        ("stranger", "1.1", MARCH, "not_your_activity"),
        ("stranger", "1.2", None, "not_your_activity"),
        ("reporter", "1.1", date(2027, 3, 21), "not_due"),
        ("reporter", "1.1", None, "not_due"),
        ("reporter", "1.2", MARCH, "not_due"),
    ],
)
def test_what_may_not_be_sent_is_refused_and_nothing_is_stored(
    office: Office, who: str, number: str, due: date | None, code: str
) -> None:
    activity: Activity = office.dated if number == "1.1" else office.undated
    person: Person = getattr(office, who)
    refused = refusal(lambda: reports.submit(office.session, person, activity, due, draft(), NOW))
    assert refused.code == code
    assert office.session.scalar(select(func.count()).select_from(Report)) == 0


def test_what_is_reported_by_its_parts_is_not_reported_itself(office: Office) -> None:
    office.dated.reportable = False
    assert refusal(office.send).code == "not_your_activity"


def test_what_is_under_review_or_approved_is_not_sent_again(office: Office) -> None:
    report = office.send()
    refused = refusal(lambda: office.send(office.colleague))
    assert (refused.code, refused.facts["report"]) == ("under_review", report.id)
    office.decide(office.head, report, APPROVED)
    assert refusal(office.send).code == "approved"


def test_what_was_returned_is_sent_again_as_the_next_version(office: Office) -> None:
    report = office.send(narrative="ครั้งแรก")
    office.decide(office.head, report, RETURNED, reason="ขาดภาพ", fields=("evidence",))
    again = office.send(office.colleague, narrative="ครั้งที่สอง")
    assert again is report and (report.version, report.state) == (2, SUBMITTED)
    first, second = reports.versions(office.session, report)
    assert (first.narrative, first.decision, first.decision_reason) == (
        "ครั้งแรก",
        RETURNED,
        "ขาดภาพ",
    )
    assert first.decision_fields == ["evidence"]
    assert (second.narrative, second.decision, second.submitted_by) == (
        "ครั้งที่สอง", None, office.colleague.id
    )  # fmt: skip


def test_a_bureau_reports_for_itself_where_every_bureau_owes(session: Session) -> None:
    office = Office(session)
    everybody = factories.activity(session, office.dated.plan, "2.1")
    for person in (office.reporter, office.stranger):
        reports.submit(session, person, everybody, None, draft(), NOW)
    assert session.scalar(select(func.count()).select_from(Report)) == 2


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
        refusal(lambda: reports.for_decision(office.session, office.head, 999, 1)).code
        == "no_report"
    )


# -- who decides ---------------------------------------------------------------------------------


def test_the_nearest_whom_line_reaches_comes_first(office: Office) -> None:
    assert reports.deciders(office.session, office.reporter) == [office.head, office.director]
    office.head.blocked_at = NOW
    assert reports.deciders(office.session, office.reporter) == [office.director]


def test_where_nobody_above_is_reached_administrators_decide(office: Office) -> None:
    admin = factories.person(office.session, office.other_bureau, [ADMIN])
    report = office.send()
    assert refusal(lambda: office.decide(admin, report, APPROVED)).code == "not_yours"
    office.head.line_user_id, office.director.retired_at = None, NOW
    assert reports.deciders(office.session, office.reporter) == [admin]
    office.decide(admin, report, APPROVED)


def test_an_administrator_never_decides_on_their_own(office: Office) -> None:
    office.reporter.roles = [STAFF, REPORTER, ADMIN]
    office.head.line_user_id, office.director.line_user_id = None, None
    report = office.send()
    assert reports.deciders(office.session, office.reporter) == []
    assert refusal(lambda: office.decide(office.reporter, report, APPROVED)).code == "own_report"


def test_a_circle_in_the_roster_names_nobody_their_own_superior(office: Office) -> None:
    office.director.supervisor_id = office.reporter.id
    office.session.flush()
    assert reports.deciders(office.session, office.reporter) == [office.head, office.director]


def test_what_waits_is_with_the_nearest_only_oldest_first(office: Office) -> None:
    first, second = office.send(due=JULY), office.send(due=MARCH)
    found = reports.awaiting(office.session, office.head)
    assert [(r.id, v.version, p.id) for r, v, p in found] == [
        (first.id, 1, office.reporter.id), (second.id, 1, office.reporter.id)
    ]  # fmt: skip
    assert reports.awaiting(office.session, office.director) == []
    office.head.blocked_at = NOW
    office.session.flush()
    assert len(reports.awaiting(office.session, office.director)) == 2
    office.decide(office.director, first, APPROVED)
    assert [r.id for r, _, _ in reports.awaiting(office.session, office.director)] == [second.id]


# -- who reads -----------------------------------------------------------------------------------


def test_a_report_is_read_by_its_bureau_the_line_above_and_the_offices_own(office: Office) -> None:
    report = office.send()
    session, bureau, other = office.session, office.bureau, office.other_bureau
    readers = [office.reporter, office.colleague, office.head, office.director]
    readers += [factories.person(session, other, [role]) for role in (ADMIN, EXECUTIVE)]
    others = [office.stranger, factories.person(session, bureau, [])]
    others.append(factories.person(session, other, [SUPERVISOR]))
    assert all(reports.readable(session, person, report.id, 1) for person in readers)
    assert not any(reports.readable(session, person, report.id, 1) for person in others)


@pytest.mark.parametrize(("report_id", "version"), [(999, 1), (None, 0), (None, 2)])
def test_what_is_not_there_is_read_by_nobody(
    office: Office, report_id: int | None, version: int
) -> None:
    report = office.send()
    assert reports.readable(office.session, office.head, report_id or report.id, version) is None


def test_a_file_is_found_in_the_newest_report_that_carries_it(office: Office) -> None:
    report = office.send(evidence=[5, 6])
    office.decide(office.head, report, RETURNED, reason="ขาดภาพ")
    office.send(evidence=[5])
    assert reports.of_file(office.session, 5) == (report.id, 2)
    assert reports.of_file(office.session, 6) == (report.id, 1)
    assert reports.of_file(office.session, 7) is None


# -- at the same time ----------------------------------------------------------------------------


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_reporters_at_the_same_moment_send_one_report(database: Database) -> None:
    """The second one's event fails on the unique key, is tried again, and then hears."""
    activity_id, senders = database.write(lambda session: _two_reporters(Office(session)))
    assert sorted(_send_together(database, activity_id, senders)) == ["IntegrityError", "sent"]
    assert _versions(database) == [1]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_reporters_mending_at_the_same_moment_send_one_version(database: Database) -> None:
    """The second one waits for the first one's commit, and hears that it is under review."""

    def returned(session: Session) -> tuple[int, list[int]]:
        office = Office(session)
        office.decide(office.head, office.send(), RETURNED, reason="ขาดภาพ")
        return _two_reporters(office)

    activity_id, senders = database.write(returned)
    assert sorted(_send_together(database, activity_id, senders)) == ["Refusal", "sent"]
    assert _versions(database) == [1, 2]


def _two_reporters(office: Office) -> tuple[int, list[int]]:
    return office.dated.id, [office.reporter.id, office.colleague.id]


def _send_together(database: Database, activity_id: int, senders: list[int]) -> list[str]:
    """What came of each, both having found that they may send."""
    both_looked = threading.Barrier(2, timeout=20)
    outcomes: list[str] = []

    def work(session: Session, person_id: int) -> None:
        person = session.get_one(Person, person_id)
        activity = session.get_one(Activity, activity_id)
        reports.may_send(session, person, activity, MARCH)
        both_looked.wait()
        reports.submit(session, person, activity, MARCH, draft(), NOW)

    def send(person_id: int) -> None:
        try:
            database.write(lambda session: work(session, person_id))
            outcomes.append("sent")
        except (Refusal, IntegrityError) as refused:
            outcomes.append(type(refused).__name__)

    threads = [threading.Thread(target=send, args=(person_id,)) for person_id in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return outcomes


def _versions(database: Database) -> list[int]:
    query = select(ReportVersion.version).order_by(ReportVersion.version)
    return database.read(lambda session: list(session.scalars(query)))
