"""Who decides on whose report: the line above, who stands in there, else administrators."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people import deputies
from models.people.person import ADMIN, REPORTER, STAFF, SUPERVISOR, Person
from models.reports.deciding import report_deciders, report_decisions
from models.reports.report import APPROVED
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.reports.reporting import NOW, TODAY, Office, refusal


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


def deciders(session: Session, whose: Person, day: date, *barred: Person) -> list[Person]:
    ids = {each.id for each in (whose, *barred)}
    return [each.person for each in report_deciders.standing(session, whose, ids, day)]


def test_the_nearest_whom_line_reaches_comes_first(office: Office) -> None:
    assert deciders(office.session, office.reporter, TODAY) == [office.head, office.director]
    office.head.blocked_at = NOW
    assert deciders(office.session, office.reporter, TODAY) == [office.director]


def test_where_nobody_above_is_reached_administrators_decide(office: Office) -> None:
    admin = factories.person(office.session, office.other_bureau, [ADMIN])
    report = office.send()
    assert refusal(lambda: office.decide(admin, report, APPROVED)).code == "not_yours"
    office.head.line_user_id, office.director.retired_at = None, NOW
    assert deciders(office.session, office.reporter, TODAY) == [admin]
    office.decide(admin, report, APPROVED)


def test_an_administrator_never_decides_on_their_own(office: Office) -> None:
    office.reporter.roles = [STAFF, REPORTER, ADMIN]
    office.head.line_user_id, office.director.line_user_id = None, None
    report = office.send()
    assert deciders(office.session, office.reporter, TODAY) == []
    assert refusal(lambda: office.decide(office.reporter, report, APPROVED)).code == "own_report"


def test_a_circle_in_the_roster_names_nobody_their_own_superior(office: Office) -> None:
    office.director.supervisor_id = office.reporter.id
    office.session.flush()
    assert deciders(office.session, office.reporter, TODAY) == [office.head, office.director]


# -- deputies ------------------------------------------------------------------------------------


def test_a_deputy_stands_where_the_superior_is_away(office: Office) -> None:
    deputies.appoint(office.session, office.head, office.colleague, TODAY, TODAY, NOW)
    assert deciders(office.session, office.reporter, TODAY) == [office.colleague, office.director]
    tomorrow = TODAY + timedelta(days=1)
    assert deciders(office.session, office.reporter, tomorrow) == [office.head, office.director]


def test_a_deputy_decides_and_the_trail_says_for_whom(office: Office) -> None:
    report = office.send()
    refused = refusal(lambda: office.decide(office.colleague, report, APPROVED))
    assert refused.code == "not_yours"
    deputies.appoint(office.session, office.head, office.colleague, TODAY, TODAY, NOW)
    for who in (office.colleague, office.head):
        [(found, _, _)] = report_decisions.awaiting(office.session, who, TODAY)
        assert found is report
    sent = office.decide(office.colleague, report, APPROVED)
    assert sent.decided_by == office.colleague.id
    query = select(AuditEntry).where(AuditEntry.verb == "report.approved")
    entry = office.session.scalars(query).one()
    assert entry.details == {"version": 1, "instead_of": office.head.id}


def test_a_superior_who_has_a_deputy_may_still_decide(office: Office) -> None:
    deputies.appoint(office.session, office.head, office.colleague, TODAY, TODAY, NOW)
    report = office.send()
    office.decide(office.head, report, APPROVED)
    assert report.state == APPROVED


def test_a_deputy_never_decides_on_their_own_report(office: Office) -> None:
    deputies.appoint(office.session, office.head, office.colleague, TODAY, TODAY, NOW)
    report = office.send(office.colleague)
    assert deciders(office.session, office.colleague, TODAY) == [office.head, office.director]
    assert refusal(lambda: office.decide(office.colleague, report, APPROVED)).code == "own_report"
    assert report_decisions.awaiting(office.session, office.colleague, TODAY) == []


def test_a_deputy_does_not_decide_on_the_superiors_own_report(office: Office) -> None:
    office.head.roles = [STAFF, SUPERVISOR, REPORTER]
    deputies.appoint(office.session, office.head, office.colleague, TODAY, TODAY, NOW)
    report = office.send(office.head)
    assert deciders(office.session, office.head, TODAY) == [office.director]
    assert refusal(lambda: office.decide(office.colleague, report, APPROVED)).code == "not_yours"


def test_a_superiors_report_waits_for_the_deputy_of_the_next_one_up(office: Office) -> None:
    office.head.roles = [STAFF, SUPERVISOR, REPORTER]
    deputies.appoint(office.session, office.director, office.head, TODAY, TODAY, NOW)
    assert deciders(office.session, office.reporter, TODAY) == [office.head, office.head]
    assert deciders(office.session, office.head, TODAY) == [office.director]


def test_a_deputy_whom_line_does_not_reach_leaves_it_to_the_superior(office: Office) -> None:
    deputies.appoint(office.session, office.head, office.colleague, TODAY, TODAY, NOW)
    office.colleague.blocked_at = NOW
    office.session.flush()
    assert deciders(office.session, office.reporter, TODAY) == [office.head, office.director]


@pytest.mark.parametrize("gone", ["retired", "other_bureau"])
def test_a_deputy_who_left_decides_nothing(office: Office, gone: str) -> None:
    deputies.appoint(office.session, office.head, office.colleague, TODAY, TODAY, NOW)
    if gone == "retired":
        office.colleague.retired_at = NOW
    else:
        office.colleague.bureau_id = office.other_bureau.id
    office.session.flush()
    assert deciders(office.session, office.reporter, TODAY)[0] is office.head
    if gone == "other_bureau":
        report = office.send()
        refused = refusal(lambda: office.decide(office.colleague, report, APPROVED))
        assert refused.code == "not_yours"


# -- entered for somebody else -------------------------------------------------------------------


def test_who_entered_a_report_for_somebody_does_not_decide_on_it(office: Office) -> None:
    office.head.roles = [STAFF, SUPERVISOR, REPORTER]
    office.reporter.line_user_id = None
    report = office.send(office.head, for_whom=office.reporter)
    assert deciders(office.session, office.reporter, TODAY, office.head) == [office.director]
    assert refusal(lambda: office.decide(office.head, report, APPROVED)).code == "own_report"
    assert report_decisions.awaiting(office.session, office.head, TODAY) == []
    office.decide(office.director, report, APPROVED)


def test_a_report_entered_for_somebody_goes_up_their_own_line(office: Office) -> None:
    admin = factories.person(office.session, office.other_bureau, [ADMIN])
    office.reporter.line_user_id = None
    report = office.send(admin, for_whom=office.reporter)
    [(_, _, whose)] = report_decisions.awaiting(office.session, office.head, TODAY)
    assert whose is office.reporter
    office.decide(office.head, report, APPROVED)
