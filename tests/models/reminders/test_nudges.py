"""Reminding out of turn: who would hear what, and who not."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from models.reminders import nudges, reminder_record
from models.reminders.nudges import Aim, Nudge
from models.reminders.reminder_lines import Digest
from models.reports.report import SUBMITTED
from tests import factories
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at

QUIET = date(2027, 3, 15)  # no step falls on it
SAID = date(2027, 3, 12)
EARLY = date(2027, 1, 5)  # before the first step
WHATEVER = Aim()


@pytest.fixture
def owing(session: Session) -> Owing:
    made = Owing(session)
    made.activity("1.1")
    return made


def nudge(owing: Owing, day: date = QUIET, aim: Aim = WHATEVER) -> Nudge:
    return nudges.nudge(owing.session, CALENDAR, at(day), aim)


def lines(digests: tuple[Digest, ...]) -> list[tuple[int, str, str]]:
    return [(d.person_id, line.duty.payload.number, line.step) for d in digests for line in d.lines]


def test_whoever_has_to_act_hears_of_it_out_of_turn(owing: Owing) -> None:
    owing.sends(at(SAID))
    found = nudge(owing)
    assert lines(found.digests) == [(owing.first.id, "1.1", "=2027-03-15")]
    assert (found.told_already, found.duties) == (0, 1)


def test_a_step_that_is_due_that_day_is_the_one_that_is_said(owing: Owing) -> None:
    found = nudge(owing, date(2027, 3, 17))
    assert (owing.first.id, "1.1", "-3") in lines(found.digests)


def test_what_else_the_policy_has_for_the_person_that_day_comes_along(owing: Owing) -> None:
    owing.activity("1.2")
    found = nudge(owing, date(2027, 3, 17), Aim(numbers=frozenset(("1.1",))))
    assert {number for _, number, _ in lines(found.digests)} == {"1.1", "1.2"}
    assert found.duties == 1


def test_who_was_told_today_is_counted_only(owing: Owing) -> None:
    owing.sends(at(SAID))
    first = nudge(owing)
    reminder_record.note_digests(owing.session, first.digests, at(QUIET))
    assert nudge(owing) == Nudge((), frozenset((owing.first.id,)), 1)


def test_the_policy_goes_on_as_if_nothing_had_been_said_between(owing: Owing) -> None:
    owing.sends(at(SAID))
    reminder_record.note_digests(owing.session, nudge(owing).digests, at(QUIET))
    said = owing.lives(QUIET, DUE)
    assert ("first", "-3") in [(who, step) for _, who, _, step in said]
    assert [day for day, who, _, _ in said if who == "first"][0] == date(2027, 3, 17)


def test_what_is_sent_owes_its_approver(owing: Owing) -> None:
    activity = owing.activity("1.3")
    factories.report(owing.session, activity, owing.first, DUE, SUBMITTED)
    found = nudge(owing, aim=Aim(numbers=frozenset(("1.3",))))
    assert [d.person_id for d in found.digests] == [owing.head.id]


@pytest.mark.parametrize(
    ("aim", "count"),
    [
        (Aim(numbers=frozenset(("1",))), 1),
        (Aim(numbers=frozenset(("1.1",))), 1),
        (Aim(numbers=frozenset(("1.1.1",))), 0),
        (Aim(round=DUE), 1),
        (Aim(round=date(2027, 3, 21)), 0),
        (Aim(bureaus=frozenset((99_999,))), 0),
        (Aim(owed=True), 1),
        (Aim(late_on=QUIET), 0),
        (Aim(late_on=date(2027, 4, 20)), 1),
        (Aim(least=1), 1),
        (Aim(least=2), 0),
        (Aim(without=frozenset((99_999,))), 1),
    ],
)
def test_only_what_is_aimed_at_is_meant(owing: Owing, aim: Aim, count: int) -> None:
    assert nudge(owing, aim=aim).duties == count


def test_a_bureau_that_is_left_out_is_not_meant(owing: Owing) -> None:
    without = frozenset((owing.first.bureau_id,))
    assert nudge(owing, aim=Aim(without=without)) == Nudge((), frozenset(), 0)


def test_what_waits_for_a_decision_is_not_owed(owing: Owing) -> None:
    activity = owing.activity("1.3")
    factories.report(owing.session, activity, owing.first, DUE, SUBMITTED)
    assert nudge(owing, aim=Aim(numbers=frozenset(("1.3",)), owed=True)).digests == ()


def test_so_many_are_counted_whole(owing: Owing) -> None:
    owing.activity("1.2")
    assert nudge(owing, aim=Aim(least=2)).duties == 2
    assert nudge(owing, aim=Aim(least=3)).digests == ()


@pytest.mark.parametrize(("by_person", "duties"), [(False, 2), (True, 0)])
def test_so_many_of_a_bureau_are_not_those_of_one_person(
    owing: Owing, by_person: bool, duties: int
) -> None:
    """The first owes the report, the head the approval of another: one each."""
    activity = owing.activity("1.3")
    factories.report(owing.session, activity, owing.first, DUE, SUBMITTED)
    assert len(nudge(owing).digests) == 2
    found = nudge(owing, aim=Aim(least=2, by_person=by_person))
    assert (found.duties, len(found.digests)) == (duties, duties)


def test_a_round_far_ahead_can_be_nudged_about(owing: Owing) -> None:
    assert nudge(owing, EARLY).duties == 0
    assert nudge(owing, EARLY, Aim(round=DUE)).duties == 1


def test_people_below_are_those_in_the_line(owing: Owing) -> None:
    session = owing.session
    assert nudges.people_below(session, owing.admin) is None
    assert nudges.people_below(session, owing.first) == frozenset()
    reporters = frozenset((owing.first.id, owing.second.id))
    assert nudges.people_below(session, owing.head) == reporters
    below = nudges.people_below(session, owing.director)
    assert below == reporters | {owing.head.id}


def test_only_one_s_own_people_are_nudged_and_never_oneself(owing: Owing) -> None:
    session, moment = owing.session, at(QUIET)
    others = nudges.nudge(session, CALENDAR, moment, Aim(), frozenset((owing.second.id,)))
    assert others.digests == ()
    mine = nudges.nudge(session, CALENDAR, moment, Aim(), without=owing.first.id)
    assert mine.digests == ()
