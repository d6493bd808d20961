"""Gifts, all or above the law's limit: how many, worth how much, by decision or bureau.

Names nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.gifts import gift_rules
from models.gifts.gift import REFUSED, WITHDRAWN, Gift
from models.people.person import Bureau


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
    over = _is_over()
    query = (
        select(
            Gift.decision,
            func.count().filter(over),
            func.sum(Gift.value).filter(over),
            func.count().filter(Gift.value.is_(None)),
            func.count(),
            func.sum(Gift.value),
        )
        .where(*_counted(first, last, bureau_ids))
        .group_by(Gift.decision)
    )
    found = []
    for decision, count, value, unknown, every, worth in session.execute(query):
        over_it = Decimal(value or 0)
        found.append(GiftsOver(decision, count, over_it, unknown, every, Decimal(worth or 0)))
    return found


@dataclass(frozen=True)
class BureauGifts:
    """How many gifts of a bureau are counted, and the baht of those whose value is known."""

    bureau: str
    count: int
    value: Decimal


def gifts_by_bureau(
    session: Session,
    first: date,
    last: date,
    bureau_ids: frozenset[int] | None,
    over: bool,
) -> list[BureauGifts]:
    """What `gifts_over` counts, by bureau, most first; bureaus without any are left out.

    over: only those above the limit
    """
    number = func.count()
    query = (
        select(Bureau.name, number, func.sum(Gift.value))
        .join(Bureau, Bureau.id == Gift.bureau_id)
        .where(*_counted(first, last, bureau_ids))
        .group_by(Bureau.name)
        .order_by(number.desc(), Bureau.name)
    )
    if over:
        query = query.where(_is_over())
    return [
        BureauGifts(name, count, Decimal(value or 0))
        for name, count, value in session.execute(query)
    ]


def gifts_within(
    session: Session,
    first: date,
    last: date,
    bureau_ids: frozenset[int] | None,
    person_ids: frozenset[int] | None = None,
) -> list[Gift]:
    """The gifts that `gifts_over` counts, those of the highest value first and of unknown value
    last. person_ids: only what these people received; None: everybody."""
    query = select(Gift).where(*_counted(first, last, bureau_ids))
    if person_ids is not None:
        query = query.where(Gift.person_id.in_(person_ids))
    return list(
        session.scalars(query.order_by(Gift.value.is_(None), Gift.value.desc(), Gift.id.desc()))
    )


def _is_over() -> ColumnElement[bool]:
    return Gift.value > gift_rules.DEFAULT.most


def _counted(
    first: date, last: date, bureau_ids: frozenset[int] | None
) -> list[ColumnElement[bool]]:
    """Neither refused nor taken back, received in these days, in these bureaus."""
    asked = [
        Gift.received_on.between(first, last),
        Gift.state != WITHDRAWN,
        Gift.done != REFUSED,
    ]
    return asked if bureau_ids is None else [*asked, Gift.bureau_id.in_(bureau_ids)]
