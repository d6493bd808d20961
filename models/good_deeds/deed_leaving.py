"""What ends when people leave the bot or the roster: their words, and what leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, or_, update
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.good_deeds.good_deed import OWN, GoodDeed, OfferedPraise


def let_go(session: Session, person_ids: Sequence[int], now: datetime) -> None:
    """Delete the texts and keys of these people's deeds, and their names wherever they stand.

    Day, virtue, bureau and hash stay, as of a deed that is withdrawn.
    """
    mine = GoodDeed.person_id.in_(person_ids)
    fresh = update(GoodDeed).where(mine, GoodDeed.withdrawn_on.is_(None))
    session.execute(fresh.values(withdrawn_on=office_day(now)))
    empty = {"wrapped_key": None, "text": None, "same_as": None, "person_id": None}
    ended = {**empty, "praised_by": None, "witness_id": None, "shown": OWN}
    session.execute(update(GoodDeed).where(mine).values(ended))
    praised = update(GoodDeed).where(GoodDeed.praised_by.in_(person_ids))
    session.execute(praised.values(praised_by=None))
    saw = update(GoodDeed).where(GoodDeed.witness_id.in_(person_ids))
    session.execute(saw.values(witness_id=None))
    either = or_(OfferedPraise.giver_id.in_(person_ids), OfferedPraise.receiver_id.in_(person_ids))
    session.execute(delete(OfferedPraise).where(either))
    session.expire_all()
