"""The kinds of documents about gifts."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.gifts import gift_deciders, gifts
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person


def _may_read(session: Session, person: Person, gift_id: int, day: date) -> bool:
    gift = gifts.by_id(session, gift_id)
    return gift is not None and gift_deciders.sees(session, person, gift, day)


def _about(session: Session, gift_id: int) -> int | None:
    gift = gifts.by_id(session, gift_id)
    return gift.person_id if gift is not None else None


NO_GIFT = DocumentKind(
    "no-gift",
    frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
    of_bureau=True,
    of_all=True,
    may_name=True,
)
GIFTS = DocumentKind(
    "gifts",
    frozenset((ADMIN,)),
    of_bureau=True,
    of_all=True,
    names_people=True,
    record=OneRecord(_may_read, _about),
)
