"""Gifts that wait for a decision or for their proof, and who is told of them. Never commits.

Their steps are calendar days from the end of the thirty days (issue 5, parts 4 and 5). Who is named
as the giver is told nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.conversations.conversation import ACTIVE, PAUSED, Conversation
from models.duties.duty_facts import Ask, Duty
from models.duties.duty_people import (
    ABOVE,
    ADMINISTRATOR,
    APPROVER,
    OWNER,
    Holders,
    Household,
    Passed,
)
from models.duties.reminder_policy import GIFT_DECISION, GIFT_DRAFT, GIFT_PROOF, Row, Telling
from models.gifts import gift_rules
from models.gifts.gift import DECIDED, OPEN, WAITING, Gift
from models.people.person import Bureau, Person

_REPORTING = "report_gift"
"""The conversation whose unfinished drafts are brought up."""

GRACE = 3
"""Days from which a duty is counted where the thirty days were all but over when it began."""

# Of thirty days from receipt the 1st, 3rd, 7th, 14th, 20th, 27th and last, and what is late; from
# the 20th on one more above hears of it (issue 5, parts 4 and 5).
_WARNED = tuple(day - gift_rules.DEFAULT.days for day in gift_rules.DEFAULT.warned)
_EARLY = tuple(day - gift_rules.DEFAULT.days for day in (1, 3, 7, 14))
_OF_THIRTY_DAYS = (*_EARLY, *_WARNED, 0, 1, 3, 7)

ROWS = {
    GIFT_DRAFT: Row((3, 10), (Telling(OWNER, 3),)),
    GIFT_DECISION: Row(
        _OF_THIRTY_DAYS,
        (
            Telling(APPROVER, _EARLY[0]),
            Telling(ABOVE, _WARNED[0]),
            Telling(OWNER, _WARNED[0]),
            Telling(ADMINISTRATOR, 1),
        ),
        calendar=True,
        weekly=(APPROVER, ABOVE, ADMINISTRATOR),
    ),
    GIFT_PROOF: Row(
        _OF_THIRTY_DAYS,
        (
            Telling(OWNER, _EARLY[0]),
            Telling(APPROVER, _WARNED[-1]),
            Telling(ADMINISTRATOR, 1),
        ),
        calendar=True,
        weekly=(OWNER, APPROVER, ADMINISTRATOR),
    ),
}


def gifts_open(asked: Ask) -> Iterable[Duty]:
    """One duty for each open gift, in one statement."""
    query = (
        select(
            Gift.id,
            Gift.state,
            Gift.person_id,
            Gift.bureau_id,
            Gift.received_on,
            Gift.reported_at,
            Gift.named,
            Gift.decided_by,
            Gift.decided_at,
            Person.name,
            Bureau.name.label("bureau"),
        )
        .join(Person, Person.id == Gift.person_id)
        .join(Bureau, Bureau.id == Gift.bureau_id)
        .where(Gift.state.in_(OPEN))
        .order_by(Gift.id)
    )
    if asked.bureau_ids is not None:
        query = query.where(Gift.bureau_id.in_(asked.bureau_ids))
    for row in asked.session.execute(query):
        duty = _decision(asked, row) if row.state == WAITING else _proof(asked, row)
        if duty.day <= asked.last:
            yield duty


def _decision(asked: Ask, row: Any) -> Duty:
    """Neither the receiver nor who is named as the giver decides (gift_deciders)."""
    barred = frozenset((row.person_id, *row.named))
    approvers = asked.house.approvers(barred, row.person_id)
    told = {
        APPROVER: tuple(approvers[:1]),
        ABOVE: tuple(approvers[1:2]),
        OWNER: _reached(asked.house, row.person_id),
        ADMINISTRATOR: _administrators(asked.house, barred),
    }
    since = office_day(row.reported_at)
    return _duty(row, GIFT_DECISION, since, Holders(told), row.person_id)


def _proof(asked: Ask, row: Any) -> Duty:
    house, why = asked.house, asked.house.why_not(row.person_id)
    told = {
        OWNER: _reached(house, row.person_id),
        APPROVER: _reached(house, row.decided_by),
        ADMINISTRATOR: _administrators(house, frozenset((row.person_id, *row.named))),
    }
    passed = () if why is None else (Passed(row.person_id, why),)
    since = office_day(row.decided_at or row.reported_at)
    return _duty(row, GIFT_PROOF, since, Holders(told, passed), None)


def _duty(row: Any, kind: str, since: date, holders: Holders, author: int | None) -> Duty:
    last = gift_rules.settled_by(row.received_on)
    return Duty(
        key=f"{kind}:{row.id}",
        kind=kind,
        day=max(last, since + timedelta(days=GRACE)),
        deadline=True,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        activity_id=0,
        number=str(row.id),
        title=row.name,
        round=last,
        holders=holders,
        since=since,
        author_id=author,
    )


def gift_drafts(asked: Ask) -> Iterable[Duty]:
    """Gift reports begun and left lying, for whoever began them."""
    query = (
        select(
            Conversation.id,
            Conversation.touched_at,
            Person.id.label("person_id"),
            Person.bureau_id,
            Bureau.name.label("bureau"),
        )
        .join(Person, Person.id == Conversation.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(Conversation.flow == _REPORTING, Conversation.status.in_((ACTIVE, PAUSED)))
        .where(Person.retired_at.is_(None))
    )
    if asked.bureau_ids is not None:
        query = query.where(Person.bureau_id.in_(asked.bureau_ids))
    for row in asked.session.execute(query):
        if asked.wanted(office_day(row.touched_at)):
            yield _draft(asked.house, row)


def _draft(house: Household, row: Any) -> Duty:
    why = house.why_not(row.person_id)
    passed = () if why is None else (Passed(row.person_id, why),)
    return Duty(
        key=f"{GIFT_DRAFT}:{row.id}",
        kind=GIFT_DRAFT,
        day=office_day(row.touched_at),
        deadline=False,
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        activity_id=0,
        number="",
        title="",
        round=None,
        holders=Holders({OWNER: _reached(house, row.person_id)}, passed),
        conversation_id=row.id,
    )


def _reached(house: Household, person_id: int | None) -> tuple[int, ...]:
    if person_id is None or house.why_not(person_id) is not None:
        return ()
    return (person_id,)


def _administrators(house: Household, barred: frozenset[int]) -> tuple[int, ...]:
    return tuple(each for each in house.administrators if each not in barred)


def still_undecided(session: Session, wanted: dict[str, list[str]]) -> set[str]:
    """Of these keys of duties (`gift_decision:ID`) those that still wait for the decision."""
    return _in_state(session, wanted, WAITING)


def still_unproved(session: Session, wanted: dict[str, list[str]]) -> set[str]:
    """Of these keys of duties (`gift_proof:ID`) those that still wait for the proof."""
    return _in_state(session, wanted, DECIDED)


def _in_state(session: Session, wanted: dict[str, list[str]], state: str) -> set[str]:
    ids = {int(part[0]) for part in wanted.values()}
    query = select(Gift.id).where(Gift.id.in_(ids), Gift.state == state)
    standing = set(session.scalars(query))
    return {key for key, (gift,) in wanted.items() if int(gift) in standing}
