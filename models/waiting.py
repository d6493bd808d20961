"""Which rooms may hold something that waits for a person."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import THIS_PERSON, TODAY, Person
from models.tables import STORAGES

_ASKED = {each.name: each.waits for each in STORAGES if each.waits is not None}
_MAY_WAIT = select(*_ASKED.values())  # built once: every menu asks it


def empty_rooms(session: Session, person: Person, today: date) -> frozenset[str]:
    """Returns the names of the rooms in which surely nothing waits for the person on that day
    (Asia/Bangkok), by one statement. The others have to be looked into."""
    given = {THIS_PERSON.key: person.id, TODAY.key: today}
    there = session.execute(_MAY_WAIT, given).one()
    return frozenset(name for name, some in zip(_ASKED, there, strict=True) if not some)
