"""Gifts, all or above the law's limit: how many, worth how much, by decision. Names nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.gifts import gift_rules
from models.gifts.gift import REFUSED, WITHDRAWN, Gift


@dataclass(frozen=True)
class GiftsOver:
    """The gifts of one decision (None: not decided yet).

    count, value: those above the limit, and their baht
    unknown: those whose value nobody knows; they may be above it
    every, worth: all of them, and the baht of those whose value is known
    """

    decision: str | None
    count: int
    value: Decimal
    unknown: int
    every: int
    worth: Decimal


def gifts_over(
    session: Session, first: date, last: date, bureau_ids: frozenset[int] | None
) -> list[GiftsOver]:
    """What was received from `first` to `last`, both included, in one statement.

    Leaves out what was refused and reports that were taken back.
    """
    over = Gift.value > gift_rules.DEFAULT.most
    query = (
        select(
            Gift.decision,
            func.count().filter(over),
            func.sum(Gift.value).filter(over),
            func.count().filter(Gift.value.is_(None)),
            func.count(),
            func.sum(Gift.value),
        )
        .where(Gift.received_on.between(first, last))
        .where(Gift.state != WITHDRAWN, Gift.done != REFUSED)
        .group_by(Gift.decision)
    )
    if bureau_ids is not None:
        query = query.where(Gift.bureau_id.in_(bureau_ids))
    found = []
    for decision, count, value, unknown, every, worth in session.execute(query):
        over_it = Decimal(value or 0)
        found.append(GiftsOver(decision, count, over_it, unknown, every, Decimal(worth or 0)))
    return found
