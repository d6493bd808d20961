"""Reading and acknowledging a circular, and who has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, func, select, update
from sqlalchemy.orm import Session

from models.base import changed_by
from models.calendar import office_day
from models.circulars import sending
from models.circulars.circular import OUT, Circular, CircularPerson
from models.errors import Refusal
from models.people.person import ADMIN, THIS_PERSON, TODAY, Bureau, Person
from models.trail import trail

MOST_REMINDED = 5
"""How often those who have not acknowledged a circular may be reminded by a tap."""


def may_read(session: Session, person: Person, found: Circular) -> bool:
    """Whether the person may read it: administrators, and whom it is for while it is out."""
    if person.has(ADMIN):
        return True
    return found.state == OUT and entry(session, found, person) is not None


def may_open(session: Session, person: Person, circular_id: int, attachment_id: int) -> bool:
    """Whether the file belongs to this circular, and the person may read that now."""
    found = sending.named(session, circular_id)
    if found is None or found.attachment_id != attachment_id or found.body is None:
        return False
    return may_read(session, person, found)


def entry(session: Session, found: Circular, person: Person) -> CircularPerson | None:
    """Returns the row of the person, or None if it is not for them."""
    return session.get(CircularPerson, (found.id, person.id), populate_existing=True)


def waits(session: Session, found: Circular, person: Person, now: datetime) -> bool:
    """Whether the person is asked to acknowledge it and has not."""
    mine = entry(session, found, person)
    over = found.state != OUT or found.last_day < office_day(now)
    return found.acknowledges and not over and mine is not None and mine.read_at is None


def opened(session: Session, found: Circular, person: Person, now: datetime) -> None:
    """Mark that the person has opened it, where that is enough."""
    if not found.acknowledges:
        _mark(session, found, person, now)


def acknowledge(session: Session, found: Circular, person: Person, now: datetime) -> None:
    """Mark that the person acknowledges it, once.

    Raises Refusal: `ended` (taken back), `not_asked`, `already` (facts: at), `closed` (facts:
    last_day).
    """
    mine = entry(session, found, person)
    if mine is None or not found.acknowledges:
        raise Refusal("not_asked")
    if mine.read_at is not None:
        raise Refusal("already", at=mine.read_at)
    if found.state != OUT:
        raise Refusal("ended")
    if found.last_day < office_day(now):
        raise Refusal("closed", last_day=found.last_day)
    if not _mark(session, found, person, now):  # the same tap, handled twice at once
        raise Refusal("already", at=now)


def _mark(session: Session, found: Circular, person: Person, now: datetime) -> bool:
    mine = (CircularPerson.circular_id == found.id, CircularPerson.person_id == person.id)
    unread = update(CircularPerson).where(*mine, CircularPerson.read_at.is_(None))
    return changed_by(session, unread.values(read_at=now)) > 0


def of_person(
    session: Session, person: Person, now: datetime, waiting: bool = False, most: int = 9
) -> list[Circular]:
    """Returns the circulars that are for the person and out, the newest first.

    waiting: only those that the person is asked to acknowledge and has not.
    """
    given = {"of": person.id, "most": most}
    if waiting:
        return list(session.scalars(_TO_READ, {**given, "today": office_day(now)}))
    return list(session.scalars(_OF_PERSON, given))


# Built once: every menu asks them.
TO_READ = exists().where(
    CircularPerson.person_id == THIS_PERSON,
    CircularPerson.read_at.is_(None),
    Circular.id == CircularPerson.circular_id,
    Circular.state == OUT,
    Circular.acknowledges,
)
"""What must be stored for a circular to wait for the person."""
_OF_PERSON = (
    select(Circular)
    .join(CircularPerson, CircularPerson.circular_id == Circular.id)
    .where(CircularPerson.person_id == bindparam("of"), Circular.state == OUT)
    .where(Circular.body.is_not(None))
    .order_by(Circular.id.desc())
    .limit(bindparam("most"))
)
_TO_READ = _OF_PERSON.where(
    Circular.acknowledges,
    CircularPerson.read_at.is_(None),
    Circular.last_day >= TODAY,
)


# -- who has -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class UnitRead:
    """How many people of a unit it is for, and how many have read it."""

    bureau: str
    people: int
    read: int


def by_unit(session: Session, found: Circular) -> list[UnitRead]:
    """Returns the units by name."""
    query = (
        select(Bureau.name, func.count(), func.count(CircularPerson.read_at))
        .join(Bureau, Bureau.id == CircularPerson.bureau_id)
        .where(CircularPerson.circular_id == found.id)
        .group_by(Bureau.id, Bureau.name)
        .order_by(Bureau.name)
    )
    return [UnitRead(*row) for row in session.execute(query)]


def unread(
    session: Session, found: Circular, limit: int, offset: int = 0
) -> tuple[list[Person], int]:
    """Returns people of the roster who have not acknowledged it, by bureau and name, and how many
    there are."""
    query = (
        select(Person)
        .join(CircularPerson, CircularPerson.person_id == Person.id)
        .join(Bureau, Bureau.id == CircularPerson.bureau_id)
        .where(CircularPerson.circular_id == found.id, CircularPerson.read_at.is_(None))
        .where(Person.retired_at.is_(None))
    )
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    ordered = query.order_by(Bureau.name, Person.name, Person.id).limit(limit).offset(offset)
    return list(session.scalars(ordered)), total


def remind(
    session: Session, me: Person | None, circular_id: int, shown: int, now: datetime
) -> Circular:
    """Put it into the next digest of those who have not acknowledged it.

    shown: how often they were reminded when the tap was offered.
    Raises Refusal: `not_yours`, `gone`, `ended`, `not_asked`, `closed` (facts: last_day),
    `all_read`, `told_today`, `often` (facts: most), `changed`.
    """
    if me is not None and not me.has(ADMIN):
        raise Refusal("not_yours")
    found = sending.held(session, circular_id)
    if found is None:
        raise Refusal("gone")
    _check_remind(session, found, shown, now)
    found.reminded, found.reminded_on = found.reminded + 1, office_day(now)
    session.flush()
    trail.record(session, now, me.id if me else None, "circular.reminded", sending.subject(found))
    return found


def _check_remind(session: Session, found: Circular, shown: int, now: datetime) -> None:
    today = office_day(now)
    if found.state != OUT:
        raise Refusal("ended")
    if not found.acknowledges:
        raise Refusal("not_asked")
    if found.last_day < today:
        raise Refusal("closed", last_day=found.last_day)
    if not unread(session, found, 1)[1]:
        raise Refusal("all_read")
    if today in (found.reminded_on, office_day(found.sent_at)):
        raise Refusal("told_today")
    if found.reminded >= MOST_REMINDED:
        raise Refusal("often", most=MOST_REMINDED)
    if found.reminded != shown:
        raise Refusal("changed")
