"""The part about appointments of a person's own data file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.appointments.clinic_slot import ClinicSlot
from models.crypto import Sealer
from models.people.person import Person


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The appointments that the person took for their bureau, or gave as an adviser."""
    query = (
        select(ClinicSlot.begins_at, ClinicSlot.place, ClinicSlot.taken_by)
        .where(ClinicSlot.bureau_id.is_not(None))
        .where(or_(ClinicSlot.taken_by == person.id, ClinicSlot.adviser_id == person.id))
        .order_by(ClinicSlot.begins_at, ClinicSlot.id)
    )
    return {
        "appointments": [
            {"appointment_at": at, "place": place, "as": "taker" if by == person.id else "adviser"}
            for at, place, by in session.execute(query)
        ]
    }
