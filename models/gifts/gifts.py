"""Reporting a gift, opening its sealed texts, testing it against the rules.

The receiver's words are sealed. Keyed hashes of folded names show that two gifts have one giver.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal
from models.gifts import gift_prints, gift_rules
from models.gifts.gift import CLOSED, REFUSED, WAITING, WITHDRAWN, Gift, GiftTexts
from models.gifts.gift_rules import Judged, Received
from models.people.person import Person
from models.trail import trail

TEXT = "gift.text"
_GIVER, _ORGANISATION, _OCCASION = "gift.giver", "gift.organisation", "gift.occasion"


@dataclass(frozen=True)
class GiverKeys:
    """Folded names that are the same for the same giver, organisation (may be empty), occasion."""

    giver: str
    organisation: str
    occasion: str


@dataclass(frozen=True)
class GivenBy:
    """The giver, and how it was given.

    named: ids of people on the roster that the giver may be
    shared: given to a whole group or room
    """

    giver: str
    organisation: str
    keys: GiverKeys
    named: Sequence[int]
    relation: str
    public: bool
    refusable: bool
    shared: bool = False


@dataclass(frozen=True)
class GiftDraft:
    """What a receiver reports.

    value: baht; None if unknown
    value_note: why it is unknown
    photos: ids of files
    """

    received_on: date
    what: str
    given: GivenBy
    occasion: str
    done: str
    value: Decimal | None
    value_note: str = ""
    photos: Sequence[int] = ()


def report(
    session: Session, sealer: Sealer, person: Person, draft: GiftDraft, now: datetime
) -> Gift:
    """Stores the person's report. A refused gift is closed at once and kept for the statistics.

    Raises Refusal `future`: the day of receipt has not come.
    """
    if draft.received_on > office_day(now):
        raise Refusal("future")
    refused, given = draft.done == REFUSED, draft.given
    texts = GiftTexts(draft.what, given.giver, given.organisation, draft.occasion, draft.value_note)
    gift = Gift(
        person_id=person.id,
        bureau_id=person.bureau_id,
        received_on=draft.received_on,
        reported_at=now,
        relation=given.relation,
        public=given.public,
        shared=given.shared,
        refusable=given.refusable,
        done=draft.done,
        value=draft.value,
        texts=sealer.seal_json(asdict(texts), TEXT),
        named=sorted(set(given.named)),
        photos=list(draft.photos),
        proofs=[],
        state=CLOSED if refused else WAITING,
        **hashes_of(sealer, given.keys),
    )
    session.add(gift)
    session.flush()
    verb = "gift.refused" if refused else "gift.report"
    prints = gift_prints.reported(session, gift, texts)
    trail.record(session, now, person.id, verb, subject(gift), **prints)
    return gift


def passed_on(session: Session, gift_id: int, to: int, now: datetime) -> None:
    """Records on the trail that the decision now waits for this person and they were told."""
    trail.record(session, now, None, "gift.pass", f"gift:{gift_id}", to=to)


def subject(gift: Gift) -> str:
    """The gift's name on the trail."""
    return f"gift:{gift.id}"


def hashes_of(sealer: Sealer, keys: GiverKeys) -> dict[str, str | None]:
    """The row's keyed hashes by column."""
    giver = keys.giver or keys.organisation
    organisation = keys.organisation
    return {
        "giver_hash": sealer.keyed_hash(giver, _GIVER),
        "organisation_hash": sealer.keyed_hash(organisation, _ORGANISATION)
        if organisation
        else None,
        "occasion_hash": sealer.keyed_hash(f"{giver}\n{keys.occasion}", _OCCASION),
    }


# -- reading -------------------------------------------------------------------------------------


def by_id(session: Session, gift_id: int, lock: bool = False) -> Gift | None:
    """The gift or None. `lock` locks the row until the commit, so that only one person decides."""
    query = select(Gift).where(Gift.id == gift_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalars(query).first()


def texts(sealer: Sealer, gift: Gift) -> GiftTexts:
    """What the receiver wrote; empty if no key opens it any more."""
    opened = _opened(sealer, gift.texts)
    return GiftTexts(**opened) if isinstance(opened, dict) else GiftTexts()


def version(sealer: Sealer, gift: Gift) -> int:
    """How often the report was corrected. A card in the chat may show an older version."""
    return len(texts(sealer, gift).corrections)


def reason(sealer: Sealer, gift: Gift) -> str:
    """The reason of the decision or withdrawal."""
    return str(_opened(sealer, gift.decision_text) or "")


def proof_note(sealer: Sealer, gift: Gift) -> str:
    """The receiver's note on the proof."""
    return str(_opened(sealer, gift.proof_text) or "")


def _opened(sealer: Sealer, sealed: bytes | None) -> Any:
    try:
        return sealer.open_json(sealed, TEXT) if sealed else None
    except CannotOpen:
        return None


# -- both tests ----------------------------------------------------------------------------------


def judged(session: Session, gift: Gift) -> Judged:
    """Tests the gift, with the giver's other gifts of the occasion, against law and policy."""
    hashes = (gift.giver_hash, gift.occasion_hash)
    others = _others(session, gift.person_id, hashes, gift.received_on, gift.id)
    refused = gift.done == REFUSED
    received = Received(gift.relation, gift.public, refused, gift.value, others, gift.shared)
    return gift_rules.judge(received)


def judged_draft(session: Session, sealer: Sealer, person: Person, draft: GiftDraft) -> Judged:
    """The same for a draft that is not reported yet."""
    hashes = hashes_of(sealer, draft.given.keys)
    pair = (str(hashes["giver_hash"]), str(hashes["occasion_hash"]))
    others = _others(session, person.id, pair, draft.received_on, None)
    refused, given = draft.done == REFUSED, draft.given
    received = Received(given.relation, given.public, refused, draft.value, others, given.shared)
    return gift_rules.judge(received)


def _others(
    session: Session, person_id: int, hashes: tuple[str, str], day: date, but: int | None
) -> Decimal | None:
    """Baht of the person's other gifts from this giver, on that day or on the same occasion.

    None if one of them has an unknown value. Refused gifts do not count.
    """
    giver, occasion = hashes
    query = select(Gift.id, Gift.value).where(
        Gift.person_id == person_id,
        Gift.giver_hash == giver,
        Gift.done != REFUSED,
        Gift.state != WITHDRAWN,
        or_(Gift.received_on == day, Gift.occasion_hash == occasion),
    )
    values = [value for id_, value in session.execute(query) if id_ != but]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(values) else None
