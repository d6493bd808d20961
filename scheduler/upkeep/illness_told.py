"""Telling administrators of the system's illnesses."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.home import illness_card
from models.calendar import office_day
from models.people import people
from models.trail import facts
from models.upkeep.illnesses import Symptom
from scheduler.notifying import notifying
from scheduler.ports import Outside

TOLD_LASTS = timedelta(hours=12)


def put(outside: Outside, session: Session, lasting: list[Symptom], now: datetime) -> None:
    """Put a message for each administrator into the outbox."""
    today = office_day(now).isoformat()
    facts.put(session, facts.ILL_TOLD, today)
    card = illness_card.card([symptom.illness.name for symptom in lasting])
    with notifying(outside, session) as context:
        for each in people.administrators(session):
            context.notify(
                each,
                [card],
                f"ill:{today}:{each.id}",
                "notice",
                must_arrive=False,
                expires_at=now + TOLD_LASTS,
            )
