"""Seats on committees of elections that are not counted yet."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.declaration import Holding, count_rows
from models.elections.election import Election, ElectionMember
from models.people.person import Person


def _count(session: Session, person: Person, _day: date) -> int:
    open_ones = select(Election.id).where(Election.counted_at.is_(None))
    mine = (ElectionMember.person_id == person.id, ElectionMember.election_id.in_(open_ones))
    return count_rows(session, ElectionMember, *mine)


SEATS = Holding("seats", _count)
"""A member who has left is replaced in the election itself, by a rule of its own."""
