"""Keyed hashes ("prints") of a gift's report, decision and proof, for the trail.

The trail holds no words of a gift. Its prints show whether the gift's row is still unchanged
(`gift_audit`). Sealing the row again under a new key does not change the prints.
"""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from models.gifts.gift import Gift, GiftTexts
from models.trail import trail

REPORTED, WHY, NOTE = "reported", "why", "note"
"""Names of the prints in the trail's details."""


def reported(session: Session, gift: Gift, texts: GiftTexts) -> dict[str, str]:
    """The print of the present report with its corrections."""
    value = None if gift.value is None else f"{gift.value:.2f}"
    content = [
        [gift.person_id, gift.received_on.isoformat(), gift.relation, gift.public],
        [gift.refusable, gift.done, value, list(gift.named), list(gift.photos)],
        [texts.what, texts.giver, texts.organisation, texts.occasion, texts.value_note],
        list(texts.corrections),
        *(["shared"] if gift.shared else []),  # reports from before are printed as they were
    ]
    return {REPORTED: _print(session, content)}


def why(session: Session, gift: Gift, reason: str) -> dict[str, str]:
    """The print of a decision or withdrawal with its reason."""
    return {WHY: _print(session, [gift.decision, gift.decided_by, reason])}


def note(session: Session, gift: Gift, words: str) -> dict[str, str]:
    """The print of the proof with its note."""
    return {NOTE: _print(session, [list(gift.proofs), words])}


def _print(session: Session, content: object) -> str:
    return trail.hashed(session, json.dumps(content, sort_keys=True))
