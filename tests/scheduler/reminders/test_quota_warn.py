"""Administrators know before a month begins that its quota will not hold its reminders."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from models.queues import quota
from models.queues.quota import Quota
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from scheduler.reminders.quota_warn import warn_one
from tests.fakes import MovableClock, RecordingLine
from tests.models.reminders.owing import Owing, at
from tests.talk import words

NEAR = date(2027, 2, 25)  # a Thursday: March begins on Monday


@pytest.fixture
def owing(office: Outside) -> None:
    def fill(session: Session) -> None:
        owed = Owing(session)
        owed.activity("1.1", date(2027, 3, 19))

    office.database.write(fill)


def has(office: Outside, limit: int | None) -> None:
    known = Quota(limit, 0, datetime(2027, 2, 1, tzinfo=UTC))
    office.database.write(lambda session: quota.store(session, known))


def hears(office: Outside, line: RecordingLine, clock: MovableClock, day: date) -> list[str]:
    clock.moment = at(day)
    while any([warn_one(office), send_one(office)]):
        pass
    return [words(sent.messages) for sent in line.sent]


@pytest.mark.usefixtures("owing")
def test_a_month_that_will_not_do_is_told_once_before_it_begins(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    has(office, 3)
    [told] = hears(office, line, clock, NEAR)
    assert "โควตาข้อความเดือนมีนาคม 2570 อาจไม่พอ" in told and "3 ข้อความ" in told
    assert len(hears(office, line, clock, date(2027, 2, 26))) == 1


@pytest.mark.usefixtures("owing")
@pytest.mark.parametrize("limit", [None, 500])
def test_a_month_that_will_do_is_not_told_of(
    office: Outside, line: RecordingLine, clock: MovableClock, limit: int | None
) -> None:
    has(office, limit)
    assert hears(office, line, clock, NEAR) == []


@pytest.mark.usefixtures("owing")
@pytest.mark.parametrize("day", [date(2027, 2, 15), date(2027, 2, 27)])
def test_nothing_is_told_early_or_on_a_day_off(
    office: Outside, line: RecordingLine, clock: MovableClock, day: date
) -> None:
    has(office, 3)
    assert hears(office, line, clock, day) == []
