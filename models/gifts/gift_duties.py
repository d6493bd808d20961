"""Gifts that wait for a decision or for their proof, and drafts of gift reports, as duties.

The steps of a gift are calendar days from the end of the thirty days (issue 5, parts 4 and 5).
Whoever is named as the giver is told nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts, WhenTold
from models.duties.duty_people import (
    ABOVE,
    ADMINISTRATOR,
    APPROVER,
    OWNER,
    Household,
    Passed,
    Recipients,
)
from models.duties.open_drafts import begun_by_one, left_lying, still_open
from models.duties.reminder_policy import KindPolicy, Telling
from models.gifts import gift_rules, gifts
from models.gifts.gift import DECIDED, OPEN_STATES, WAITING, Gift
from models.people.person import Bureau, Person

_REPORTING = "report_gift"
"""The conversation whose unfinished drafts are brought up."""

GRACE = 3
"""Days from which a duty is counted where the thirty days were all but over when it began."""


@dataclass(frozen=True, kw_only=True)
class GiftDuty(Payload):
    """A reported gift.

    number: its id, as people name it.
    round: the last of the thirty days from its receipt.
    receiver: who received it.
    """

    gift_id: int
    round: date
    receiver: str


@dataclass(frozen=True, kw_only=True)
class GiftDraftDuty(Payload):
    """The draft of a gift report: its conversation."""

    conversation_id: str


# -- finding -------------------------------------------------------------------------------------


def gifts_open(search: DutySearch) -> Iterable[Duty]:
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
        .where(Gift.state.in_(OPEN_STATES))
        .order_by(Gift.id)
    )
    for row in search.session.execute(search.narrowed(query, Gift.bureau_id)):
        duty = _decision(search, row) if row.state == WAITING else _proof(search, row)
        if duty.day <= search.last:
            yield duty


def _decision(search: DutySearch, row: Any) -> Duty:
    """Neither the receiver nor who is named as the giver decides (gift_deciders)."""
    barred = frozenset((row.person_id, *row.named))
    approvers = search.house.approvers(barred, row.person_id)
    by_role = {
        APPROVER: tuple(approvers[:1]),
        ABOVE: tuple(approvers[1:2]),
        OWNER: search.house.reached(row.person_id),
        ADMINISTRATOR: _administrators(search.house, barred),
    }
    return _duty(row, GIFT_DECISION, office_day(row.reported_at), Recipients(by_role))


def _proof(search: DutySearch, row: Any) -> Duty:
    house, why = search.house, search.house.why_not(row.person_id)
    by_role = {
        OWNER: house.reached(row.person_id),
        APPROVER: house.reached(row.decided_by),
        ADMINISTRATOR: _administrators(house, frozenset((row.person_id, *row.named))),
    }
    passed = () if why is None else (Passed(row.person_id, why),)
    since = office_day(row.decided_at or row.reported_at)
    return _duty(row, GIFT_PROOF, since, Recipients(by_role, passed))


def _duty(row: Any, kind: DutyKind, since: date, recipients: Recipients) -> Duty:
    last = gift_rules.settled_by(row.received_on)
    return Duty(
        key=f"{kind.name}:{row.id}",
        kind=kind,
        day=max(last, since + timedelta(days=GRACE)),
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        recipients=recipients,
        since=since,
        payload=GiftDuty(number=str(row.id), round=last, gift_id=row.id, receiver=row.name),
    )


def _administrators(house: Household, barred: frozenset[int]) -> tuple[int, ...]:
    return tuple(each for each in house.administrators if each not in barred)


def gift_drafts(search: DutySearch) -> Iterable[Duty]:
    """Gift reports begun and left lying, for whoever began them."""
    return [_draft(search.house, row) for row in left_lying(search, _REPORTING)]


def _draft(house: Household, row: Any) -> Duty:
    return Duty(
        key=f"{GIFT_DRAFT.name}:{row.id}",
        kind=GIFT_DRAFT,
        day=office_day(row.touched_at),
        bureau_id=row.bureau_id,
        bureau=row.bureau,
        recipients=house.only(OWNER, row.person_id),
        payload=GiftDraftDuty(conversation_id=row.id),
    )


# -- by their stored keys, and when they are told ------------------------------------------------


def gifts_in_state(session: Session, keys: KeyParts, *, state: str) -> set[str]:
    """Of these keys (`KIND:ID`) those whose gift is in that state."""
    ids = {int(part[0]) for part in keys.values()}
    query = select(Gift.id).where(Gift.id.in_(ids), Gift.state == state)
    standing = set(session.scalars(query))
    return {key for key, (gift,) in keys.items() if int(gift) in standing}


def _pass_on(session: Session, duty: Duty, role: str, person_id: int, now: datetime) -> None:
    """A decision that waited too long is told to the next one up, which the gift's trail holds."""
    if role == ABOVE:
        gifts.passed_on(session, duty.of(GiftDuty).gift_id, person_id, now)


# -- the kinds -----------------------------------------------------------------------------------

# Of thirty days from receipt the 1st, 3rd, 7th, 14th, 20th, 27th and last, and what is late; from
# the 20th on one more above hears of it (issue 5, parts 4 and 5).
_WARNED = tuple(day - gift_rules.DEFAULT.days for day in gift_rules.DEFAULT.warned)
_EARLY = tuple(day - gift_rules.DEFAULT.days for day in (1, 3, 7, 14))
_OF_THIRTY_DAYS = (*_EARLY, *_WARNED, 0, 1, 3, 7)

GIFT_DRAFT = DutyKind(
    name="gift_draft",
    find=gift_drafts,
    if_any_of_one=begun_by_one(_REPORTING),
    still_due=still_open,
    policy=KindPolicy((3, 10), (Telling(OWNER, 3),)),
    deadline=False,
    private=True,
    nudged=False,  # nobody but the receiver knows of it
)


_OPEN = exists().where(Gift.state.in_(OPEN_STATES))


def _of_thirty_days(
    name: str,
    state: str,
    tellings: tuple[Telling, ...],
    weekly: tuple[str, ...],
    when_told: WhenTold | None = None,
) -> DutyKind:
    """What is to be done with gifts in that state."""
    return DutyKind(
        name=name,
        find=gifts_open,
        if_any=_OPEN,
        still_due=partial(gifts_in_state, state=state),
        policy=KindPolicy(_OF_THIRTY_DAYS, tellings, calendar=True, weekly=weekly),
        private=True,
        never_left_out=True,
        when_told=when_told,
    )


GIFT_DECISION = _of_thirty_days(
    "gift_decision",
    WAITING,
    (
        Telling(APPROVER, _EARLY[0]),
        Telling(ABOVE, _WARNED[0]),
        Telling(OWNER, _WARNED[0]),
        Telling(ADMINISTRATOR, 1),
    ),
    weekly=(APPROVER, ABOVE, ADMINISTRATOR),
    when_told=_pass_on,
)
GIFT_PROOF = _of_thirty_days(
    "gift_proof",
    DECIDED,
    (Telling(OWNER, _EARLY[0]), Telling(APPROVER, _WARNED[-1]), Telling(ADMINISTRATOR, 1)),
    weekly=(OWNER, APPROVER, ADMINISTRATOR),
)
