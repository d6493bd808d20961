"""The rules of forecasts: the same pace goes on, the same share comes in time."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calendar import fiscal_year_days
from models.reports.figures.forecast import LEAST_DAYS, Sent, sending, year_pace

FIRST, LAST = fiscal_year_days(2570)
HALF = date(2027, 3, 31)


def test_what_is_done_goes_on_at_the_same_rate_until_the_year_ends() -> None:
    found = year_pace(3, 15, FIRST, LAST, HALF)
    assert found is not None
    assert (found.gone, found.days) == (182, 365)
    assert found.at_end == Decimal(3) * 365 / 182


def test_no_more_than_the_whole_is_done_unless_it_is_already() -> None:
    ends = [found.at_end for done in (14, 17) if (found := year_pace(done, 15, FIRST, LAST, HALF))]
    assert ends == [15, 17]


@pytest.mark.parametrize(
    ("day", "told"),
    [(FIRST - timedelta(1), False), (FIRST + timedelta(LEAST_DAYS - 2), False),
     (FIRST + timedelta(LEAST_DAYS - 1), True), (LAST - timedelta(1), True), (LAST, False),
     (LAST + timedelta(1), False)],
)  # fmt: skip
def test_a_few_days_say_nothing_and_a_year_that_is_over_needs_no_forecast(
    day: date, told: bool
) -> None:
    assert (year_pace(1, 15, FIRST, LAST, day) is not None) == told


def test_without_anything_to_do_there_is_no_pace() -> None:
    assert year_pace(0, 0, FIRST, LAST, HALF) is None


def test_from_nothing_done_no_rate_follows() -> None:
    assert year_pace(0, 15, FIRST, LAST, HALF) is None


@given(st.integers(0, 900), st.integers(1, 300), st.integers(0, 363))
def test_the_end_never_has_less_than_today(done: int, whole: int, after: int) -> None:
    found = year_pace(done, whole, FIRST, LAST, FIRST + timedelta(after))
    assert found is None or found.done <= found.at_end <= max(whole, done)


def test_of_what_comes_the_same_share_is_in_time_as_of_what_came() -> None:
    found = sending([Sent("ก", 4, 0), Sent("ข", 1, 3)], {"ก": 3, "ข": 2})
    assert found is not None
    assert (found.came_due, found.in_time, found.coming, found.expected) == (8, 5, 5, 3)


def test_a_bureau_that_was_late_more_often_than_not_is_named_if_it_has_something_to_send() -> None:
    so_far = [Sent("ก", 1, 1), Sent("ข", 1, 3), Sent("ค", 0, 2), Sent("ง", 0, 9), Sent("จ", 0, 0)]
    found = sending(so_far, {"ก": 1, "ข": 1, "ค": 1, "จ": 1})
    assert found is not None
    assert [each.bureau for each in found.often_late] == ["ค", "ข"]


@pytest.mark.parametrize(
    ("so_far", "coming"), [([], {"ก": 1}), ([Sent("ก", 0, 0)], {"ก": 1}), ([Sent("ก", 1, 1)], {})]
)
def test_without_a_past_or_anything_to_come_nothing_is_forecast(
    so_far: list[Sent], coming: dict[str, int]
) -> None:
    assert sending(so_far, coming) is None
