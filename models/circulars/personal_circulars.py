"""The part about circulars of a person's own data file: those sent to them, and by them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.circulars import sending
from models.circulars.circular import Circular, CircularPerson
from models.crypto import Sealer
from models.people.person import Person


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """What the person was sent and when they read it; and what they sent or took back."""
    to_them = (
        select(Circular, CircularPerson.read_at)
        .join(CircularPerson, CircularPerson.circular_id == Circular.id)
        .where(CircularPerson.person_id == person.id)
        .order_by(Circular.id)
    )
    by_them = select(Circular).where(
        or_(Circular.sent_by == person.id, Circular.ended_by == person.id)
    )
    return {
        "circulars": [
            {
                "circular_text": sending.text_of(sealer, each),
                "circular_sent_at": each.sent_at,
                "circular_read_at": read_at,
            }
            for each, read_at in session.execute(to_them)
        ],
        "circulars_sent": [
            {
                "circular_text": sending.text_of(sealer, each),
                "circular_sent_at": each.sent_at if each.sent_by == person.id else None,
                "circular_ended_at": each.ended_at if each.ended_by == person.id else None,
            }
            for each in session.scalars(by_them.order_by(Circular.id))
        ],
    }
