"""Putting a gift report right, or taking it back, until it is decided. Never commits, tells nobody.

What stood there before is kept with it, sealed, with the reason; the trail keeps that it was done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.gifts import gift_prints, gifts
from models.gifts.gift import WITHDRAWN, Gift
from models.gifts.gift_told import Told
from models.gifts.gifts import Keys
from models.people.person import Person
from models.trail import trail

VALUE, GIVER, DAY, PHOTOS = "value", "giver", "received_on", "photos"
"""What may be put right."""


@dataclass(frozen=True)
class GivenBy:
    """The giver put right, as `gifts.GiftDraft` has it."""

    giver: str
    organisation: str
    keys: Keys
    named: Sequence[int]
    relation: str
    public: bool
    refusable: bool


@dataclass(frozen=True)
class Change:
    """What is put right; None stays as it was. value: baht (None: not known) and the note on it.
    photos: ids of files, instead of those there were."""

    value: tuple[Decimal | None, str] | None = None
    giver: GivenBy | None = None
    received_on: date | None = None
    photos: Sequence[int] | None = None


def for_change(session: Session, person: Person, gift_id: int, lock: bool = False) -> Gift:
    """The gift whose report this person may correct or take back now.

    Raises Refusal: `no_gift`, `not_yours`, `withdrawn`, `already_decided` (facts: decision, by).
    """
    gift = gifts.by_id(session, gift_id, lock)
    if gift is None:
        raise Refusal("no_gift")
    if gift.person_id != person.id:
        raise Refusal("not_yours")
    if gift.state == WITHDRAWN:
        raise Refusal("withdrawn")
    if gift.decision is not None:
        by = session.get_one(Person, gift.decided_by).name
        raise Refusal("already_decided", decision=gift.decision, by=by)
    return gift


def correct(
    session: Session,
    sealer: Sealer,
    person: Person,
    gift_id: int,
    change: Change,
    reason: str,
    now: datetime,
) -> Gift:
    """The report as changed; what stood there is kept with the reason.

    Raises Refusal as `for_change` does, `reason_missing`, `unchanged`, and `future`: received on a
    day that has not come.
    """
    gift = for_change(session, person, gift_id, lock=True)
    if not reason.strip():
        raise Refusal("reason_missing")
    if change.received_on is not None and change.received_on > office_day(now):
        raise Refusal("future")
    told = gifts.told(sealer, gift)
    before = present(gift, told)
    told = _apply(sealer, gift, told, change)
    after = present(gift, told)
    what = [name for name in before if before[name] != after[name]]
    if not what:
        raise Refusal("unchanged")
    kept = {"at": now.isoformat(), "why": reason.strip(), **{name: before[name] for name in what}}
    told = replace(told, corrections=[*told.corrections, kept])
    gift.texts = sealer.seal_json(asdict(told), gifts.TEXT)
    session.flush()
    number = len(told.corrections)
    subject = gifts.subject(gift)
    prints = gift_prints.reported(session, gift, told)
    trail.record(
        session, now, person.id, "gift.correct", subject, what=what, number=number, **prints
    )
    return gift


def withdraw(
    session: Session, sealer: Sealer, person: Person, gift_id: int, reason: str, now: datetime
) -> Gift:
    """Take the report back: it waits for nobody and counts nowhere.

    Raises Refusal as `for_change` does, and `reason_missing`.
    """
    gift = for_change(session, person, gift_id, lock=True)
    if not reason.strip():
        raise Refusal("reason_missing")
    gift.state = WITHDRAWN
    gift.decision_text = sealer.seal_json(reason.strip(), gifts.TEXT)
    session.flush()
    prints = gift_prints.why(session, gift, reason.strip())
    trail.record(session, now, person.id, "gift.withdraw", gifts.subject(gift), **prints)
    return gift


def present(gift: Gift, told: Told) -> dict[str, Any]:
    """What may be put right, as JSON has it, by its name."""
    return {
        VALUE: [None if gift.value is None else f"{gift.value:.2f}", told.value_note],
        GIVER: [
            told.giver,
            told.organisation,
            gift.relation,
            gift.public,
            gift.refusable,
            list(gift.named),
        ],
        DAY: gift.received_on.isoformat(),
        PHOTOS: list(gift.photos),
    }


def _apply(sealer: Sealer, gift: Gift, told: Told, change: Change) -> Told:
    if change.value is not None:
        gift.value, note = change.value
        told = replace(told, value_note=note)
    if change.giver is not None:
        told = _other_giver(sealer, gift, told, change.giver)
    if change.received_on is not None:
        gift.received_on = change.received_on
    if change.photos is not None:
        gift.photos = list(change.photos)
    return told


def _other_giver(sealer: Sealer, gift: Gift, told: Told, by: GivenBy) -> Told:
    """Whom the giver means, and by what they are told again, changes with them."""
    gift.named = sorted(set(by.named))
    gift.relation, gift.public, gift.refusable = by.relation, by.public, by.refusable
    for column, value in gifts.hashes_of(sealer, by.keys).items():
        setattr(gift, column, value)
    return replace(told, giver=by.giver, organisation=by.organisation)
