"""The trail read for people, on both databases: resolved, paged, and never a complaint's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from models.audit import trail_reading
from models.crypto import KeyRing, Sealer
from models.documents import documents
from models.documents.document_rights import DocumentSpec
from models.people.person import ADMIN
from models.reports.report import APPROVED
from models.trail import trail
from tests import factories
from tests.models.reports.reporting import NOW, TODAY, Office


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


def test_an_activity_s_steps_name_the_report_and_who_did_them(office: Office) -> None:
    office.decide(office.head, office.send(), APPROVED)
    office.send(due=None)
    steps, total = trail_reading.of_activity(office.session, "1.1", TODAY, 9)
    assert total == len(steps) == 2
    assert [(s.verb, s.actor, s.number, s.bureau) for s in steps] == [
        ("report.approved", office.head.name, "1.1", office.bureau.name),
        ("report.submit", office.reporter.name, "1.1", office.bureau.name),
    ]


def test_a_page_says_how_many_there_are_and_past_the_end_there_is_none(office: Office) -> None:
    about = f"person:{office.head.id}"
    for n in range(5):
        trail.record(office.session, NOW + timedelta(hours=n), None, "code_issued", about)
    steps, total = trail_reading.of_person(office.session, office.head.id, 2, 2)
    assert ([s.at for s in steps], total) == ([NOW + timedelta(hours=h) for h in (2, 1)], 5)
    assert steps[0].person == office.head.name
    assert trail_reading.of_person(office.session, office.head.id, 2, 8) == ([], 0)


def test_nothing_of_a_complaint_is_read_or_counted(office: Office) -> None:
    head = office.head
    for verb, subject in (
        ("case.opened", "case:x"), ("case.office_set", "cases"), ("case.noted", "person:1"),
        ("complaint_result.confirm", "complaint_result:1"),
    ):  # fmt: skip
        trail.record(office.session, NOW, head.id, verb, subject)
    assert trail_reading.of_person(office.session, head.id, 9) == ([], 0)
    day = timedelta(days=1)
    assert trail_reading.of_days(office.session, NOW - day, NOW + day, 9) == ([], 0)


def test_a_day_has_what_was_done_on_it_and_nothing_of_another(office: Office) -> None:
    about = f"person:{office.head.id}"
    hours = (-25, -1, 0, 23, 24)
    for n in hours:
        trail.record(office.session, NOW + timedelta(hours=n), None, "code_issued", about)
    until = NOW + timedelta(days=1)
    steps, total = trail_reading.of_days(office.session, NOW, until, 9)
    assert ([s.at for s in steps], total) == ([NOW + timedelta(hours=h) for h in (23, 0)], 2)


def test_asking_for_a_document_that_names_people_is_told_to_those_it_may_name(
    office: Office,
) -> None:
    session, admin = office.session, factories.person(office.session, office.bureau, [ADMIN])
    sealer = Sealer(KeyRing.generate(lambda n: b"k" * n), lambda n: b"n" * n)
    for asked in (
        DocumentSpec("no-gift", "pdf", bureau_id=office.bureau.id, named=True),
        DocumentSpec("gifts", "pdf"),
        DocumentSpec("gifts", "pdf", gift=1),
        DocumentSpec("submissions", "pdf", bureau_id=office.bureau.id),
    ):
        documents.request(session, sealer, admin, "lane", asked, ("", 0.0), NOW)
    mine, _ = trail_reading.of_own_data(session, office.reporter, 9)
    theirs, _ = trail_reading.of_own_data(session, office.stranger, 9)
    assert [s.details["kind"] for s in mine] == ["gifts", "no-gift"]
    assert [s.details["kind"] for s in theirs] == ["gifts"]
    assert {s.actor_id for s in mine} == {admin.id}
