"""Of which duties somebody was told last."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.duties.reminder_tables import LEFT_OUT, ReminderLine
from models.people.person import Person

_LATELY = timedelta(days=7)


def told_last(session: Session, person: Person, today: date) -> tuple[date, list[str]] | None:
    """Returns the last day of the week up to today on which a reminder named duties to the person,
    and their keys. None if there was none."""
    told = (ReminderLine.person_id == person.id, ReminderLine.via != LEFT_OUT)
    lately = ReminderLine.day.between(today - _LATELY, today)
    day = session.scalar(select(func.max(ReminderLine.day)).where(*told, lately))
    if day is None:
        return None
    keys = select(ReminderLine.duty_key).where(*told, ReminderLine.day == day)
    return day, list(session.scalars(keys.distinct()))
