"""Lists of gifts, their totals, and givers who gave more than once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, select
from sqlalchemy.orm import Session

from models.calendar import period
from models.gifts.gift import CLOSED, OPEN_STATES, REFUSED, RELATIVE, WITHDRAWN, Gift
from models.people.person import Person

ALL, OPEN, DONE, NOT_TAKEN = "all", "open", "done", "not_taken"
"""Which gifts a list shows."""


_WHICH: Mapping[str, ColumnElement[bool]] = {
    ALL: Gift.state != WITHDRAWN,
    OPEN: Gift.state.in_(OPEN_STATES),
    DONE: and_(Gift.state == CLOSED, Gift.done != REFUSED),
    NOT_TAKEN: and_(Gift.state == CLOSED, Gift.done == REFUSED),
}


@dataclass(frozen=True)
class Totals:
    """Totals of a list.

    count: number of gifts
    value: baht of the gifts with a known value
    unknown: number of gifts without a known value
    """

    count: int
    value: Decimal
    unknown: int


def naming(session: Session, person: Person) -> list[int]:
    """Ids of gifts that name the person as the giver. The person must not see these."""
    named = select(Gift.id, Gift.named).where(cast(Gift.named, String) != "[]")
    return [id_ for id_, people in session.execute(named) if person.id in people]


def _selected(query: Any, which: str, year: int | None, but: Sequence[int]) -> Any:
    query = query.where(_WHICH[which], Gift.id.not_in(but))
    if year is None:
        return query
    first, last = period(year, 12)
    return query.where(Gift.received_on.between(first, last))


def listed(
    session: Session,
    which: str,
    year: int | None,
    offset: int,
    limit: int,
    but: Sequence[int] = (),
) -> list[Gift]:
    """Returns a page of everybody's gifts, the newest first.

    year: fiscal year (B.E.); None means all years
    but: ids to leave out
    """
    query = _selected(select(Gift), which, year, but)
    query = query.order_by(Gift.received_on.desc(), Gift.id.desc())
    return list(session.scalars(query.offset(offset).limit(limit)))


def decided_by(session: Session, person: Person) -> list[Gift]:
    """Returns the gifts on which this person decided, the last decided first."""
    query = select(Gift).where(Gift.decided_by == person.id, Gift.state != WITHDRAWN)
    return list(session.scalars(query.order_by(Gift.decided_at.desc(), Gift.id.desc())))


def totals(session: Session, which: str, year: int | None, but: Sequence[int] = ()) -> Totals:
    """Totals of the gifts that `listed` would return on all its pages."""
    known = func.count(Gift.value)
    query = _selected(select(func.count(), func.sum(Gift.value), known), which, year, but)
    count, value, with_value = session.execute(query).one()
    return Totals(count, Decimal(value or 0).quantize(Decimal("0.01")), count - with_value)


def mine(session: Session, person: Person) -> list[Gift]:
    """The person's own reports, open ones first, then the newest. Includes withdrawn ones."""
    query = select(Gift).where(Gift.person_id == person.id)
    query = query.order_by(Gift.state.not_in(OPEN_STATES), Gift.received_on.desc(), Gift.id.desc())
    return list(session.scalars(query))


def open_gifts(session: Session) -> list[Gift]:
    """Everybody's open gifts, the earliest received first."""
    return list(session.scalars(_OPEN_GIFTS))


ANY_OPEN = exists().where(_WHICH[OPEN])
"""What must be stored for a gift to wait for anybody."""
_OPEN_GIFTS = (  # built once: every menu asks it
    select(Gift).where(_WHICH[OPEN]).order_by(Gift.received_on, Gift.id)
)


# -- givers who gave more than once --------------------------------------------------------------


@dataclass(frozen=True)
class RepeatedGiver:
    """A giver who gave more than once.

    gifts: the newest first
    organisation: True if one organisation gave through different people
    """

    gifts: Sequence[Gift]
    organisation: bool


def repeated_givers(session: Session, today: date, but: Sequence[int] = ()) -> list[RepeatedGiver]:
    """Givers and organisations with two or more gifts in the twelve months up to today, the most
    frequent first. Refused gifts count too. `but`: ids to leave out.

    Relatives are left out: they are no contacts of the office, and everybody's mother is "แม่".
    """
    since = _year_before(today)
    query = select(Gift).where(Gift.received_on > since, Gift.received_on <= today)
    query = query.where(Gift.relation != RELATIVE, Gift.state != WITHDRAWN, Gift.id.not_in(but))
    query = query.order_by(Gift.received_on.desc(), Gift.id.desc())
    found = list(session.scalars(query))
    people = _grouped([(gift.giver_hash, gift) for gift in found])
    seen = {frozenset(gift.id for gift in group) for group in people}
    by_organisation = [(gift.organisation_hash, gift) for gift in found if gift.organisation_hash]
    groups = [RepeatedGiver(group, False) for group in people]
    groups += [
        RepeatedGiver(group, True)
        for group in _grouped(by_organisation)
        if frozenset(gift.id for gift in group) not in seen
    ]
    return sorted(groups, key=lambda each: (-len(each.gifts), each.gifts[0].id))


def _grouped(pairs: Sequence[tuple[str | None, Gift]]) -> list[list[Gift]]:
    groups: dict[str, list[Gift]] = {}
    for key, gift in pairs:
        groups.setdefault(key or "", []).append(gift)
    return [group for group in groups.values() if len(group) > 1]


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)
