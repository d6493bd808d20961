"""Laying out a rota: turns, skipped weeks, holidays, fewer Thursdays than units."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.calendar import DaysApart, WorkingDays
from models.errors import Refusal
from models.thursday_pictures import picture_rotas
from models.thursday_pictures.picture_rota import ASKED, DROP, HOLIDAY, MOVE
from models.thursday_pictures.picture_rotas import NewRota, Planned

FIRST = date(2027, 4, 1)
SECOND, THIRD, FOURTH = (FIRST + timedelta(weeks=n) for n in (1, 2, 3))
CALENDAR = WorkingDays(apart=DaysApart(closed=frozenset((THIRD, THIRD - timedelta(days=1)))))


def new(units: tuple[int, ...] = (7, 8, 9), last: date = FOURTH, **more: object) -> NewRota:
    given = {"skipped": frozenset[date](), "holidays": MOVE, **more}
    return NewRota(units=units, first=FIRST, last=last, **given)  # type: ignore[arg-type]


def test_thursdays_of_the_source_are_sixteen() -> None:
    # 004:664 counts 9 + 4 pictures from 2 April to 16 July 2563 (decisions/0044)
    assert len(picture_rotas.thursdays(date(2020, 4, 2), date(2020, 7, 16))) == 16


def test_units_take_turns_and_begin_again() -> None:
    weeks = picture_rotas.laid_out(new(), CALENDAR)
    assert [each.bureau_id for each in weeks] == [7, 8, 9, 7]
    assert [each.thursday for each in weeks] == [FIRST, SECOND, THIRD, FOURTH]


def test_a_skipped_week_is_nobodys_and_costs_no_unit_its_turn() -> None:
    weeks = picture_rotas.laid_out(new(skipped=frozenset((SECOND,))), CALENDAR)
    assert weeks[1] == Planned(SECOND, None, ASKED)
    assert [each.bureau_id for each in weeks] == [7, None, 8, 9]


def test_a_holiday_is_moved_to_the_working_day_before_or_dropped() -> None:
    assert picture_rotas.published_on(THIRD, CALENDAR) == THIRD - timedelta(days=2)
    dropped = picture_rotas.laid_out(new(holidays=DROP), CALENDAR)
    assert dropped[2] == Planned(THIRD, None, HOLIDAY)
    assert [each.bureau_id for each in dropped] == [7, 8, None, 9]


def test_a_week_off_altogether_moves_on_to_the_next_working_day() -> None:
    off = frozenset(THIRD - timedelta(days=n) for n in range(4))
    calendar = WorkingDays(apart=DaysApart(closed=off))
    assert picture_rotas.published_on(THIRD, calendar) == THIRD + timedelta(days=1)


def test_units_without_a_turn_are_named() -> None:
    short = new(units=(7, 8, 9), last=SECOND)
    assert picture_rotas.without_turn(short, picture_rotas.laid_out(short, CALENDAR)) == [9]


@pytest.mark.parametrize(
    ("rota", "today", "code"),
    [
        (new(units=()), FIRST, "no_units"),
        (new(units=(7, 7)), FIRST, "twice"),
        (new(last=FIRST, skipped=frozenset((FIRST,))), FIRST, "no_thursday"),
        (new(), SECOND, "past"),
        (new(last=FIRST + timedelta(weeks=60)), FIRST, "too_long"),
    ],
)
def test_what_is_no_rota_is_refused(rota: NewRota, today: date, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        picture_rotas.check(rota, today)
    assert refused.value.code == code
