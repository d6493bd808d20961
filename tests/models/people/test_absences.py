"""Leave: told in advance, at most thirty days, ended early; the duty passes on meanwhile."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.duties import duty_holders
from models.errors import Refusal
from models.people import absences
from tests.models.reminders.owing import Owing, at

NOW = at(date(2027, 3, 1))
FIRST, LAST = date(2027, 3, 5), date(2027, 3, 9)


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def test_who_is_away_is_away_on_both_ends_and_between(office: Owing) -> None:
    absences.declare(office.session, office.first, FIRST, LAST, NOW)
    days = [date(2027, 3, day) for day in range(4, 11)]
    away = [bool(absences.away_on(office.session, day)) for day in days]
    assert away == [False, True, True, True, True, True, False]


def test_who_comes_back_early_is_there_again(office: Owing) -> None:
    absences.declare(office.session, office.first, FIRST, LAST, NOW)
    (ended,) = absences.end(office.session, office.first, at(date(2027, 3, 6)))
    assert ended.last_day == LAST
    assert absences.away_on(office.session, date(2027, 3, 7)) == frozenset()
    with pytest.raises(Refusal, match="none_declared"):
        absences.end(office.session, office.first, at(date(2027, 3, 7)))


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2027, 3, 9), date(2027, 3, 5), "ends_before"),
        (date(2027, 2, 20), date(2027, 2, 28), "past"),
        (date(2027, 4, 1), date(2027, 5, 1), "too_long"),
        (date(2027, 3, 9), date(2027, 3, 12), "overlaps"),
    ],
)
def test_other_days_are_refused(office: Owing, first: date, last: date, code: str) -> None:
    absences.declare(office.session, office.first, FIRST, LAST, NOW)
    with pytest.raises(Refusal, match=code):
        absences.declare(office.session, office.first, first, last, NOW)


def test_thirty_days_are_allowed_and_a_leave_may_have_begun(office: Owing) -> None:
    absences.declare(office.session, office.first, date(2027, 4, 1), date(2027, 4, 30), NOW)
    absences.declare(office.session, office.second, date(2027, 2, 26), date(2027, 3, 3), NOW)
    assert absences.away_on(office.session, date(2027, 3, 1)) == {office.second.id}


def test_the_next_reporter_takes_over_then_the_head_then_the_director(office: Owing) -> None:
    def takes_over() -> int | None:
        found = duty_holders.successor(office.session, office.first, FIRST)
        return found.id if found else None

    assert takes_over() == office.second.id
    absences.declare(office.session, office.second, FIRST, LAST, NOW)
    assert takes_over() == office.head.id
    absences.declare(office.session, office.head, FIRST, LAST, NOW)
    assert takes_over() == office.director.id
    absences.declare(office.session, office.director, FIRST, LAST, NOW)
    assert takes_over() is None


def test_who_reports_nothing_leaves_nothing_to_take_over(office: Owing) -> None:
    assert duty_holders.successor(office.session, office.head, FIRST) is None


def test_the_responsible_reporter_is_the_first_or_who_was_named(office: Owing) -> None:
    def responsible() -> int:
        found = duty_holders.responsible(office.session, office.bureau.id, FIRST)
        assert found is not None
        return found.id

    assert responsible() == office.first.id
    duty_holders.assign(office.session, office.head, office.second, NOW)
    duty_holders.assign(office.session, office.head, office.second, NOW)
    assert responsible() == office.second.id
    duty_holders.assign(office.session, office.head, office.first, NOW)
    assert responsible() == office.first.id


def test_only_a_reporter_whom_line_reaches_can_be_responsible(office: Owing) -> None:
    with pytest.raises(Refusal, match="not_reporter"):
        duty_holders.assign(office.session, office.director, office.head, NOW)
    office.second.blocked_at = NOW
    with pytest.raises(Refusal, match="not_reachable"):
        duty_holders.assign(office.session, office.director, office.second, NOW)
    office.second.retired_at = NOW
    with pytest.raises(Refusal, match="not_on_roster"):
        duty_holders.assign(office.session, office.director, office.second, NOW)
