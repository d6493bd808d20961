"""Borrowing umbrellas, and what is kept of it about one person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from models.umbrellas.umbrella import UmbrellaLoan
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.trail import trail

COLOUR = "umbrella.colour"
"""What the colour is sealed for."""


def borrow(
    session: Session, sealer: Sealer, person: Person, colour: str, due: date, now: datetime
) -> None:
    """Notes that the person has an umbrella until that day."""
    sealed = sealer.seal(colour.encode(), COLOUR)
    session.add(UmbrellaLoan(person_id=person.id, due=due, colour=sealed))
    trail.record(session, now, person.id, "umbrella.borrow", f"person:{person.id}")


def of_person(session: Session, person: Person) -> Sequence[UmbrellaLoan]:
    """Returns the person's umbrellas, the first one due first."""
    mine = select(UmbrellaLoan).where(UmbrellaLoan.person_id == person.id)
    return list(session.scalars(mine.order_by(UmbrellaLoan.due)))


def has_overdue(session: Session, today: date) -> bool:
    """Tells whether an umbrella's last day is over."""
    return session.scalar(select(UmbrellaLoan.id).where(UmbrellaLoan.due < today)) is not None


def give_up(session: Session, today: date) -> None:
    """Deletes the loans whose last day is over."""
    session.execute(delete(UmbrellaLoan).where(UmbrellaLoan.due < today))


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """Returns the person's umbrellas for their own file."""
    return {
        "umbrellas": [
            {"colour": sealer.open(row.colour or b"", COLOUR).decode(), "due": row.due}
            for row in of_person(session, person)
        ]
    }


def end_standings(session: Session, person_ids: Sequence[int], _now: datetime) -> None:
    """Who has left brings nothing back any more."""
    session.execute(delete(UmbrellaLoan).where(UmbrellaLoan.person_id.in_(person_ids)))
