"""Checks gifts against the hashes of their texts in the trail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.gifts import gift_prints, gifts
from models.gifts.gift import Gift
from models.trail.audit_entry import AuditEntry

AT_A_TIME = 500
"""Gifts in memory at once."""

_KINDS = (gift_prints.REPORTED, gift_prints.WHY, gift_prints.NOTE)


def altered(session: Session, sealer: Sealer) -> Iterator[str]:
    """The gifts (`gift:3`) whose texts differ from the last hash of each kind in the trail."""
    after = Gift.id > 0
    while found := list(
        session.scalars(select(Gift).where(after).order_by(Gift.id).limit(AT_A_TIME))
    ):
        after = Gift.id > found[-1].id
        kept = _last_prints(session, [gifts.subject(gift) for gift in found])
        for gift in found:
            subject = gifts.subject(gift)
            if not _fits(session, sealer, gift, kept.get(subject, {})):
                yield subject


def _fits(session: Session, sealer: Sealer, gift: Gift, kept: Mapping[str, str]) -> bool:
    now = {
        **gift_prints.reported(session, gift, gifts.texts(sealer, gift)),
        **gift_prints.why(session, gift, gifts.reason(sealer, gift)),
        **gift_prints.note(session, gift, gifts.proof_note(sealer, gift)),
    }
    return all(now[kind] == print_ for kind, print_ in kept.items())


def _last_prints(session: Session, subjects: Sequence[str]) -> dict[str, dict[str, str]]:
    query = select(AuditEntry.subject, AuditEntry.details)
    query = query.where(AuditEntry.subject.in_(subjects)).order_by(AuditEntry.id)
    prints: dict[str, dict[str, str]] = {}
    for subject, details in session.execute(query):
        found = {kind: str(details[kind]) for kind in _KINDS if kind in details}
        prints.setdefault(subject, {}).update(found)
    return prints
