"""What is printed for joining: slips with codes, and the poster without any."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.joining_slips import slip_batches
from models.people.person import ADMIN, Person

THE_OFFICE = 0
"""The number of the poster: there is one, of the whole office."""


def _may_print(session: Session, person: Person, batch_id: int, _day: date) -> bool:
    """Only who issued the codes, as long as they are kept: another administrator issues anew."""
    batch = slip_batches.named(session, batch_id)
    if batch is None or batch.codes is None:
        return False
    return person.has(ADMIN) and batch.made_by == person.id


def _may_invite(_session: Session, person: Person, number: int, _day: date) -> bool:
    return person.has(ADMIN) and number == THE_OFFICE


def _about(_session: Session, _number: int) -> int | None:
    return None


JOINING_SLIPS = DocumentKind(
    "joining-slips",
    endings=("pdf",),
    both_digits=False,
    names_people=True,
    record=OneRecord(_may_print, _about),
)
"""Six slips on a page of A4, each with the code of one person."""

JOINING_POSTER = DocumentKind(
    "joining-poster", endings=("pdf",), both_digits=False, record=OneRecord(_may_invite, _about)
)
"""One page of A4: how to join. It holds no code of a person."""

SLIP_KINDS = (JOINING_SLIPS, JOINING_POSTER)
