"""The sealed text of a deed, what is hashed of it for the trail, and how the same one is known.

The hash covers the words, the owner, the day, the virtue and random bytes that are sealed with
the words. Once a deed is withdrawn its key is gone: the hash stays, and nobody can try words
against it.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Sequence

from models import own_keys
from models.crypto import CannotOpen, Sealer
from models.good_deeds.good_deed import GoodDeed
from models.own_keys import OwnSealer

KEY = "good_deed"
"""What a deed's key is sealed for."""

SAME = "good_deed.same"
PRAISE = "offered_praise"

_WORDS = "words"
_SALT_BYTES = 16


def subject(deed_id: int) -> str:
    """The name of a deed on the trail."""
    return f"deed:{deed_id}"


def seal(sealer: Sealer, deed: GoodDeed, words: str) -> None:
    """Give the deed a key of its own, and seal the words with it."""
    own, deed.wrapped_key = own_keys.new_key(sealer, KEY)
    deed.text = own.seal_json([words, sealer.random(_SALT_BYTES).hex()], _WORDS)
    deed.same_as = same_as(sealer, deed.person_id, words)


def words(sealer: Sealer, deed: GoodDeed) -> str:
    """What was done; empty once it is withdrawn. Raises CannotOpen."""
    return _opened(sealer, deed)[0]


def hashed(sealer: Sealer, deed: GoodDeed) -> str:
    """The hash of a deed that is not withdrawn, as the trail has it. Raises CannotOpen."""
    told, salt = _opened(sealer, deed)
    parts = [deed.person_id, deed.virtue, deed.done_on.isoformat(), deed.hours, told, salt]
    plain = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def _opened(sealer: Sealer, deed: GoodDeed) -> tuple[str, str]:
    if deed.text is None or deed.wrapped_key is None:
        return "", ""
    told, salt = _own(sealer, deed.wrapped_key).open_json(deed.text, _WORDS)
    return told, salt


def _own(sealer: Sealer, wrapped: bytes) -> OwnSealer:
    return own_keys.unwrapped(sealer, KEY, wrapped)


def opens(sealer: Sealer, deed: GoodDeed) -> bool:
    """Whether a key that is there opens it."""
    try:
        _opened(sealer, deed)
    except CannotOpen:
        return False
    return True


def same_as(sealer: Sealer, person_id: int | None, told: str) -> str:
    """A keyed hash of this person and these words; spaces, signs and case do not matter."""
    folded = unicodedata.normalize("NFC", told).casefold()
    kept = "".join(sign for sign in folded if unicodedata.category(sign)[0] in "LMN")
    return sealer.keyed_hash(f"{person_id}:{kept}", SAME)


def forget(deeds: Sequence[GoodDeed]) -> None:
    """Delete words and keys: no copy of the database opens them with what is left here."""
    for deed in deeds:
        deed.text = deed.wrapped_key = deed.same_as = None
