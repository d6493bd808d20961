"""Who is told instead of somebody on the days they are away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.duties import duty_holders
from models.people.person import Person


def successors(
    session: Session, working_days: WorkingDays, person: Person, first: date, last: date
) -> list[Person | None]:
    """Returns who is told instead of the person on the working days from `first` to `last`.

    Each stands once, in order; None stands for days on which nobody is told. Empty if the person
    is never the first to be told, so that nothing passes on.
    """
    days = _worked(working_days.of_bureau(person.bureau_id), first, last)
    chosen = duty_holders.was_chosen(session, person)
    found = [
        duty_holders.successor(session, person, day)
        for day in days
        if chosen or _told_first(session, person, day)
    ]
    return list({each.id if each is not None else None: each for each in found}.values())


def _worked(working_days: WorkingDays, first: date, last: date) -> Iterable[date]:
    every = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return filter(working_days.is_working, every)


def _told_first(session: Session, person: Person, day: date) -> bool:
    """Returns whether the person is responsible for the bureau on that day."""
    responsible = duty_holders.responsible(session, person.bureau_id, day)
    return responsible is not None and responsible.id == person.id
