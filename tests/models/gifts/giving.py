"""Gifts for tests, with sensible values for whatever a test does not care about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.gifts import gifts
from models.gifts.gift import CONTRACTOR, HELD, Gift
from models.gifts.gifts import GiftDraft, GivenBy, GiverKeys
from models.people.person import Person

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
RECEIVED = date(2027, 2, 28)


def draft(
    value: str | None = "3500.00",
    giver: str = "คุณสมมติ ใจดี",
    organisation: str = "บริษัทตัวอย่าง",
    occasion: str = "ประชุมตรวจรับงาน",
    received_on: date = RECEIVED,
    relation: str = CONTRACTOR,
    done: str = HELD,
    public: bool = False,
    named: Sequence[int] = (),
    photos: Sequence[int] = (),
) -> GiftDraft:
    """What somebody is about to report."""
    keys = GiverKeys(giver, organisation, occasion)
    return GiftDraft(
        received_on=received_on,
        what="กระเช้าผลไม้",
        given=GivenBy(giver, organisation, keys, named, relation, public, refusable=False),
        occasion=occasion,
        done=done,
        value=None if value is None else Decimal(value),
        photos=photos,
    )


def reported(
    session: Session,
    sealer: Sealer,
    person: Person,
    now: datetime = NOW,
    **facts: object,
) -> Gift:
    """A gift the person has reported."""
    return gifts.report(session, sealer, person, draft(**facts), now)  # type: ignore[arg-type]
