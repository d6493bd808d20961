"""Fiscal years, periods, working days and quiet hours."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calendar import (
    BANGKOK,
    DaysApart,
    WorkingDays,
    fiscal_year,
    month_ends,
    period,
)

DAY = timedelta(days=1)
DUE = date(2027, 3, 20)  # a Saturday

days = st.dates(date(2026, 1, 1), date(2028, 12, 31))
near = st.dates(date(2026, 6, 1), date(2028, 6, 1))
calendars = st.builds(
    lambda closed, worked: WorkingDays(apart=DaysApart(closed - worked, worked)),
    st.frozensets(days, max_size=40),
    st.frozensets(days, max_size=10),
)
moments = st.integers(0, 2 * 366 * 24 * 60).map(
    lambda minutes: datetime(2026, 6, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def test_periods_run_from_october_and_are_cumulative() -> None:
    assert period(2567, 6) == (date(2023, 10, 1), date(2024, 3, 31))
    assert period(2567, 9) == (date(2023, 10, 1), date(2024, 6, 30))
    assert period(2567, 12) == (date(2023, 10, 1), date(2024, 9, 30))


@given(st.integers(2500, 2699))
def test_a_fiscal_year_has_twelve_months_that_follow_one_another(year: int) -> None:
    ends = month_ends(year)
    assert [end.month for end in ends] == [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert {fiscal_year(end) for end in ends} == {year}
    assert all((end + DAY).day == 1 for end in ends)


@given(calendars, near, st.integers(-40, 40))
def test_a_shift_never_leads_to_a_day_off(calendar: WorkingDays, day: date, count: int) -> None:
    assert calendar.is_working(calendar.shift(day, count))


@given(calendars, near, st.integers(1, 40))
def test_going_there_and_back_leads_to_the_same_day(
    calendar: WorkingDays, day: date, count: int
) -> None:
    start = calendar.first_working_on_or_after(day)
    assert calendar.shift(calendar.shift(start, count), -count) == start
    assert calendar.shift(calendar.shift(start, -count), count) == start


@given(calendars, near, st.integers(-40, 40))
def test_counting_is_the_inverse_of_shifting(calendar: WorkingDays, day: date, count: int) -> None:
    if count:
        assert calendar.count_between(day, calendar.shift(day, count)) == count


@given(calendars, near, near, st.integers(-20, 20))
def test_later_days_shift_to_later_days(
    calendar: WorkingDays, one: date, other: date, count: int
) -> None:
    first, last = min(one, other), max(one, other)
    assert calendar.shift(first, count) <= calendar.shift(last, count)
    assert calendar.shift(first, count) < calendar.shift(first, count + 1) or count in (-1, 0)


@given(calendars, near)
def test_the_first_late_day_comes_after_the_last_day_to_say_it(
    calendar: WorkingDays, day: date
) -> None:
    assert calendar.last_working_on_or_before(day) <= day < calendar.first_working_after(day)
    assert calendar.shift(day, 1) == calendar.first_working_after(day)


def test_what_is_for_a_saturday_is_said_on_friday_and_it_is_late_from_monday() -> None:
    calendar = WorkingDays()
    assert calendar.shift(DUE, 0) == date(2027, 3, 19)
    assert calendar.shift(DUE, -1) == date(2027, 3, 19)  # counted from the announced date itself
    assert calendar.shift(DUE, -3) == date(2027, 3, 17)
    assert calendar.first_working_after(DUE) == date(2027, 3, 22)


def test_a_bureau_may_be_closed_or_work_while_the_others_do_not() -> None:
    friday, saturday = date(2027, 3, 19), date(2027, 3, 20)
    own = DaysApart(frozenset((friday,)), frozenset((saturday,)))
    calendar = WorkingDays(apart=DaysApart(frozenset((saturday,))), of_bureaus={7: own})
    assert calendar.of_bureau(8) is calendar
    assert calendar.is_working(friday) and not calendar.is_working(saturday)
    assert not calendar.of_bureau(7).is_working(friday)
    assert calendar.of_bureau(7).is_working(saturday)


@given(calendars, moments)
def test_the_next_moment_to_speak_is_allowed_and_not_before_now(
    calendar: WorkingDays, moment: datetime
) -> None:
    spoken = calendar.next_speaking(moment)
    assert spoken >= moment
    assert calendar.may_speak(spoken)
    assert calendar.next_speaking(spoken) == spoken


@given(calendars, moments)
def test_nobody_waits_while_it_is_allowed_to_speak(calendar: WorkingDays, moment: datetime) -> None:
    here = moment.astimezone(BANGKOK)
    awake = time(8, 30) <= here.time() < time(18, 0) and calendar.is_working(here.date())
    assert (calendar.next_speaking(moment) == moment) is awake


@pytest.mark.parametrize(
    ("moment", "spoken"),
    [
        ("2027-03-19 08:29", "2027-03-19 08:30"),
        ("2027-03-19 08:30", "2027-03-19 08:30"),
        ("2027-03-19 17:59", "2027-03-19 17:59"),
        ("2027-03-19 18:00", "2027-03-22 08:30"),
        ("2027-03-20 12:00", "2027-03-22 08:30"),
        ("2027-03-22 00:00", "2027-03-22 08:30"),
    ],
)
def test_evenings_nights_and_weekends_are_quiet(moment: str, spoken: str) -> None:
    told = WorkingDays().next_speaking(datetime.fromisoformat(f"{moment}+07:00"))
    assert told == datetime.fromisoformat(f"{spoken}+07:00")
