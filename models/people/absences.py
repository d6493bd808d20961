"""Who is away, and on which days. Meanwhile their duties go to somebody else."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BindParameter, ColumnElement, Date, bindparam, exists, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.people.person import Absence, Person
from models.trail import trail

LONGEST_DAYS = 30


def check_days(
    session: Session,
    person: Person,
    first_day: date,
    last_day: date,
    today: date,
    but: int | None = None,
) -> None:
    """but: the absence that these days replace.

    Raises Refusal: `ends_before`, `past`, `too_long` (facts: days, both ends counted), or
    `overlaps` (facts: first_day and last_day of the other absence)."""
    if last_day < first_day:
        raise Refusal("ends_before")
    if last_day < today:
        raise Refusal("past")
    if (last_day - first_day).days + 1 > LONGEST_DAYS:
        raise Refusal("too_long", days=LONGEST_DAYS)
    for known in coming(session, person, today):
        if known.id != but and known.first_day <= last_day and first_day <= known.last_day:
            raise Refusal("overlaps", first_day=known.first_day, last_day=known.last_day)


def declare(
    session: Session,
    person: Person,
    first_day: date,
    last_day: date,
    now: datetime,
    stand_in_id: int | None = None,
) -> Absence:
    """Note that the person is away on these days, both included.

    stand_in_id: whom they named to look after their work.

    Raises Refusal as `check_days` does.
    """
    check_days(session, person, first_day, last_day, office_day(now))
    made = Absence(
        person_id=person.id,
        first_day=first_day,
        last_day=last_day,
        told_at=now,
        stand_in_id=stand_in_id,
    )
    session.add(made)
    session.flush()
    trail.record(
        session,
        now,
        person.id,
        "absence.declare",
        f"person:{person.id}",
        first_day=first_day.isoformat(),
        last_day=last_day.isoformat(),
    )
    return made


def move(
    session: Session,
    person: Person,
    absence_id: int,
    first_day: date,
    last_day: date,
    now: datetime,
    stand_in_id: int | None = None,
) -> tuple[Absence, Absence]:
    """The person is away on these days instead. Returns the absence before and the new one.

    Raises Refusal as `check_days` does, and `none_declared` if the one before has ended.
    """
    check_days(session, person, first_day, last_day, office_day(now), absence_id)
    [before] = end(session, person, now, absence_id)
    return before, declare(session, person, first_day, last_day, now, stand_in_id)


def end(session: Session, person: Person, now: datetime, only: int | None = None) -> list[Absence]:
    """The person is back: end every present and coming absence, or only one of them.

    Raises Refusal `none_declared`.
    """
    found = coming(session, person, office_day(now))
    ended = [each for each in found if only in (None, each.id)]
    if not ended:
        raise Refusal("none_declared")
    for absence in ended:
        absence.ended_at = now
    session.flush()
    trail.record(session, now, person.id, "absence.end", f"person:{person.id}")
    return ended


def coming(session: Session, person: Person, today: date) -> list[Absence]:
    """The person's present and coming absences, the earliest first."""
    return list(session.scalars(_COMING, {"person": person.id, "today": today}))


_COMING = (
    select(Absence)
    .where(
        Absence.person_id == bindparam("person"),
        Absence.ended_at.is_(None),
        Absence.last_day >= bindparam("today", type_=Date),
    )
    .order_by(Absence.first_day)
)


def told(session: Session, person: Person, first: date, last: date) -> list[Absence]:
    """The person's leave that meets these days and was not ended, the earliest first."""
    query = (
        select(Absence)
        .where(
            Absence.person_id == person.id,
            Absence.ended_at.is_(None),
            Absence.first_day <= last,
            Absence.last_day >= first,
        )
        .order_by(Absence.first_day)
    )
    return list(session.scalars(query))


def away_on(session: Session, day: date) -> frozenset[int]:
    return frozenset(session.scalars(_AWAY_ON, {"day": day}))


def is_away(day: date | BindParameter[date]) -> ColumnElement[bool]:
    """A condition: the person is on leave on that day."""
    return exists().where(Absence.person_id == Person.id, *_on(day))


def _on(day: date | BindParameter[date]) -> tuple[ColumnElement[bool], ...]:
    return Absence.first_day <= day, Absence.last_day >= day, Absence.ended_at.is_(None)


# Built once: every turn asks it.
_AWAY_ON = select(Absence.person_id).where(*_on(bindparam("day", type_=Date)))
