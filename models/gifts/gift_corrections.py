"""Correcting or withdrawing a gift report before the decision.

The earlier values stay with the report, sealed, with the reason. The trail records only the act.
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
from models.gifts.gift import WITHDRAWN, Gift, GiftTexts
from models.gifts.gifts import GivenBy
from models.people.person import Person
from models.trail import trail

WHAT, VALUE, GIVER, DAY, PHOTOS = "what", "value", "giver", "received_on", "photos"
"""What may be corrected."""


@dataclass(frozen=True)
class GiftCorrection:
    """The new values; None means unchanged.

    what: the thing, and how many
    value: baht (None if unknown) and the note on it
    photos: ids of files that replace the earlier ones
    """

    what: str | None = None
    value: tuple[Decimal | None, str] | None = None
    giver: GivenBy | None = None
    received_on: date | None = None
    photos: Sequence[int] | None = None


def for_change(session: Session, person: Person, gift_id: int, lock: bool = False) -> Gift:
    """Returns the gift if this person may correct or withdraw its report now.

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
    change: GiftCorrection,
    reason: str,
    now: datetime,
) -> Gift:
    """Changes the report and keeps the earlier values with the reason.

    Raises Refusal as `for_change` does, `reason_missing`, `unchanged`, and `future` (the day of
    receipt has not come).
    """
    gift = for_change(session, person, gift_id, lock=True)
    if not reason.strip():
        raise Refusal("reason_missing")
    if change.received_on is not None and change.received_on > office_day(now):
        raise Refusal("future")
    texts = gifts.texts(sealer, gift)
    before = present(gift, texts)
    texts = _apply(sealer, gift, texts, change)
    after = present(gift, texts)
    what = [name for name in before if before[name] != after[name]]
    if not what:
        raise Refusal("unchanged")
    kept = {"at": now.isoformat(), "why": reason.strip(), **{name: before[name] for name in what}}
    texts = replace(texts, corrections=[*texts.corrections, kept])
    gift.texts = sealer.seal_json(asdict(texts), gifts.TEXT)
    session.flush()
    number = len(texts.corrections)
    subject = gifts.subject(gift)
    prints = gift_prints.reported(session, gift, texts)
    trail.record(
        session, now, person.id, "gift.correct", subject, what=what, number=number, **prints
    )
    return gift


def withdraw(
    session: Session, sealer: Sealer, person: Person, gift_id: int, reason: str, now: datetime
) -> Gift:
    """Withdraws the report: nobody needs to decide, and it counts nowhere.

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


def present(gift: Gift, texts: GiftTexts) -> dict[str, Any]:
    """The present values of everything that may be corrected, as JSON values by name."""
    return {
        WHAT: texts.what,
        VALUE: [None if gift.value is None else f"{gift.value:.2f}", texts.value_note],
        GIVER: [
            texts.giver,
            texts.organisation,
            gift.relation,
            gift.public,
            gift.refusable,
            list(gift.named),
            gift.shared,
        ],
        DAY: gift.received_on.isoformat(),
        PHOTOS: list(gift.photos),
    }


def _apply(sealer: Sealer, gift: Gift, texts: GiftTexts, change: GiftCorrection) -> GiftTexts:
    if change.what is not None:
        texts = replace(texts, what=change.what)
    if change.value is not None:
        gift.value, note = change.value
        texts = replace(texts, value_note=note)
    if change.giver is not None:
        texts = _other_giver(sealer, gift, texts, change.giver)
    if change.received_on is not None:
        gift.received_on = change.received_on
    if change.photos is not None:
        gift.photos = list(change.photos)
    return texts


def _other_giver(sealer: Sealer, gift: Gift, texts: GiftTexts, by: GivenBy) -> GiftTexts:
    """A new giver changes who is named and the hashes as well."""
    gift.named = sorted(set(by.named))
    gift.relation, gift.refusable = by.relation, by.refusable
    gift.public, gift.shared = by.public, by.shared
    for column, value in gifts.hashes_of(sealer, by.keys).items():
        setattr(gift, column, value)
    return replace(texts, giver=by.giver, organisation=by.organisation)
