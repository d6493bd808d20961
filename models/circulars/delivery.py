"""Who was told of a circular: under a free reply, by a push, or in the digest.

Each telling is a line of the reminders, so it is taken back with the message that did not arrive,
and the same step is never sent to the same person twice.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, cast, func, literal, select
from sqlalchemy.orm import Session

from models.base import insert_once, table_of
from models.calendar import BANGKOK, QUIET_FROM, SPEAKING_FROM, office_day
from models.circulars.circular import CIRCULAR, OUT, Circular, CircularPerson
from models.duties.duty_people import ANSWERER
from models.duties.reminder_policy import step_key
from models.duties.reminder_tables import LEFT_OUT, REPLY, ReminderLine
from models.people import people
from models.people.person import Person

BATCH = 50
"""How many people in one transaction."""

_FIRST = step_key(0)


def key(circular_id: int, person_id: int, reminded: int = 0) -> str:
    """The key of the duty to read it. reminded: how often the person was reminded by a tap."""
    return f"{CIRCULAR}:{circular_id}:{person_id}:{reminded}"


def first_key() -> ColumnElement[str]:
    """The same in a statement, for the first telling of a `CircularPerson`."""
    circular, person = CircularPerson.circular_id, CircularPerson.person_id
    return literal(f"{CIRCULAR}:") + cast(circular, String) + ":" + cast(person, String) + ":0"


def told(session: Session, circular_ids: Collection[int], person_ids: Collection[int]) -> set[str]:
    """Returns which of these keys stand for somebody who was told."""
    keys = [key(each, person) for each in circular_ids for person in person_ids]
    query = select(ReminderLine.duty_key).where(ReminderLine.duty_key.in_(keys))
    return set(session.scalars(query.where(ReminderLine.via != LEFT_OUT))) if keys else set()


def note(
    session: Session, circular_id: int, person_id: int, day: date, via: str, outbox_key: str
) -> bool:
    """Note that the message carries the whole text to the person. False if they were told."""
    row = {
        "duty_key": key(circular_id, person_id), "step": _FIRST, "person_id": person_id,
        "role": ANSWERER, "day": day, "via": via, "outbox_key": outbox_key,
    }  # fmt: skip
    insert = insert_once(ReminderLine, session.get_bind().dialect.name).values(**row)
    return session.execute(insert.returning(table_of(ReminderLine).c.id)).first() is not None


# -- riding on a free reply ----------------------------------------------------------------------


# Built once: every greeting and menu asks it.
_UNREAD = (
    select(Circular.id)
    .join(CircularPerson, CircularPerson.circular_id == Circular.id)
    .where(CircularPerson.person_id == bindparam("reader"), CircularPerson.read_at.is_(None))
    .where(Circular.state == OUT, Circular.last_day >= bindparam("today"))
    .where(Circular.body.is_not(None))
    .order_by(Circular.id)
)


def to_carry(session: Session, person: Person, today: date) -> Circular | None:
    """Returns the oldest circular that the person was not told of; one statement if none waits."""
    found = session.connection().execute(_UNREAD, {"reader": person.id, "today": today})
    waiting = found.scalars().all()
    known = told(session, waiting, [person.id]) if waiting else set()
    first = next((each for each in waiting if key(each, person.id) not in known), None)
    return session.get(Circular, first) if first is not None else None


# -- pushing what is urgent ----------------------------------------------------------------------


def may_push(now: datetime) -> bool:
    """Whether what is urgent is pushed at the aware moment: by day, also on days off."""
    return SPEAKING_FROM <= now.astimezone(BANGKOK).time() < QUIET_FROM


def has_due(session: Session, now: datetime) -> bool:
    """Whether a circular is to be pushed now."""
    return may_push(now) and session.execute(_due(now, Circular.id)).first() is not None


def take_due(session: Session, now: datetime) -> Circular | None:
    """Returns the next circular to be pushed, locked until the commit."""
    query = _due(now, Circular).with_for_update(skip_locked=True)
    return session.scalars(query.execution_options(populate_existing=True)).first()


def _due(now: datetime, what: Any) -> Select[Any]:
    return (
        select(what)
        .where(Circular.state == OUT, Circular.pushed_to.is_not(None))
        .where(Circular.last_day >= office_day(now), Circular.body.is_not(None))
        .order_by(Circular.id)
        .limit(1)
    )


def next_people(session: Session, found: Circular) -> list[Person]:
    """Returns the next people whom LINE reaches and who were not told; after the last of them it is
    done."""
    query = (
        select(Person)
        .join(CircularPerson, CircularPerson.person_id == Person.id)
        .where(CircularPerson.circular_id == found.id, *people.REACHABLE)
        .where(CircularPerson.read_at.is_(None), Person.id > (found.pushed_to or 0))
        .order_by(Person.id)
        .limit(BATCH)
    )
    rows = list(session.scalars(query))
    found.pushed_to = rows[-1].id if len(rows) == BATCH else None
    session.flush()
    known = told(session, [found.id], [each.id for each in rows])
    return [each for each in rows if key(found.id, each.id) not in known]


# -- how far it is -------------------------------------------------------------------------------


def counts(session: Session, found: Circular) -> Mapping[bool, int]:
    """Returns how many people were told: under a reply (True), or by a message (False)."""
    free = ReminderLine.via == REPLY
    query = (
        select(free, func.count())
        .select_from(CircularPerson)
        .join(ReminderLine, ReminderLine.duty_key == first_key())
        .where(CircularPerson.circular_id == found.id)
        .where(ReminderLine.step == _FIRST, ReminderLine.via != LEFT_OUT)
        .group_by(free)
    )
    return {bool(replied): count for replied, count in session.execute(query)}
