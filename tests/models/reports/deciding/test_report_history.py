"""Who may read a report, who saw and decided what, and when."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.people import deputies
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Person
from models.reports import reports
from models.reports.deciding import report_decisions, report_history
from models.reports.deciding.report_history import readable
from models.reports.report import APPROVED, RETURNED, WITHDRAWN, Report
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.reports.reporting import MARCH, NOW, TODAY, Office, draft


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


def test_a_report_is_read_by_its_bureau_the_line_above_and_the_offices_own(office: Office) -> None:
    report = office.send()
    session, bureau, other = office.session, office.bureau, office.other_bureau
    readers = [office.reporter, office.colleague, office.head, office.director]
    readers += [factories.person(session, other, [role]) for role in (ADMIN, EXECUTIVE)]
    others = [office.stranger, factories.person(session, bureau, [])]
    others.append(factories.person(session, other, [SUPERVISOR]))
    assert all(readable(session, person, report.id, 1, TODAY) for person in readers)
    assert not any(readable(session, person, report.id, 1, TODAY) for person in others)


@pytest.mark.parametrize(("report_id", "version"), [(999, 1), (None, 0), (None, 2)])
def test_what_is_not_there_is_read_by_nobody(
    office: Office, report_id: int | None, version: int
) -> None:
    report = office.send()
    found = readable(office.session, office.head, report_id or report.id, version, TODAY)
    assert found is None


def test_a_deputy_reads_as_long_as_they_stand_in(office: Office) -> None:
    report = office.send()
    staff = factories.person(office.session, office.bureau, [])
    deputies.appoint(office.session, office.head, staff, TODAY, TODAY, NOW)
    assert readable(office.session, staff, report.id, 1, TODAY)
    assert not readable(office.session, staff, report.id, 1, TODAY + timedelta(days=1))


def test_a_look_is_kept_once_a_person_and_version(office: Office) -> None:
    report = office.send()
    sent = reports.version_of(office.session, report)
    for _ in range(2):
        report_history.note_seen(office.session, office.head, sent, NOW)
    report_history.note_seen(office.session, office.director, sent, NOW)
    query = select(func.count()).where(AuditEntry.verb == "report.seen")
    assert office.session.scalar(query) == 2
    pair = (report.id, 1)
    wanted = (pair, (report.id, 2), (999, 1))
    assert report_history.seen_by(office.session, office.head, wanted) == {pair}
    assert report_history.seen_by(office.session, office.colleague, wanted) == frozenset()


def test_the_history_tells_who_did_what_and_when(office: Office) -> None:
    session = office.session
    admin = factories.person(session, office.other_bureau, [ADMIN])
    report = office.send()
    first = reports.version_of(session, report)
    report_history.note_seen(session, office.head, first, NOW + timedelta(minutes=1))
    deputies.appoint(session, office.head, office.colleague, TODAY, TODAY, NOW)
    at = NOW + timedelta(minutes=2)
    report_decisions.decide(session, office.colleague, report.id, 1, APPROVED, at)
    at += timedelta(minutes=1)
    report_decisions.review(session, admin, report.id, 1, RETURNED, at, "ขาดภาพ")
    at += timedelta(minutes=1)
    reports.submit(session, office.reporter, office.dated, MARCH, draft(), at)
    at += timedelta(minutes=1)
    report_decisions.withdraw(session, office.reporter, report.id, 2, at)
    told = report_history.history(session, report)
    assert [(e.version, e.what, e.outcome, e.who, e.other, e.reason) for e in told] == [
        (1, "sent", "", office.reporter, None, ""),
        (1, "seen", "", office.head, None, ""),
        (1, "decided", APPROVED, office.colleague, office.head, ""),
        (1, "reviewed", RETURNED, admin, None, "ขาดภาพ"),
        (2, "sent", "", office.reporter, None, ""),
        (2, "decided", WITHDRAWN, office.reporter, None, ""),
    ]
    assert [e.at for e in told] == sorted(e.at for e in told)


def test_what_a_source_printed_is_told_without_people(office: Office) -> None:
    report = office.send()
    reports.version_of(office.session, report).submitted_by = None
    [told] = report_history.history(office.session, report)
    assert (told.what, told.who) == ("printed", None)


def test_the_newest_reports_of_the_bureaus_one_sees_and_of_a_number(office: Office) -> None:
    first, second = office.send(due=None), office.send()
    admin = factories.person(office.session, office.other_bureau, [ADMIN])

    def listed(person: Person, number: str | None = None) -> list[Report]:
        return report_history.newest(office.session, person, number, TODAY)

    assert listed(office.reporter) == listed(admin) == [second, first]
    assert listed(office.reporter, "1.2") == [first]
    assert listed(office.stranger) == []


def test_the_newest_reports_are_those_the_person_may_read(office: Office) -> None:
    office.send()
    staff = factories.person(office.session, office.bureau, [])
    assert report_history.newest(office.session, staff, None, TODAY) == []
