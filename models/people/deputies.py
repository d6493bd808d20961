"""Deputies: who decides for a superior who is away, and on which days.

A deputy is of the superior's own bureau and can get messages in LINE. The deputy's last day, or
leaving the bureau or the roster, ends it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import BindParameter, ColumnElement, Date, bindparam, exists, or_, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.errors import Refusal
from models.people import people
from models.people.person import (
    ADMIN,
    EXECUTIVE,
    SUPERVISOR,
    THIS_PERSON,
    TODAY,
    Deputy,
    Person,
    holds,
)
from models.trail import trail

LONGEST_DAYS = 30


def appoint(
    session: Session,
    superior: Person,
    deputy: Person,
    first_day: date,
    last_day: date,
    now: datetime,
    by: Person | None = None,
) -> Deputy:
    """`deputy` decides instead of `superior` from `first_day` to `last_day`, both included.

    by: who appoints, if it is not the superior.

    Raises Refusal as `may_appoint` and `check_days` do.
    """
    may_appoint(session, superior, deputy)
    check_days(session, superior, first_day, last_day, office_day(now))
    made = Deputy(
        person_id=superior.id,
        deputy_id=deputy.id,
        first_day=first_day,
        last_day=last_day,
        appointed_at=now,
    )
    session.add(made)
    session.flush()
    trail.record(
        session,
        now,
        (by or superior).id,
        "deputy.appoint",
        f"person:{deputy.id}",
        first_day=first_day.isoformat(),
        last_day=last_day.isoformat(),
    )
    return made


def leads(session: Session, person: Person) -> bool:
    """Whether the person decides on others' work: has the supervisor role, or is a superior."""
    return person.has(SUPERVISOR) or session.scalar(_BELOW, {"superior": person.id}) is not None


_BELOW = (
    select(Person.id)
    .where(Person.supervisor_id == bindparam("superior"), Person.retired_at.is_(None))
    .limit(1)
)


def may_appoint(session: Session, superior: Person, deputy: Person) -> None:
    """Raises Refusal: `not_a_superior`, `oneself`, `not_on_roster`, `other_bureau`, or
    `not_reachable` (in LINE)."""
    if not leads(session, superior):
        raise Refusal("not_a_superior")
    if deputy.id == superior.id:
        raise Refusal("oneself")
    if deputy.retired_at is not None:
        raise Refusal("not_on_roster")
    if deputy.bureau_id != superior.bureau_id:
        raise Refusal("other_bureau")
    if not people.reachable(deputy):
        raise Refusal("not_reachable", name=deputy.name)


def check_days(
    session: Session,
    superior: Person,
    first_day: date,
    last_day: date,
    today: date,
    but: int | None = None,
) -> None:
    """Raises Refusal as `check_span` does, or `overlaps` (facts: name, first_day, last_day).

    but: the appointment that these days are to take the place of.
    """
    check_span(first_day, last_day, today)
    for each, deputy in coming(session, superior, today):
        if each.id != but and each.first_day <= last_day and first_day <= each.last_day:
            raise Refusal(
                "overlaps", name=deputy.name, first_day=each.first_day, last_day=each.last_day
            )


def check_span(first_day: date, last_day: date, today: date) -> None:
    """Raises Refusal: `past`, `ends_before`, or `too_long` (facts: days)."""
    if first_day < today:
        raise Refusal("past")
    if last_day < first_day:
        raise Refusal("ends_before")
    if (last_day - first_day).days + 1 > LONGEST_DAYS:
        raise Refusal("too_long", days=LONGEST_DAYS)


def end(session: Session, superior: Person, now: datetime) -> list[Person]:
    """End every present and coming appointment. Returns the deputies.

    Raises Refusal `none_appointed`.
    """
    ended = coming(session, superior, office_day(now))
    if not ended:
        raise Refusal("none_appointed")
    for appointment, deputy in ended:
        appointment.ended_at = now
        trail.record(session, now, superior.id, "deputy.end", f"person:{deputy.id}")
    session.flush()
    return list({deputy.id: deputy for _, deputy in ended}.values())


def end_one(
    session: Session, by: Person, appointment_id: int, now: datetime
) -> tuple[Person, Person] | None:
    """End one appointment. Returns the superior and the deputy; None if it is over already."""
    found = session.get(Deputy, appointment_id)
    if found is None or found.ended_at is not None or found.last_day < office_day(now):
        return None
    found.ended_at = now
    session.flush()
    trail.record(session, now, by.id, "deputy.end", f"person:{found.deputy_id}")
    return session.get_one(Person, found.person_id), session.get_one(Person, found.deputy_id)


def all_coming(session: Session, today: date) -> list[tuple[Deputy, Person, Person]]:
    """Every present and coming appointment with its superior and deputy, the earliest first."""
    mine = (Deputy.ended_at.is_(None), Deputy.last_day >= today)
    query = select(Deputy).where(*mine).order_by(Deputy.first_day, Deputy.id)
    rows = list(session.scalars(query))
    known = people.by_ids(session, {id_ for row in rows for id_ in (row.person_id, row.deputy_id)})
    return [(row, known[row.person_id], known[row.deputy_id]) for row in rows]


def coming(session: Session, superior: Person, today: date) -> list[tuple[Deputy, Person]]:
    """The superior's present and coming appointments with their deputies, the earliest first."""
    rows = session.execute(_COMING, {"superior": superior.id, "today": today})
    return [(row[0], row[1]) for row in rows]


_COMING = (
    select(Deputy, Person)
    .join(Person, Person.id == Deputy.deputy_id)
    .where(
        Deputy.person_id == bindparam("superior"),
        Deputy.ended_at.is_(None),
        Deputy.last_day >= bindparam("today", type_=Date),
    )
    .order_by(Deputy.first_day)
)


@dataclass(frozen=True)
class Appointed:
    """One appointment, present or coming."""

    id: int
    superior: Person
    deputy: Person
    first_day: date
    last_day: date


def appointed_by(session: Session, superior: Person, today: date) -> list[Appointed]:
    """The superior's present and coming appointments, the earliest first."""
    return [
        Appointed(each.id, superior, deputy, each.first_day, each.last_day)
        for each, deputy in coming(session, superior, today)
    ]


def appointed_for(session: Session, deputy: Person, today: date) -> list[Appointed]:
    """Where the person acts, now or in the days to come, the earliest first; of superiors of the
    same bureau."""
    query = (
        select(Deputy, Person)
        .join(Person, Person.id == Deputy.person_id)
        .where(
            Deputy.deputy_id == deputy.id,
            Person.bureau_id == deputy.bureau_id,
            Deputy.ended_at.is_(None),
            Deputy.last_day >= today,
        )
        .order_by(Deputy.first_day, Deputy.id)
    )
    return [
        Appointed(each.id, superior, deputy, each.first_day, each.last_day)
        for each, superior in session.execute(query)
    ]


def running(
    session: Session, day: date, superiors: Collection[int] | None = None
) -> dict[int, Person]:
    """The deputies of that day who can get messages in LINE, by their superior's id; with
    `superiors` only of these people."""
    if superiors is None:
        rows = session.execute(_RUNNING, {"day": day})
    else:
        rows = session.execute(_RUNNING_FOR, {"day": day, "superiors": sorted(superiors)})
    found = [(row[0], row[1]) for row in rows]
    return {superior_id: deputy for superior_id, deputy in found if people.reachable(deputy)}


def acting_for(session: Session, person: Person, day: date) -> list[Person]:
    """The superiors for whom the person decides on that day."""
    whose = {"deputy": person.id, "bureau": person.bureau_id, "day": day}
    return list(session.scalars(_ACTING_FOR, whose))


def _on(day: date | BindParameter[date]) -> tuple[ColumnElement[bool], ...]:
    return Deputy.ended_at.is_(None), Deputy.first_day <= day, Deputy.last_day >= day


# Built once: every menu and every turn ask them.
_SUPERIOR = select(Person.id, Person.bureau_id).where(Person.retired_at.is_(None)).subquery()
_RUNNING = (
    select(Deputy.person_id, Person)
    .join(Person, Person.id == Deputy.deputy_id)
    .join(_SUPERIOR, _SUPERIOR.c.id == Deputy.person_id)
    .where(_SUPERIOR.c.bureau_id == Person.bureau_id, *_on(bindparam("day", type_=Date)))
)
_RUNNING_FOR = _RUNNING.where(Deputy.person_id.in_(bindparam("superiors", expanding=True)))
_ACTING_FOR = (
    select(Person)
    .join(Deputy, Deputy.person_id == Person.id)
    .where(
        Deputy.deputy_id == bindparam("deputy"),
        Person.bureau_id == bindparam("bureau"),
        *_on(bindparam("day", type_=Date)),
    )
    .order_by(Person.id)
)


MAY_DECIDE = or_(
    exists().where(
        Person.id == THIS_PERSON, or_(holds(SUPERVISOR), holds(ADMIN), holds(EXECUTIVE))
    ),
    exists().where(Deputy.deputy_id == THIS_PERSON, *_on(TODAY)),
)
"""What must be stored for the person to decide for themselves or for a superior."""


def candidates(session: Session, superior: Person) -> list[Person]:
    """The people the superior may appoint, by name: same bureau, reachable in LINE."""
    whose = {"superior": superior.id, "bureau": superior.bureau_id}
    return list(session.scalars(_CANDIDATES, whose))


_CANDIDATES = (
    select(Person)
    .where(
        Person.bureau_id == bindparam("bureau"),
        Person.id != bindparam("superior"),
        *people.REACHABLE,
    )
    .order_by(Person.name, Person.id)
)
