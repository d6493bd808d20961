"""The part about good deeds of a person's own data file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.good_deeds import deed_praise, deed_texts, deeds
from models.good_deeds.good_deed import GoodDeed, OfferedPraise
from models.people.person import Person


def count(session: Session, person: Person) -> int:
    """How many deeds of the person are kept with their words."""
    mine = (GoodDeed.person_id == person.id, GoodDeed.withdrawn_on.is_(None))
    return session.scalar(select(func.count()).select_from(GoodDeed).where(*mine)) or 0


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The person's deeds, what praise of or by them waits, and on which days they saw a deed.

    The words of others' deeds are not theirs, nor who praised them: that is the other's. The words
    of their own praise are not there, since a declined one has none: the file would tell that.
    """
    waits = select(OfferedPraise).order_by(OfferedPraise.offered_on, OfferedPraise.id)
    given = session.scalars(waits.where(OfferedPraise.giver_id == person.id))
    received = session.scalars(
        waits.where(OfferedPraise.receiver_id == person.id, OfferedPraise.text.is_not(None))
    )
    saw = select(GoodDeed.witnessed_on).where(
        GoodDeed.witness_id == person.id, GoodDeed.witnessed_on.is_not(None)
    )
    praised = select(GoodDeed.kept_at).where(GoodDeed.praised_by == person.id)
    return {
        "good_deeds": [_own(sealer, each) for each in deeds.mine(session, person)],
        "praise_offered": [{"day": each.offered_on, "virtue": each.virtue} for each in given],
        "praise_waiting": [_praise(sealer, each) for each in received],
        "praise_accepted": [{"at": at} for at in session.scalars(praised.order_by(GoodDeed.id))],
        "deeds_witnessed": [{"day": day} for day in session.scalars(saw.order_by(GoodDeed.id))],
    }


def _own(sealer: Sealer, deed: GoodDeed) -> dict[str, Any]:
    return {
        "deed_done_on": deed.done_on,
        "deed_kept_at": deed.kept_at,
        "virtue": deed.virtue,
        "deed_words": deed_texts.words(sealer, deed),
        "deed_hours": deed.hours,
        "deed_shown": deed.shown,
        "deed_witnessed_on": deed.witnessed_on,
        "deed_hash": deed_texts.hashed(sealer, deed),
    }


def _praise(sealer: Sealer, praise: OfferedPraise) -> dict[str, Any]:
    words = deed_praise.words(sealer, praise)
    return {"day": praise.offered_on, "virtue": praise.virtue, "deed_words": words}
