"""What waits for an administrator's review, on both databases."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.people.person import ADMIN, Person
from models.reports.deciding import report_decisions, report_history, report_reviews
from models.reports.report import ACCEPTED, APPROVED
from tests import factories
from tests.models.reports.reporting import JULY, NOW, TODAY, Office


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


@pytest.fixture
def admin(office: Office) -> Person:
    return factories.person(office.session, office.other_bureau, [ADMIN])


def test_the_page_and_the_count_agree_and_a_look_is_kept_by_version(
    office: Office, admin: Person
) -> None:
    first, second = office.send(), office.send(due=JULY)
    office.send(due=None)
    for report in (first, second):
        office.decide(office.head, report, APPROVED)
    found, total = report_reviews.waiting(office.session, admin, TODAY, 1)
    assert [each.report.id for each in found] == [first.id] and total == 2
    assert report_reviews.count(office.session, admin, TODAY) == 2
    assert report_reviews.looked_at(office.session, admin, TODAY, 9) == []
    report_history.note_seen(office.session, admin, found[0].sent, NOW)
    assert [w.report.id for w in report_reviews.looked_at(office.session, admin, TODAY, 9)] == [
        first.id
    ]
    rest, _ = report_reviews.waiting(office.session, admin, TODAY, 9)
    assert [each.seen for each in rest] == [True, False]


def test_what_was_reviewed_and_what_one_entered_oneself_waits_no_more(
    office: Office, admin: Person
) -> None:
    report = office.send()
    office.decide(office.head, report, APPROVED)
    assert report_reviews.count(office.session, office.reporter, TODAY) == 0
    report_decisions.review(office.session, admin, report.id, 1, ACCEPTED, NOW)
    assert report_reviews.count(office.session, admin, TODAY) == 0


def test_plans_older_than_last_year_are_history(office: Office, admin: Person) -> None:
    office.decide(office.head, office.send(), APPROVED)
    ends = [date(year, 9, 30) for year in (2027, 2028, 2029)]
    counts = [report_reviews.count(office.session, admin, day) for day in ends]
    assert counts == [1, 1, 0]
