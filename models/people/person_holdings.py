"""What people hold among people: those directly below them, and appointments as a deputy."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.declaration import Holding, count_rows
from models.people import people
from models.people.person import Deputy, Person
from models.trail import trail


def _below(person: Person) -> tuple[ColumnElement[bool], ...]:
    return (Person.supervisor_id == person.id, Person.retired_at.is_(None))


def _count_below(session: Session, person: Person, _day: date) -> int:
    return count_rows(session, Person, *_below(person))


def _pass_below(session: Session, person: Person, to: Person | None, now: datetime) -> None:
    """Who is named leads them; else the person's own superior. Nobody leads themselves."""
    above = to.id if to is not None else person.supervisor_id
    for each in session.scalars(select(Person).where(*_below(person))).all():
        each.supervisor_id = person.supervisor_id if each.id == above else above
        about = f"person:{each.id}"
        trail.record(session, now, None, "roster_changed", about, columns=["supervisor_id"])
    session.flush()


def _may_lead(giver: Person, taker: Person) -> bool:
    return taker.id != giver.id


def _acting(person: Person, day: date) -> tuple[ColumnElement[bool], ...]:
    return (Deputy.deputy_id == person.id, Deputy.ended_at.is_(None), Deputy.last_day >= day)


def _count_acting(session: Session, person: Person, day: date) -> int:
    return count_rows(session, Deputy, *_acting(person, day))


def _pass_acting(session: Session, person: Person, to: Person | None, now: datetime) -> None:
    """Who is named stands in for the rest of the days, but never for themselves."""
    if to is None:
        return
    query = update(Deputy).where(*_acting(person, office_day(now)), Deputy.person_id != to.id)
    session.execute(query.values(deputy_id=to.id))


def _may_act(giver: Person, taker: Person) -> bool:
    return taker.bureau_id == giver.bureau_id and people.reachable(taker)


BELOW = Holding("below", _count_below, _pass_below, _may_lead)
ACTING = Holding("acting", _count_acting, _pass_acting, _may_act)
