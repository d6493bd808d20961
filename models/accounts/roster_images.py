"""How people of the roster are before and after an import, so that it can be taken back exactly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Person

ROSTER = ("name", "position", "bureau_id", "work_group", "supervisor_id", "roles", "retired_at")
"""What the office keeps of a person; a later change of one of them is not undone."""

ACCOUNT = ("line_user_id", "joined_at", "consent_version", "blocked_at")
"""What belongs to the LINE account; who retires loses it."""

_MOMENTS = ("retired_at", "joined_at", "blocked_at")

Image = dict[str, Any]


def of_everybody(session: Session) -> dict[int, Image]:
    """Everybody as stored, by id, as plain values."""
    return {person.id: of(person) for person in session.scalars(select(Person))}


def of(person: Person) -> Image:
    """One person as stored, as plain values."""
    return {column: _plain(getattr(person, column)) for column in (*ROSTER, *ACCOUNT)}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def differing(before: Mapping[int, Image], after: Mapping[int, Image]) -> list[Image]:
    """Whoever differs: `id`, `was` (None for who was not there), `is`."""
    return [
        {"id": id_, "was": before.get(id_), "is": image}
        for id_, image in after.items()
        if before.get(id_) != image
    ]


def is_still(person: Person, image: Image) -> bool:
    """Whether what the office keeps of the person is as in the image."""
    now = of(person)
    return all(now[column] == image[column] for column in ROSTER)


def put_back(person: Person, image: Image, account: bool) -> None:
    """Store the image again. account: also the LINE account."""
    for column in (*ROSTER, *(ACCOUNT if account else ())):
        value = image[column]
        if column in _MOMENTS and value is not None:
            value = datetime.fromisoformat(value)
        setattr(person, column, value)
