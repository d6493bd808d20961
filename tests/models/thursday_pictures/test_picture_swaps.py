"""Units change places: on Wednesday the next ready one comes first, on request the other agrees."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.errors import Refusal
from models.thursday_pictures import picture_swaps
from tests.models.reminders.owing import CALENDAR
from tests.models.thursday_pictures.taking_turns import FIRST, NOW, Turns, at

WEDNESDAY = FIRST - timedelta(days=1)


def test_a_missing_picture_is_looked_for_from_three_in_the_afternoon_before(
    session: Session, sealer: Sealer
) -> None:
    turns = Turns(session, sealer)
    missing = picture_swaps.next_missing
    assert missing(session, CALENDAR, at(WEDNESDAY, 14, 59)) is None
    assert missing(session, CALENDAR, at(WEDNESDAY, 15)) == turns.weeks[0]
    assert missing(session, CALENDAR, at(FIRST + timedelta(days=1))) is None
    turns.approves(0)
    assert missing(session, CALENDAR, at(WEDNESDAY, 15)) is None


def test_the_next_ready_unit_comes_first_and_the_late_one_gets_its_week(
    session: Session, sealer: Sealer
) -> None:
    turns = Turns(session, sealer)
    late, _, ready = turns.units
    waits, approved = turns.sends(0), turns.approves(2)
    first, last = turns.weeks[0], turns.weeks[2]
    done = picture_swaps.fill_missing(session, first.id, CALENDAR, at(WEDNESDAY, 15))
    assert done == (first, picture_swaps.Swapped(first, last))
    assert (first.bureau_id, last.bureau_id) == (ready.bureau_id, late.bureau_id)
    assert (approved.week_id, waits.week_id) == (first.id, last.id)
    again = picture_swaps.fill_missing(session, first.id, CALENDAR, at(WEDNESDAY, 15))
    assert again is None


def test_without_a_ready_picture_nothing_changes(session: Session, sealer: Sealer) -> None:
    turns = Turns(session, sealer)
    turns.sends(1)
    week = turns.weeks[0]
    done = picture_swaps.fill_missing(session, week.id, CALENDAR, at(WEDNESDAY, 15))
    assert done == (week, None) and week.bureau_id == turns.units[0].bureau_id


def test_a_request_is_answered_once_and_by_the_other_unit(session: Session, sealer: Sealer) -> None:
    turns = Turns(session, sealer)
    one, two, three = (each.reporter for each in turns.units)
    first, second, third = turns.weeks
    turns.sends(0)
    picture_swaps.ask(session, one, first.id, third.id, NOW)
    old = picture_swaps.stamp(first)
    picture_swaps.ask(session, one, first.id, second.id, NOW + timedelta(seconds=2))
    stamp = picture_swaps.stamp(first)
    for person, stamped, code in ((three, old, "gone"), (three, stamp, "not_yours")):
        with pytest.raises(Refusal, match=code):
            picture_swaps.answer(session, person, first.id, stamped, True, NOW)
    picture_swaps.answer(session, two, first.id, stamp, True, NOW)
    assert (first.bureau_id, second.bureau_id) == (two.bureau_id, one.bureau_id)
    with pytest.raises(Refusal, match="gone"):
        picture_swaps.answer(session, two, first.id, stamp, True, NOW)


def test_what_is_over_is_not_asked_for(session: Session, sealer: Sealer) -> None:
    turns = Turns(session, sealer)
    one = turns.units[0].reporter
    for week, other in ((0, 0), (1, 2)):
        with pytest.raises(Refusal, match="gone"):
            picture_swaps.ask(session, one, turns.weeks[week].id, turns.weeks[other].id, NOW)
    past = at(date(2027, 3, 12))
    with pytest.raises(Refusal, match="gone"):
        picture_swaps.ask(session, one, turns.weeks[0].id, turns.weeks[1].id, past)
