"""Putting off, never beyond the due day; and the one-tap reason why something is late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.duties.duty import Duty
from models.duties.duty_people import Recipients
from models.errors import Refusal
from models.reminders import snoozes
from models.reports.report import SUBMITTED
from models.reports.report_duties import REPORT, ReportDuty
from tests import factories
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at


@pytest.fixture
def office(session: Session) -> Owing:
    return Owing(session)


def due_on(day: date) -> Duty:
    payload = ReportDuty(number="1.1", round=day, activity_id=1, title="t")
    return Duty("k", REPORT, day, 1, "ก", Recipients({}), payload)


@given(st.dates(date(2026, 12, 1), date(2027, 9, 30)), st.integers(-20, 40))
def test_nothing_can_be_put_off_beyond_the_day_before_or_to_a_day_off(
    due: date, ahead: int
) -> None:
    today = due - timedelta(days=ahead)
    for day in snoozes.choices(CALENDAR, due_on(due), today).values():
        assert today < day < CALENDAR.shift(due, 0) <= due
        assert CALENDAR.is_working(day)


def test_tomorrow_is_the_next_working_day() -> None:
    friday = date(2027, 3, 5)
    assert snoozes.choices(CALENDAR, due_on(DUE), friday) == {
        "tomorrow": date(2027, 3, 8),
        "in_three_days": date(2027, 3, 8),
        "day_before": date(2027, 3, 18),
    }


def test_on_the_last_days_it_is_too_late(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 18))
    (duty,) = office.passes(now).duties
    assert snoozes.choices(CALENDAR, duty, date(2027, 3, 18)) == {}
    with pytest.raises(Refusal, match="too_late") as refused:
        snoozes.put_off(office.session, CALENDAR, office.first, duty, "tomorrow", now)
    assert refused.value.facts == {"day": DUE}


def test_what_has_no_deadline_can_be_put_off_a_little(office: Owing) -> None:
    activity = office.activity()
    factories.report(office.session, activity, office.first, DUE, SUBMITTED)
    now = at(date(2027, 3, 4))
    (duty,) = office.passes(now).duties
    assert set(snoozes.choices(CALENDAR, duty, date(2027, 3, 4))) == {
        "tomorrow", "in_three_days",
    }  # fmt: skip
    snoozes.put_off(office.session, CALENDAR, office.head, duty, "tomorrow", now)
    said = office.lives(date(2027, 3, 4), date(2027, 3, 10))
    assert [(day.day, who, step) for day, who, _, step in said] == [
        (5, "head", "+3"), (10, "head", "+7"),
    ]  # fmt: skip


def test_putting_off_again_moves_the_day(office: Owing) -> None:
    office.activity()
    now = at(date(2027, 3, 11))
    (duty,) = office.passes(now).duties
    for choice in ("tomorrow", "day_before"):
        snoozes.put_off(office.session, CALENDAR, office.first, duty, choice, now)
    assert snoozes.since(office.session, date(2027, 3, 1)) == {
        (office.first.id, duty.key): date(2027, 3, 18)
    }


@pytest.mark.parametrize(
    ("until", "day"),
    [
        ("2027-03-16", date(2027, 3, 16)),
        ("2027-03-18", date(2027, 3, 18)),
        ("2027-03-19", None),  # beyond the last
        ("2027-03-14", None),  # a Sunday
        ("2027-03-11", None),  # today
        ("tomorrow", date(2027, 3, 12)),
        ("soon", None),
    ],
)
def test_a_working_day_up_to_the_last_one_may_be_named(until: str, day: date | None) -> None:
    assert snoozes.day_meant(CALENDAR, due_on(DUE), date(2027, 3, 11), until) == day


def test_whom_a_duty_does_not_reach_can_neither_put_it_off_nor_excuse_it(
    office: Owing,
) -> None:
    office.activity()
    stranger = factories.person(office.session, office.bureau, ["staff"])
    now = at(date(2027, 3, 11))
    (duty,) = office.passes(now).duties
    with pytest.raises(Refusal, match="not_told"):
        snoozes.put_off(office.session, CALENDAR, stranger, duty, "tomorrow", now)
    with pytest.raises(Refusal, match="not_told"):
        snoozes.say_why(office.session, stranger, duty, "on_leave", now)


def test_the_last_reason_counts_and_there_is_none_before_it_is_late(office: Owing) -> None:
    office.activity()
    early, late = at(date(2027, 3, 20)), at(date(2027, 3, 22))
    (duty,) = office.passes(late).duties
    with pytest.raises(Refusal, match="not_late"):
        snoozes.say_why(office.session, office.first, duty, "waiting", early)
    snoozes.say_why(office.session, office.first, duty, "waiting", late)
    snoozes.say_why(office.session, office.second, duty, "on_paper", late)
    found = snoozes.reasons(office.session, [duty.key, "report:0:0:2027-01-01"])
    assert {key: (why.code, why.person_id) for key, why in found.items()} == {
        duty.key: ("on_paper", office.second.id)
    }
