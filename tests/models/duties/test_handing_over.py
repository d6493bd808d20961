"""Who is told instead of somebody away: day by day, and nobody where nothing passes on."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.duties import duty_holders
from models.duties.handing_over import successors
from models.people import absences
from models.people.person import Person
from tests.models.reminders.owing import CALENDAR, Owing, at

FIRST, LAST = date(2027, 3, 5), date(2027, 3, 9)  # Friday to Tuesday
NOW = at(date(2027, 3, 1))


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def instead_of(office: Owing, person: Person) -> list[Person | None]:
    return successors(office.session, CALENDAR, person, FIRST, LAST)


def test_the_next_reporter_follows(office: Owing) -> None:
    assert instead_of(office, office.first) == [office.second]


def test_each_who_follows_on_some_day_is_named_once_in_order(office: Owing) -> None:
    absences.declare(office.session, office.second, date(2027, 3, 8), date(2027, 3, 9), NOW)
    assert instead_of(office, office.first) == [office.second, office.head]


def test_who_is_away_on_days_off_only_does_not_matter(office: Owing) -> None:
    absences.declare(office.session, office.second, date(2027, 3, 6), date(2027, 3, 7), NOW)
    assert instead_of(office, office.first) == [office.second]


def test_where_nobody_is_there_that_is_told(office: Owing) -> None:
    for person in (office.second, office.head, office.director):
        absences.declare(office.session, person, LAST, LAST, NOW)
    assert instead_of(office, office.first) == [office.second, None]


def test_who_is_not_told_first_hands_nothing_over(office: Owing) -> None:
    assert instead_of(office, office.second) == []
    assert instead_of(office, office.head) == []


def test_who_follows_somebody_away_hands_over_as_well(office: Owing) -> None:
    absences.declare(office.session, office.first, FIRST, FIRST, NOW)
    assert instead_of(office, office.second) == [office.head]


def test_who_holds_one_activity_hands_it_over(office: Owing) -> None:
    activity = office.activity()
    duty_holders.assign(office.session, office.head, office.second, NOW, activity.id)
    assert instead_of(office, office.second) == [office.first]
