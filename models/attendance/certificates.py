"""Who may be certified to have been at an event, once that is closed."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.attendance_event import COUNTS, AttendanceEvent, AttendanceMark
from models.attendance.attendance_list import Present, present
from models.crypto import Sealer
from models.people.person import Person
from models.plans.plan import Activity


def has_one(session: Session, event: AttendanceEvent, person: Person) -> bool:
    """Whether the event is closed and the person's mark counts."""
    return event in events_of(session, person, event.id)


def events_of(
    session: Session, person: Person, only: int | None = None, most: int = 9
) -> list[AttendanceEvent]:
    """The closed events at which the person's mark counts, the newest first.

    only: the id of the one to look at.
    """
    query = (
        select(AttendanceEvent)
        .join(AttendanceMark, AttendanceMark.event_id == AttendanceEvent.id)
        .where(AttendanceMark.person_id == person.id, COUNTS)
        .where(AttendanceEvent.closed_at.is_not(None))
        .order_by(AttendanceEvent.begins_at.desc(), AttendanceEvent.id.desc())
        .limit(most)
    )
    if only is not None:
        query = query.where(AttendanceEvent.id == only)
    return list(session.scalars(query))


def waiting_for(session: Session, person: Person) -> AttendanceEvent | None:
    """The newest event at which the person's mark counts and that is not closed yet."""
    query = (
        select(AttendanceEvent)
        .join(AttendanceMark, AttendanceMark.event_id == AttendanceEvent.id)
        .where(AttendanceMark.person_id == person.id, COUNTS)
        .where(AttendanceEvent.closed_at.is_(None))
        .order_by(AttendanceEvent.begins_at.desc(), AttendanceEvent.id.desc())
    )
    return session.scalars(query.limit(1)).first()


def numbered(
    session: Session, found: Sequence[AttendanceEvent], number: str
) -> list[AttendanceEvent]:
    """Those of the events that were held for the activity of this number."""
    ids = {each.activity_id for each in found if each.activity_id is not None}
    query = select(Activity.id).where(Activity.id.in_(ids), Activity.number == number)
    fitting = set(session.scalars(query))
    return [each for each in found if each.activity_id in fitting]


def everybody(session: Session, sealer: Sealer, event: AttendanceEvent) -> list[Present]:
    """Everybody whose mark counts, by unit and name; outsiders come last, unless their names have
    been deleted."""
    named = [each for each in present(session, sealer, event) if each.name and each.counts]
    return sorted(named, key=lambda each: (not each.bureau, each.bureau, each.name))
