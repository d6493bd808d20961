"""The part about attendance of a person's own data file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.attendance_event import AttendanceEvent, AttendanceMark
from models.crypto import Sealer
from models.people.person import Person


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """At which events the person signed in, or was ticked by the organiser."""
    query = (
        select(
            AttendanceEvent.title,
            AttendanceMark.marked_at,
            AttendanceMark.how,
            AttendanceMark.left_at,
        )
        .join(AttendanceEvent, AttendanceEvent.id == AttendanceMark.event_id)
        .where(AttendanceMark.person_id == person.id)
        .order_by(AttendanceMark.id)
    )
    return {
        "attendance": [
            {"event": title, "signed_in_at": at, "signed_in_by": how, "left_early_at": left}
            for title, at, how, left in session.execute(query)
        ]
    }
