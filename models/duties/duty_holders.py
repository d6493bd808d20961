"""Who is responsible for a bureau's reports, or for the reports of one activity."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from models.duties.duty_people import RESPONSIBLE
from models.duties.near_people import NearHousehold
from models.duties.reminder_tables import DutyHolder
from models.errors import Refusal
from models.people import people
from models.people.person import REPORTER, Person
from models.trail import trail


def assign(
    session: Session,
    actor: Person,
    person: Person,
    now: datetime,
    activity_id: int | None = None,
) -> DutyHolder:
    """Makes the person their bureau's responsible reporter, for that activity or for all.

    The caller checks who may do so. Raises Refusal: `not_reporter`, `not_on_roster`, or
    `not_reachable` (by LINE).
    """
    if person.retired_at is not None:
        raise Refusal("not_on_roster")
    if not person.has(REPORTER):
        raise Refusal("not_reporter")
    if not people.reachable(person):
        raise Refusal("not_reachable", name=person.name)
    key = f"{person.bureau_id}:{activity_id or ''}"
    row = session.scalars(select(DutyHolder).where(DutyHolder.key == key)).first()
    if row is None:
        row = DutyHolder(key=key, bureau_id=person.bureau_id, activity_id=activity_id)
        session.add(row)
    row.person_id = person.id
    session.flush()
    details = {} if activity_id is None else {"activity": activity_id}
    trail.record(session, now, actor.id, "duty.hold", f"person:{person.id}", **details)
    return row


def responsible(
    session: Session, bureau_id: int, day: date, but: frozenset[int] = frozenset()
) -> Person | None:
    """Returns who is told first of the bureau's duties on that day: the responsible reporter, the
    next one, or a superior who stands in; nobody of `but`. None if LINE reaches nobody there."""
    house = NearHousehold(session, day, (bureau_id,), also_away=but)
    first = house.recipients(bureau_id, 0).by_role[RESPONSIBLE]
    return people.read(session, first[0]) if first else None


def was_chosen(session: Session, person: Person) -> bool:
    """Returns whether the person was chosen for a bureau's reports or for those of an activity."""
    return bool(session.scalar(_WAS_CHOSEN, {"person": person.id}))


_WAS_CHOSEN = select(exists().where(DutyHolder.person_id == bindparam("person")))


def successor(session: Session, person: Person, day: date) -> Person | None:
    """Returns who is told instead of this reporter on a day they are away: the next reporter who
    is there, else the head, else the director. None if nobody is there, or if the person is no
    reporter."""
    if not person.has(REPORTER):
        return None
    return responsible(session, person.bureau_id, day, frozenset((person.id,)))
