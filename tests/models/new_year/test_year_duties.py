"""Administrators are told of the coming year once a week from September on, until it is settled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from models.duties.reminder_policy import Steps
from models.new_year import opening
from models.new_year.year_duties import NEW_YEAR_DUTY
from models.people.person import Person
from models.reminders.duties import duties
from models.reminders.duty_kinds import DEFAULT
from tests.models.new_year.test_opening import SEPTEMBER, YEAR, admin
from tests.models.reminders.owing import CALENDAR

__all__ = ["admin"]

AUGUST = datetime(2027, 8, 30, 2, tzinfo=UTC)


def due(session: Session, now: datetime) -> list[str]:
    found = (each.key for each in duties(session, CALENDAR, now))
    return [key for key in found if key.startswith("new_year:")]


def test_it_is_due_from_september_until_the_year_is_set_to_open(
    session: Session, admin: Person
) -> None:
    key = f"new_year:{YEAR}:{admin.id}"
    assert due(session, AUGUST) == []
    assert due(session, SEPTEMBER) == [key]
    parts = {key: [str(YEAR), str(admin.id)]}
    assert NEW_YEAR_DUTY.still_due(session, parts) == {key}
    opening.open_year(session, YEAR, SEPTEMBER, admin)
    assert due(session, SEPTEMBER) == [] and NEW_YEAR_DUTY.still_due(session, parts) == set()


def test_it_is_told_on_one_day_of_each_week(session: Session, admin: Person) -> None:
    [duty] = [each for each in duties(session, CALENDAR, SEPTEMBER) if each.kind is NEW_YEAR_DUTY]
    steps, days = Steps(DEFAULT, CALENDAR), set()
    for ahead in range(28):
        today = SEPTEMBER.date() + timedelta(days=ahead)
        weekly = steps.weekly(duty.kind.name, duty.bureau_id, duty.day, today)
        if weekly is not None:
            days.add(weekly.day)
    assert len(days) == 4 and all(day.weekday() == 0 for day in days)
