"""Who is told of a bureau's duties: reporters, head, director, and who stands in for them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.duties.duty_people import Household, Member, Passed, household
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Deputy, Person
from models.reports.deciding import report_deciders
from tests import factories
from tests.models.reminders.owing import at

DAY = date(2027, 3, 1)
HERE, THERE = 1, 2


def member(id_: int, above: int | None = None, bureau: int = HERE, **more: bool) -> Member:
    known = {"reporter": False, "admin": False, "joined": True, "blocked": False} | more
    return Member(id_, bureau, above, **known)


@pytest.fixture
def line() -> list[Member]:
    """1 leads the bureau below 9 of another, 2 leads a group, 3 and 4 report."""
    return [
        member(9, None, THERE), member(1, 9), member(2, 1),
        member(3, 2, reporter=True), member(4, 2, reporter=True),
    ]  # fmt: skip


def told(house: Household) -> dict[str, tuple[int, ...]]:
    return {role: people for role, people in house.recipients(HERE, 7).by_role.items() if people}


def test_head_is_the_reporters_superior_and_director_the_last_of_the_bureau(
    line: list[Member],
) -> None:
    assert told(Household(line)) == {
        "responsible": (3,), "reporters": (4,), "head": (2,), "director": (1,),
    }  # fmt: skip


def test_a_reporter_right_below_the_director_has_them_as_head_too() -> None:
    house = Household([member(1), member(3, 1, reporter=True)])
    assert told(house) == {"responsible": (3,), "head": (1,), "director": (1,)}


def test_the_highest_of_the_bureau_is_nobodys_head_outside_it() -> None:
    house = Household([member(9, None, THERE), member(1, 9, reporter=True)])
    assert told(house) == {"responsible": (1,)}


def test_a_circle_in_the_roster_ends_the_line() -> None:
    house = Household([member(1, 2), member(2, 1), member(3, 2, reporter=True)])
    assert told(house) == {"responsible": (3,), "head": (2,)}


def test_without_any_reporter_the_bureaus_head_is_told(line: list[Member]) -> None:
    house = Household(line[:3])
    assert told(house) == {"responsible": (1,), "director": (1,)}


def test_each_one_passed_by_is_named_with_the_reason(line: list[Member]) -> None:
    line[3] = member(3, 2, reporter=True, blocked=True)
    line[2] = member(2, 1, joined=False)
    house = Household(line, away=frozenset((4,)))
    assert told(house) == {"responsible": (1,), "head": (1,), "director": (1,)}
    assert house.recipients(HERE, 7).passed == (
        Passed(3, "blocked"), Passed(4, "away"), Passed(2, "not_joined"),
    )  # fmt: skip


def test_a_deputy_of_the_day_stands_in_and_where_they_are_away_the_superior_does(
    line: list[Member],
) -> None:
    assert told(Household(line, acting={2: 4}))["head"] == (4,)
    assert told(Household(line, away=frozenset((4,)), acting={2: 4}))["head"] == (2,)


def test_whoever_was_chosen_and_no_longer_reports_is_not_asked(line: list[Member]) -> None:
    chosen = {(HERE, None): 2, (HERE, 7): 4}
    house = Household(line, chosen=chosen)
    assert house.recipients(HERE, 7).by_role["responsible"] == (4,)
    assert house.recipients(HERE, 8).by_role["responsible"] == (3,)


@pytest.mark.soak
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_an_approval_waits_for_whom_the_decision_waits_for(
    session: Session, data: st.DataObject
) -> None:
    """The walk over people read once is the rule of report_deciders, person for person."""
    with session.begin_nested() as trial:
        bureaus = [factories.bureau(session, name) for name in "กข"]
        people: list[Person] = []
        for _ in range(6):
            above = data.draw(st.sampled_from([None, *people])) if people else None
            made = factories.person(
                session,
                data.draw(st.sampled_from(bureaus)),
                data.draw(st.sampled_from([[REPORTER], [SUPERVISOR], [ADMIN]])),
                above,
                joined=data.draw(st.booleans()),
            )
            made.blocked_at = at(DAY) if data.draw(st.booleans()) else None
            people.append(made)
        superior, deputy = data.draw(st.permutations(people))[:2]
        session.add(
            Deputy(
                person_id=superior.id, deputy_id=deputy.id,
                first_day=DAY, last_day=DAY, appointed_at=at(DAY),
            )
        )  # fmt: skip
        session.flush()
        author, entered_by = data.draw(st.permutations(people))[:2]
        house = household(session, DAY)
        barred = frozenset((author.id, entered_by.id))
        by_rule = report_deciders.standing(session, author, set(barred), DAY)
        assert house.approver(barred, author.id) == (by_rule[0].person.id if by_rule else None)
        trial.rollback()


def test_an_approver_who_is_away_is_passed_by_unless_all_are(line: list[Member]) -> None:
    author = frozenset((3,))
    assert Household(line).approver(author, 3) == 2
    assert Household(line, away=frozenset((2,))).approver(author, 3) == 1
    assert Household(line, away=frozenset((1, 2, 9))).approver(author, 3) == 2
