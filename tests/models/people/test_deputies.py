"""Who stands in for a superior: by whom, from which day to which, and until when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people import deputies
from models.people.person import EXECUTIVE, Person
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.reports.reporting import NOW, TODAY, Office, refusal

DAY = timedelta(days=1)


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


def appoint(office: Office, deputy: Person, first: int = 0, last: int = 0) -> None:
    deputies.appoint(
        office.session, office.head, deputy, TODAY + first * DAY, TODAY + last * DAY, NOW
    )


def test_a_deputy_acts_from_the_first_day_to_the_last(office: Office) -> None:
    appoint(office, office.colleague, 1, 3)
    acting = [
        deputies.acting_for(office.session, office.colleague, TODAY + n * DAY) for n in range(5)
    ]
    assert acting == [[], [office.head], [office.head], [office.head], []]
    running = [deputies.running(office.session, TODAY + n * DAY) for n in (0, 1, 4)]
    assert running == [{}, {office.head.id: office.colleague}, {}]


def test_appointing_and_ending_are_on_record(office: Office) -> None:
    appoint(office, office.colleague, 0, 2)
    assert deputies.end(office.session, office.head, NOW) == [office.colleague]
    entries = list(office.session.scalars(select(AuditEntry).order_by(AuditEntry.id)))
    assert [(e.verb, e.subject, e.actor_id) for e in entries] == [
        ("deputy.appoint", f"person:{office.colleague.id}", office.head.id),
        ("deputy.end", f"person:{office.colleague.id}", office.head.id),
    ]


def test_ending_takes_what_runs_and_what_is_to_come(office: Office) -> None:
    appoint(office, office.colleague, 0, 2)
    appoint(office, office.reporter, 5, 6)
    found = deputies.coming(office.session, office.head, TODAY)
    assert [deputy for _, deputy in found] == [office.colleague, office.reporter]
    assert deputies.end(office.session, office.head, NOW) == [office.colleague, office.reporter]
    assert deputies.acting_for(office.session, office.colleague, TODAY) == []
    assert refusal(lambda: deputies.end(office.session, office.head, NOW)).code == "none_appointed"


def test_who_may_not_stand_in_is_refused(office: Office) -> None:
    gone = factories.person(office.session, office.bureau)
    gone.retired_at = NOW
    silent = factories.person(office.session, office.bureau, joined=False)
    for deputy, code in (
        (office.head, "oneself"),
        (gone, "not_on_roster"),
        (office.stranger, "other_bureau"),
        (silent, "not_reachable"),
    ):
        assert refusal(lambda d=deputy: appoint(office, d)).code == code


def test_only_who_has_people_below_appoints(office: Office) -> None:
    session = office.session
    refused = refusal(lambda: deputies.may_appoint(session, office.reporter, office.colleague))
    assert refused.code == "not_a_superior"
    chief = factories.person(session, office.bureau, [EXECUTIVE])
    assert not deputies.leads(session, chief)
    office.director.supervisor_id = chief.id
    session.flush()
    assert deputies.leads(session, chief)


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [(-1, 0, "past"), (2, 1, "ends_before"), (0, 30, "too_long"), (3, 9, "overlaps")],
)
def test_days_that_will_not_do_are_refused(
    office: Office, first: int, last: int, code: str
) -> None:
    appoint(office, office.reporter, 4, 5)
    assert refusal(lambda: appoint(office, office.colleague, first, last)).code == code


def test_thirty_days_are_the_most(office: Office) -> None:
    appoint(office, office.colleague, 0, 29)
    assert deputies.acting_for(office.session, office.colleague, TODAY + 29 * DAY)


@given(st.integers(-400, 400), st.integers(-400, 400))
def test_whatever_the_days_an_appointment_is_short_and_not_in_the_past(
    first: int, last: int
) -> None:
    today = date(2027, 3, 1)
    try:
        deputies.check_span(today + first * DAY, today + last * DAY, today)
    except Refusal:
        assert first < 0 or last < first or last - first >= deputies.LONGEST_DAYS
    else:
        assert 0 <= first <= last < first + deputies.LONGEST_DAYS


def test_candidates_are_colleagues_whom_line_reaches(office: Office) -> None:
    silent = factories.person(office.session, office.bureau, joined=False)
    found = deputies.candidates(office.session, office.head)
    assert set(found) == {office.director, office.reporter, office.colleague}
    assert silent not in found and office.stranger not in found
