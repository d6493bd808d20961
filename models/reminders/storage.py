"""What is kept of reminders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.declaration import PersonalPart, Storage
from models.duties.held_activities import ACTIVITIES
from models.duties.reminder_tables import (
    DutyHolder,
    LateReason,
    ReminderDigest,
    ReminderLine,
    Snooze,
)
from models.reminders import briefings, personal_reminders


def _end_standings(session: Session, person_ids: Sequence[int], _now: datetime) -> None:
    """What these people put off is forgotten, and the wish for the monthly digest; no duty is
    theirs before others'. What they were reminded of and why they said something is late stays:
    it is the bureau's record."""
    session.execute(delete(Snooze).where(Snooze.person_id.in_(person_ids)))
    session.execute(delete(DutyHolder).where(DutyHolder.person_id.in_(person_ids)))
    briefings.forget(session, person_ids)


REMINDERS = Storage(
    name="reminders",
    tables=(DutyHolder, Snooze, LateReason, ReminderDigest, ReminderLine),
    personal=(PersonalPart(70, personal_reminders.gather),),
    end_standings=_end_standings,
    held=(ACTIVITIES,),
)
