"""Reporting a gift, reading what was told of it, holding it against the rules. Never commits.

What people write is sealed; givers are told again by keyed hashes of their folded names.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal
from models.gifts import gift_prints, gift_rules
from models.gifts.gift import CLOSED, REFUSED, WAITING, WITHDRAWN, Gift
from models.gifts.gift_rules import DEFAULT, Judged, Received, Rules
from models.gifts.gift_told import Told
from models.people.person import Person
from models.trail import trail

TEXT = "gift.text"
_GIVER, _ORGANISATION, _OCCASION = "gift.giver", "gift.organisation", "gift.occasion"


@dataclass(frozen=True)
class Keys:
    """By what giver, organisation (empty where none was told) and occasion are told again."""

    giver: str
    organisation: str
    occasion: str


@dataclass(frozen=True)
class GiftDraft:
    """What a receiver reports. value: baht, None where not known; named: ids of people of the
    roster whom the giver means; photos: ids of files."""

    received_on: date
    relation: str
    public: bool
    refusable: bool
    done: str
    value: Decimal | None
    told: Told
    keys: Keys
    named: list[int] = field(default_factory=list)
    photos: list[int] = field(default_factory=list)


def report(
    session: Session, sealer: Sealer, person: Person, draft: GiftDraft, now: datetime
) -> Gift:
    """The person reports it; what was refused is kept for the statistics and waits for nobody.

    Raises Refusal `future`: received on a day that has not come.
    """
    if draft.received_on > office_day(now):
        raise Refusal("future")
    refused = draft.done == REFUSED
    gift = Gift(
        person_id=person.id,
        bureau_id=person.bureau_id,
        received_on=draft.received_on,
        reported_at=now,
        relation=draft.relation,
        public=draft.public,
        refusable=draft.refusable,
        done=draft.done,
        value=draft.value,
        texts=sealer.seal_json(asdict(draft.told), TEXT),
        named=sorted(set(draft.named)),
        photos=list(draft.photos),
        proofs=[],
        state=CLOSED if refused else WAITING,
        **hashes_of(sealer, draft.keys),
    )
    session.add(gift)
    session.flush()
    verb = "gift.refused" if refused else "gift.report"
    prints = gift_prints.reported(session, gift, draft.told)
    trail.record(session, now, person.id, verb, subject(gift), **prints)
    return gift


def passed_on(session: Session, gift_id: int, to: int, now: datetime) -> None:
    """On the trail: this person was told that the decision waits for them."""
    trail.record(session, now, None, "gift.pass", f"gift:{gift_id}", to=to)


def subject(gift: Gift) -> str:
    """How the trail names it."""
    return f"gift:{gift.id}"


def hashes_of(sealer: Sealer, keys: Keys) -> dict[str, str | None]:
    """The row's keyed hashes, by their columns."""
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
    """The gift; `lock` holds it until the commit, so that one of two decides."""
    query = select(Gift).where(Gift.id == gift_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalars(query).first()


def told(sealer: Sealer, gift: Gift) -> Told:
    """What the receiver wrote; empty where no key opens it any more."""
    opened = _opened(sealer, gift.texts)
    return Told(**opened) if isinstance(opened, dict) else Told()


def version(sealer: Sealer, gift: Gift) -> int:
    """How often it was corrected: what stands on a card may be older."""
    return len(told(sealer, gift).corrections)


def reason(sealer: Sealer, gift: Gift) -> str:
    """Why it was decided so, or taken back."""
    return str(_opened(sealer, gift.decision_text) or "")


def proof_note(sealer: Sealer, gift: Gift) -> str:
    """What the receiver wrote with the proof."""
    return str(_opened(sealer, gift.proof_text) or "")


def _opened(sealer: Sealer, sealed: bytes | None) -> Any:
    try:
        return sealer.open_json(sealed, TEXT) if sealed else None
    except CannotOpen:
        return None


# -- both tests ----------------------------------------------------------------------------------


def judged(session: Session, gift: Gift, rules: Rules = DEFAULT) -> Judged:
    """What law and policy say of it, with the giver's further gifts of the occasion."""
    hashes = (gift.giver_hash, gift.occasion_hash)
    others = _others(session, gift.person_id, hashes, gift.received_on, gift.id)
    refused = gift.done == REFUSED
    received = Received(gift.relation, gift.public, refused, gift.value, others)
    return gift_rules.judge(received, rules)


def judged_draft(
    session: Session, sealer: Sealer, person: Person, draft: GiftDraft, rules: Rules = DEFAULT
) -> Judged:
    """The same of what is not reported yet."""
    hashes = hashes_of(sealer, draft.keys)
    pair = (str(hashes["giver_hash"]), str(hashes["occasion_hash"]))
    others = _others(session, person.id, pair, draft.received_on, None)
    refused = draft.done == REFUSED
    received = Received(draft.relation, draft.public, refused, draft.value, others)
    return gift_rules.judge(received, rules)


def _others(
    session: Session, person_id: int, hashes: tuple[str, str], day: date, but: int | None
) -> Decimal | None:
    """Baht of what the same giver gave the person besides: on that day, or as the same occasion.

    None where one of them is of unknown value. What was refused was not received.
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


def roster_names(session: Session) -> list[tuple[int, str]]:
    """Everybody of the roster by id, with their names: whom a giver's name may mean."""
    query = select(Person.id, Person.name).where(Person.retired_at.is_(None)).order_by(Person.id)
    return [(id_, name) for id_, name in session.execute(query)]
