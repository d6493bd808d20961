"""The activities, or all reports of a bureau, for which somebody is responsible by name."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.declaration import Holding, count_rows
from models.duties.reminder_tables import DutyHolder
from models.people import people
from models.people.person import REPORTER, Person


def _count(session: Session, person: Person, _day: date) -> int:
    return count_rows(session, DutyHolder, DutyHolder.person_id == person.id)


def _pass_on(session: Session, person: Person, to: Person | None, _now: datetime) -> None:
    """Without a name the bureau's first reporter is responsible: the rows end with the account."""
    if to is not None:
        mine = update(DutyHolder).where(DutyHolder.person_id == person.id)
        session.execute(mine.values(person_id=to.id))


def _may_take(giver: Person, taker: Person) -> bool:
    same = taker.bureau_id == giver.bureau_id
    return same and taker.has(REPORTER) and people.reachable(taker)


ACTIVITIES = Holding("activities", _count, _pass_on, _may_take)
