"""Who may be certified to have been at an event, once that is closed."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.attendance_event import AttendanceEvent, AttendanceMark
from models.attendance.attendance_list import Present, present
from models.crypto import Sealer
from models.people.person import Person


def has_one(session: Session, event: AttendanceEvent, person: Person) -> bool:
    """Whether the event is closed and the person's mark counts."""
    query = select(AttendanceMark.id).where(
        AttendanceMark.event_id == event.id, AttendanceMark.person_id == person.id
    )
    return event.closed_at is not None and session.scalar(query) is not None


def events_of(session: Session, person: Person, most: int = 9) -> list[AttendanceEvent]:
    """The closed events at which the person was, the newest first."""
    query = (
        select(AttendanceEvent)
        .join(AttendanceMark, AttendanceMark.event_id == AttendanceEvent.id)
        .where(AttendanceMark.person_id == person.id, AttendanceEvent.closed_at.is_not(None))
        .order_by(AttendanceEvent.begins_at.desc(), AttendanceEvent.id.desc())
        .limit(most)
    )
    return list(session.scalars(query))


def everybody(session: Session, sealer: Sealer, event: AttendanceEvent) -> list[Present]:
    """Everybody whose mark counts, by unit and name; outsiders come last, unless their names have
    been deleted."""
    named = [each for each in present(session, sealer, event) if each.name]
    return sorted(named, key=lambda each: (not each.bureau, each.bureau, each.name))
