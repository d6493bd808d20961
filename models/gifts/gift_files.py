"""Whether a person may open a gift's picture or proof. Never commits."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.gifts import gift_deciders, gifts
from models.people.person import Person


def readable(session: Session, person: Person, gift_id: int, file_id: int, day: date) -> bool:
    """Whether the file is that gift's and the person may (still) read it on that day."""
    gift = gifts.by_id(session, gift_id)
    if gift is None or file_id not in (*gift.photos, *gift.proofs):
        return False
    return gift_deciders.sees(session, person, gift, day)
