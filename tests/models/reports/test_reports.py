"""Sending a report: what the office's rules allow, and to whom."""

from __future__ import annotations

import threading
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.database import Database
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, Person
from models.plans.plan import Activity
from models.reports import reports
from models.reports.deciding import report_decisions
from models.reports.report import APPROVED, RETURNED, SUBMITTED, WITHDRAWN, Report, ReportVersion
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.reports.reporting import JULY, MARCH, NOW, Office, draft, refusal
from tests.patience import PATIENCE


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


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


# -- sending it again ----------------------------------------------------------------------------


def test_an_approved_report_is_sent_anew_with_a_reason(office: Office) -> None:
    report = office.send()
    office.decide(office.head, report, APPROVED)
    reports.may_send(office.session, office.reporter, office.dated, MARCH, correcting=True)
    office.send(because=" นับผู้เข้าร่วมผิด ")
    first, second = reports.versions(office.session, report)
    assert (report.state, report.version) == (SUBMITTED, 2)
    assert (first.decision, first.correction_reason) == (APPROVED, "")
    assert (second.decision, second.correction_reason) == (None, "นับผู้เข้าร่วมผิด")


@pytest.mark.parametrize("because", ["", "  \n"])
def test_without_a_reason_an_approved_report_stays(office: Office, because: str) -> None:
    office.decide(office.head, office.send(), APPROVED)
    assert refusal(lambda: office.send(because=because)).code == "approved"


def test_a_correction_of_what_waits_is_refused(office: Office) -> None:
    office.send()
    assert refusal(lambda: office.send(because="ผิด")).code == "under_review"


def test_a_reason_means_nothing_where_nothing_is_approved(office: Office) -> None:
    report = office.send(because="ผิด")
    assert reports.version_of(office.session, report).correction_reason == ""


def test_an_approved_report_is_corrected_though_the_plan_left_its_date(office: Office) -> None:
    report = office.send()
    office.decide(office.head, report, APPROVED)
    office.dated.dues = [each for each in office.dated.dues if each.due != MARCH]
    office.session.flush()
    assert office.send(because="ผิด") is report


def test_a_withdrawn_report_is_sent_like_one_never_sent(office: Office) -> None:
    report = office.send(narrative="ครั้งแรก")
    report_decisions.withdraw(office.session, office.reporter, report.id, 1, NOW)
    again = office.send(narrative="ครั้งที่สอง")
    assert again is report and (report.state, report.version) == (SUBMITTED, 2)
    last = reports.last_own(office.session, office.dated, office.bureau.id, MARCH)
    assert last is not None and last.narrative == "ครั้งที่สอง"


def test_the_words_of_a_withdrawn_report_are_not_lost(office: Office) -> None:
    session, bureau = office.session, office.bureau.id
    assert reports.last_own(session, office.dated, bureau, MARCH) is None
    report = office.send(narrative="ครั้งแรก")
    report_decisions.withdraw(session, office.reporter, report.id, 1, NOW)
    last = reports.last_own(session, office.dated, bureau, MARCH)
    assert report.state == WITHDRAWN and last is not None and last.narrative == "ครั้งแรก"


def test_a_withdrawn_report_is_no_earlier_one(office: Office) -> None:
    report = office.send(due=MARCH)
    found = reports.earlier(office.session, office.dated, office.bureau.id, JULY)
    assert [each for each, _ in found] == [report]
    report_decisions.withdraw(office.session, office.reporter, report.id, 1, NOW)
    assert reports.earlier(office.session, office.dated, office.bureau.id, JULY) == []


def test_why_it_was_returned_is_told_by_whoever_returned_it(office: Office) -> None:
    admin = factories.person(office.session, office.other_bureau, [ADMIN])
    report = office.send()
    assert reports.returned_why(office.session, report) == ("", [])
    office.decide(office.head, report, RETURNED, reason="ขาดภาพ", fields=("evidence",))
    assert reports.returned_why(office.session, report) == ("ขาดภาพ", ["evidence"])
    office.send()
    office.decide(office.head, report, APPROVED)
    report_decisions.review(
        office.session, admin, report.id, 2, RETURNED, NOW, "ไม่ตรงแผน", ("output",)
    )
    assert reports.returned_why(office.session, report) == ("ไม่ตรงแผน", ["output"])
    assert office.send() is report and report.version == 3


def test_where_it_was_published_is_kept_by_channel(office: Office) -> None:
    told = {"เว็บไซต์": {"link": "https://a.go.th", "on": "2027-03-01"}}
    report = office.send(published=told)
    office.session.expire_all()
    assert reports.version_of(office.session, report).published == told


# -- for somebody else ---------------------------------------------------------------------------


def test_a_reporter_enters_for_a_colleague_and_an_administrator_for_a_reporter(
    office: Office,
) -> None:
    admin = factories.person(office.session, office.other_bureau, [ADMIN])
    staff = factories.person(office.session, office.bureau, [], joined=False)
    silent = factories.person(office.session, office.bureau, [REPORTER], joined=False)
    first = office.send(for_whom=staff)
    second = office.send(admin, due=JULY, for_whom=silent)
    for report, by, whose in ((first, office.reporter, staff), (second, admin, silent)):
        sent = reports.version_of(office.session, report)
        assert (sent.submitted_by, sent.on_behalf_of) == (by.id, whose.id)
        assert report.bureau_id == office.bureau.id


def test_nobody_else_enters_for_others(office: Office) -> None:
    admin = factories.person(office.session, office.other_bureau, [ADMIN])
    staff = factories.person(office.session, office.bureau, [], joined=False)
    gone = factories.person(office.session, office.bureau, [REPORTER])
    gone.retired_at = NOW
    refused = [(office.stranger, staff), (office.head, staff), (admin, staff)]
    for by, whose in refused:
        assert refusal(lambda b=by, w=whose: office.send(b, for_whom=w)).code == "not_for_others"
    assert refusal(lambda: office.send(for_whom=gone)).code == "not_on_roster"


# -- at the same time ----------------------------------------------------------------------------


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_reporters_at_the_same_moment_send_one_report(database: Database) -> None:
    """The second one hears that it is under review, or fails on the unique key, is tried again,
    and then hears it."""
    activity_id, senders = database.write(lambda session: _two_reporters(Office(session)))
    second, first = sorted(_send_together(database, activity_id, senders))
    assert first == "sent" and second in ("IntegrityError", "Refusal")
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
    both_looked = threading.Barrier(2, timeout=PATIENCE)
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
        thread.join(PATIENCE)
    return outcomes


def _versions(database: Database) -> list[int]:
    query = select(ReportVersion.version).order_by(ReportVersion.version)
    return database.read(lambda session: list(session.scalars(query)))
