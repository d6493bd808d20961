"""Compares deeds with their hashes on the trail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.good_deeds import deed_texts
from models.good_deeds.good_deed import GoodDeed
from models.trail.audit_entry import AuditEntry

AT_A_TIME = 500
"""Deeds in memory at once."""


def altered(session: Session, sealer: Sealer) -> Iterator[str]:
    """The deeds (`deed:3`) that are not as they were when they were kept.

    What is withdrawn has no words left to compare.
    """
    after = GoodDeed.id > 0
    while found := list(
        session.scalars(select(GoodDeed).where(after).order_by(GoodDeed.id).limit(AT_A_TIME))
    ):
        after = GoodDeed.id > found[-1].id
        hashes = _kept(session, [deed_texts.subject(each.id) for each in found])
        for deed in found:
            subject = deed_texts.subject(deed.id)
            there = deed.withdrawn_on is None
            if there and hashes.get(subject) != deed_texts.hashed(sealer, deed):
                yield subject


def _kept(session: Session, subjects: Sequence[str]) -> dict[str, str]:
    query = select(AuditEntry.subject, AuditEntry.details).where(
        AuditEntry.subject.in_(subjects), AuditEntry.verb == "deed.kept"
    )
    return {subject: str(details.get("hash")) for subject, details in session.execute(query)}
