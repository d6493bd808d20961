"""The times that an adviser has opened for appointments."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy.orm import Session

from models.appointments.clinic_slot import ClinicSlot
from models.calendar import end_of
from models.declaration import Holding, count_rows
from models.people.person import Person


def _count(session: Session, person: Person, day: date) -> int:
    coming = ClinicSlot.ends_at > end_of(day - timedelta(days=1))
    mine = (ClinicSlot.adviser_id == person.id, ClinicSlot.withdrawn_at.is_(None), coming)
    return count_rows(session, ClinicSlot, *mine)


SLOTS = Holding("slots", _count)
"""They are taken back in their own subject: bureaus have been told a name."""
