"""Sending the audit trail's heads of a week to two administrators."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.audit import trail_heads
from models.audit import audit_heads, audit_witnesses
from models.audit.heads_to_send import heads_to_send
from models.calendar import office_day
from models.trail import facts
from scheduler.notifying import notifying
from scheduler.ports import Outside


def tell(outside: Outside, session: Session, now: datetime) -> None:
    """Put one message for each of the two into the outbox, if any head is still to be sent."""
    heads = heads_to_send(session, now)
    if not heads:
        return
    facts.put(session, facts.HEADS_SENT, office_day(now).isoformat())
    card = trail_heads.card([(head.day, audit_heads.short(head)) for head in heads])
    with notifying(outside, session) as context:
        for person in audit_witnesses.witnesses(session):
            key = f"audit_head:{heads[-1].day.isoformat()}:{person.id}"
            context.notify(person, [card], key, "notice", must_arrive=False)
