"""The rows that gift documents print: only what the reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.gifts import gift_deciders, gifts
from models.gifts.gift import WITHDRAWN, Gift, GiftTexts
from models.gifts.gift_rules import Judged
from models.people import people
from models.people.person import Bureau, Person


@dataclass(frozen=True)
class GiftRow:
    """One gift report with its texts.

    to: the addressee: the nearest superior who may decide, or None.
    instead_of: the superior for whom the decider decided as a deputy.
    """

    gift: Gift
    texts: GiftTexts
    judged: Judged
    receiver: Person
    bureau: str
    to: Person | None
    decider: Person | None
    instead_of: Person | None
    reason: str
    proof_note: str


def one(
    session: Session, sealer: Sealer, gift_id: int, reader: Person | None, day: date
) -> list[GiftRow]:
    """The report, if the reader may see it on that day. reader None: the command line may."""
    gift = gifts.by_id(session, gift_id)
    if gift is None or not _sees(session, reader, gift, day):
        return []
    return [_row(session, sealer, gift)]


def of_period(
    session: Session,
    sealer: Sealer,
    days: tuple[date, date],
    bureau_id: int | None,
    reader: Person | None,
    day: date,
) -> list[GiftRow]:
    """The reports of gifts received on these days (both included), the oldest first.

    Without withdrawn reports, and without those that name the reader as the giver.
    """
    query = select(Gift).where(Gift.received_on.between(*days), Gift.state != WITHDRAWN)
    if bureau_id is not None:
        query = query.where(Gift.bureau_id == bureau_id)
    found = session.scalars(query.order_by(Gift.received_on, Gift.id))
    return [_row(session, sealer, gift) for gift in found if _sees(session, reader, gift, day)]


def _sees(session: Session, reader: Person | None, gift: Gift, day: date) -> bool:
    return reader is None or gift_deciders.sees(session, reader, gift, day)


def _row(session: Session, sealer: Sealer, gift: Gift) -> GiftRow:
    receiver = gift_deciders.receiver(session, gift)
    barred = gift_deciders.barred(gift)
    above = people.line_above(session, receiver)
    return GiftRow(
        gift=gift,
        texts=gifts.texts(sealer, gift),
        judged=gifts.judged(session, gift),
        receiver=receiver,
        bureau=session.get_one(Bureau, gift.bureau_id).name,
        to=next((person for person in above if person.id not in barred), None),
        decider=_person(session, gift.decided_by),
        instead_of=_person(session, gift.instead_of),
        reason=gifts.reason(sealer, gift),
        proof_note=gifts.proof_note(sealer, gift),
    )


def _person(session: Session, person_id: int | None) -> Person | None:
    return session.get(Person, person_id) if person_id is not None else None
