"""Deciding on a reported gift, and proving that the decision was carried out.

Each happens once: the gift's row is locked, and the second person is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.gifts import gift_deciders, gift_lists, gift_prints, gift_rules, gifts
from models.gifts.gift import CLOSED, DECIDED, DECISIONS, KEEP, REFUSED, WAITING, WITHDRAWN, Gift
from models.people.person import Person
from models.trail import trail

# -- the decision --------------------------------------------------------------------------------


def for_decision(
    session: Session, decider: Person, gift_id: int, now: datetime, lock: bool = False
) -> Gift:
    """Returns the gift if this person may decide on it now.

    Raises Refusal: `no_gift`, `own_gift`, `named_as_giver`, `not_yours`, `withdrawn`,
    `nothing_to_decide` (the receiver refused the gift), `already_decided` (facts: decision, by).
    """
    gift = gifts.by_id(session, gift_id, lock)
    if gift is None:
        raise Refusal("no_gift")
    gift_deciders.may_decide(session, decider, gift, office_day(now))
    if gift.state == WITHDRAWN:
        raise Refusal("withdrawn")
    if gift.done == REFUSED:
        raise Refusal("nothing_to_decide")
    if gift.decision is not None:
        by = session.get_one(Person, gift.decided_by).name
        raise Refusal("already_decided", decision=gift.decision, by=by)
    return gift


def check_allowed(session: Session, gift: Gift, decision: str) -> None:
    """Raises Refusal `not_allowed` (facts: clause of the law) if the gift may not be kept."""
    judged = gifts.judged(session, gift)
    if decision not in gift_rules.allowed(judged):
        raise Refusal("not_allowed", clause=judged.law.code)


def decide(
    session: Session,
    sealer: Sealer,
    decider: Person,
    gift_id: int,
    decision: str,
    reason: str,
    now: datetime,
    seen: int | None = None,
) -> Gift:
    """Records the decision. A kept gift is closed; the others wait for their proof.

    seen: the version (`gifts.version`) the decider saw. Raises Refusal as `for_decision` and
    `check_allowed` do, `corrected` (there is a newer version), and `reason_missing`.
    """
    assert decision in DECISIONS
    gift = for_decision(session, decider, gift_id, now, lock=True)
    if seen is not None and seen != gifts.version(sealer, gift):
        raise Refusal("corrected")
    check_allowed(session, gift, decision)
    if not reason.strip():
        raise Refusal("reason_missing")
    instead_of = gift_deciders.may_decide(session, decider, gift, office_day(now))
    gift.decision, gift.decided_by, gift.decided_at = decision, decider.id, now
    gift.decision_text = sealer.seal_json(reason.strip(), gifts.TEXT)
    gift.instead_of = instead_of.id if instead_of is not None else None
    gift.state = CLOSED if decision == KEEP else DECIDED
    session.flush()
    acted = {"instead_of": instead_of.id} if instead_of is not None else {}
    prints = gift_prints.why(session, gift, reason.strip())
    subject = gifts.subject(gift)
    trail.record(session, now, decider.id, f"gift.{decision}", subject, **acted, **prints)
    _note_closing(session, gift, decider, now)
    return gift


def awaiting(session: Session, person: Person, day: date) -> list[Gift]:
    """Gifts that wait for this person's decision on that day, the earliest received first.

    A gift waits for the nearest superior LINE reaches, and for the deputy who stands in.
    """
    return [
        gift
        for gift in gift_lists.open_gifts(session)
        if gift.state == WAITING and _waits_with(session, person, gift, day)
    ]


def followed(session: Session, person: Person, day: date) -> list[Gift]:
    """Decided gifts that still wait for their proof and that this person may see, except own."""
    return [
        gift
        for gift in gift_lists.open_gifts(session)
        if gift.state == DECIDED
        and gift.person_id != person.id
        and gift_deciders.sees(session, person, gift, day)
    ]


def _waits_with(session: Session, person: Person, gift: Gift, day: date) -> bool:
    first = gift_deciders.first_of(session, gift, day)
    if first is None:
        return False
    return person.id in {each.id for each in (first.person, first.instead_of) if each is not None}


# -- the proof -----------------------------------------------------------------------------------


def for_proof(session: Session, person: Person, gift_id: int, lock: bool = False) -> Gift:
    """Returns the gift if this person may now prove that it was returned or handed over.

    Raises Refusal: `no_gift`, `not_yours`, `not_decided`, `nothing_to_prove` (kept, refused or
    withdrawn), `already_proved`.
    """
    gift = gifts.by_id(session, gift_id, lock)
    if gift is None:
        raise Refusal("no_gift")
    if gift.person_id != person.id:
        raise Refusal("not_yours")
    if gift.proved_at is not None:
        raise Refusal("already_proved")
    if gift.state == WAITING:
        raise Refusal("not_decided")
    if gift.state in (CLOSED, WITHDRAWN):
        raise Refusal("nothing_to_prove")
    return gift


def prove(
    session: Session,
    sealer: Sealer,
    person: Person,
    gift_id: int,
    files: Sequence[int],
    note: str,
    now: datetime,
) -> Gift:
    """Stores the proof and closes the gift. `files`: ids.

    Raises Refusal as `for_proof` does, and `no_files`.
    """
    gift = for_proof(session, person, gift_id, lock=True)
    if not files:
        raise Refusal("no_files")
    gift.proofs, gift.proved_at, gift.state = list(files), now, CLOSED
    gift.proof_text = sealer.seal_json(note.strip(), gifts.TEXT) if note.strip() else None
    session.flush()
    prints = gift_prints.note(session, gift, note.strip())
    subject = gifts.subject(gift)
    trail.record(session, now, person.id, "gift.prove", subject, files=list(files), **prints)
    _note_closing(session, gift, person, now)
    return gift


def _note_closing(session: Session, gift: Gift, by: Person, now: datetime) -> None:
    if gift.state == CLOSED:
        trail.record(session, now, by.id, "gift.close", gifts.subject(gift))
