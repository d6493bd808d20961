"""The part about gifts of a person's own data file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.gifts import gifts
from models.gifts.gift import Gift
from models.gifts.result.gift_result import GiftAnswer, GiftResult
from models.people.person import Person


def count(session: Session, person: Person) -> int:
    """Returns how many gifts the person reported."""
    mine = Gift.person_id == person.id
    return session.scalar(select(func.count()).select_from(Gift).where(mine)) or 0


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The person's own reports; their decisions with reasons; their answers for rounds; which
    results they confirmed."""
    mine = select(Gift).where(Gift.person_id == person.id).order_by(Gift.id)
    decided = select(Gift).where(Gift.decided_by == person.id).order_by(Gift.id)
    answered = select(GiftAnswer).where(GiftAnswer.person_id == person.id)
    confirmed = select(GiftResult).where(GiftResult.confirmed_by == person.id)
    answered = answered.order_by(GiftAnswer.round_day)
    confirmed = confirmed.order_by(GiftResult.id)
    return {
        "gifts": [_report(session, sealer, gift) for gift in session.scalars(mine)],
        "gift_decisions": [_decision(sealer, gift) for gift in session.scalars(decided)],
        "gift_answers": [
            {"round": row.round_day, "gift_answer": row.answer, "at": row.at}
            for row in session.scalars(answered)
        ],
        "gift_results": [
            {"round": row.round_day, "version": row.version, "at": row.confirmed_at}
            for row in session.scalars(confirmed)
        ],
    }


def _report(session: Session, sealer: Sealer, gift: Gift) -> dict[str, Any]:
    texts = gifts.texts(sealer, gift)
    decider = session.get(Person, gift.decided_by) if gift.decided_by else None
    return {
        "sent_at": gift.reported_at,
        "received_on": gift.received_on,
        "gift_what": texts.what,
        "giver": texts.giver,
        "organisation": texts.organisation,
        "occasion": texts.occasion,
        "relation": gift.relation,
        "value": gift.value,
        "value_note": texts.value_note,
        "gift_done": gift.done,
        "files": len(gift.photos) + len(gift.proofs),
        **_decision(sealer, gift),
        "decided_by": decider.name if decider is not None else None,
        "proved_at": gift.proved_at,
        "proof_note": gifts.proof_note(sealer, gift),
    }


def _decision(sealer: Sealer, gift: Gift) -> dict[str, Any]:
    return {
        "gift": gift.id,
        "gift_decision": gift.decision,
        "decided_at": gift.decided_at,
        "decision_reason": gifts.reason(sealer, gift),
    }
