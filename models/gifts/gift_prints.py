"""Keyed prints of what was reported, decided and proved of a gift, for the trail. Never commits.

The trail holds no word of a gift; by its prints it tells whether the gift's row still says what was
said (`audit_gifts`). What is sealed anew under another key prints the same.
"""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from models.gifts.gift import Gift
from models.gifts.gift_told import Told
from models.trail import trail

REPORTED, WHY, NOTE = "reported", "why", "note"
"""By these names the trail's details hold them."""


def reported(session: Session, gift: Gift, told: Told) -> dict[str, str]:
    """Of the report as it stands, with what was corrected."""
    value = None if gift.value is None else f"{gift.value:.2f}"
    said = [
        [gift.person_id, gift.received_on.isoformat(), gift.relation, gift.public],
        [gift.refusable, gift.done, value, list(gift.named), list(gift.photos)],
        [told.what, told.giver, told.organisation, told.occasion, told.value_note],
        list(told.corrections),
    ]
    return {REPORTED: _print(session, said)}


def why(session: Session, gift: Gift, reason: str) -> dict[str, str]:
    """Of a decision, or of taking back, with its reason."""
    return {WHY: _print(session, [gift.decision, gift.decided_by, reason])}


def note(session: Session, gift: Gift, words: str) -> dict[str, str]:
    """Of the proof, with what was written with it."""
    return {NOTE: _print(session, [list(gift.proofs), words])}


def _print(session: Session, said: object) -> str:
    return trail.hashed(session, json.dumps(said, sort_keys=True))
