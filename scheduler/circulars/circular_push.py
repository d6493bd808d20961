"""Pushing one circular to some of its people."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.circulars import circular_notices
from models.circulars import delivery
from scheduler.notifying import notifying
from scheduler.ports import Outside


def push(outside: Outside, session: Session) -> bool:
    """Put the pushes of one that is due into the outbox. Returns False if there is none."""
    found = delivery.take_due(session, outside.clock.now())
    if found is None:
        return False
    with notifying(outside, session) as context:
        for person in delivery.next_people(session, found):
            circular_notices.push(context, found, person)
    outside.log.info("circular_pushed", circular=found.id)
    return True
